/** Stands where a secret stood. */
export const HIDDEN = '[hidden]';

const SECRET_NAMES =
  /(?:password|passwd|pwd|passphrase|secret|secretkey|token|apikey|accesskey|privatekey|authorization|credentials?|cookie|sessionid)$/i;

/** Parts of a text that are secrets by their form; what stands before one is kept as `$1`. */
const SECRET_FORMS: readonly RegExp[] = [
  /(\b(?:bearer|basic)\s{1,3})[A-Za-z0-9._~+/=-]{8,}/gi,
  /((?:password|passwd|passphrase|secret|token|api[-_]?key|access[-_]?key)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"'&;,]{1,200}/gi,
  // A path behind `PWD=` is the working directory, as sudo and shells name it.
  /(pwd["']?\s{0,3}[=:]\s{0,3}["']?)(?![/~])[^\s"'&;,]{1,200}/gi,
  /([-/](?:password|passwd|passphrase|pwd|secret|token|api[-_]?key|access[-_]?key)\s{1,3}["']?)[^\s"'&;,]{1,200}/gi,
  /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,100}:)[^\s/@]{1,200}(?=@)/gi,
  /()\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{0,}/g,
  /()-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,10000}/g,
];

/**
 * Takes secrets out of a value that is copied into a finding, as far as its field's name or its form tells them:
 * passwords and keys in command lines, tokens, credentials in addresses.
 *
 * @param field - The name of the value's field, or null for a text found anywhere.
 * @param value - The value's text.
 * @returns The text with `[hidden]` where secrets were.
 */
export function hideSecrets(field: string | null, value: string): string {
  if (field !== null && SECRET_NAMES.test(field.replace(/[-_\s]/g, ''))) return HIDDEN;
  return SECRET_FORMS.reduce((text, form) => text.replace(form, `$1${HIDDEN}`), value);
}
