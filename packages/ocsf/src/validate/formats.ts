import { dataTypes } from '../generated/v1_8_0/data-types.js';

/** Tells whether a text has the form of its data type. */
export type FormatCheck = (text: string) => boolean;

const DOT = 46;
const ZERO = 48;
const NINE = 57;

/** True for dotted-quad IPv4 without leading zeros: the common case, told without the regular expression. */
function isPlainIpv4(text: string): boolean {
  let parts = 1;
  let digits = 0;
  let value = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === DOT) {
      if (digits === 0 || parts === 4) return false;
      parts += 1;
      digits = 0;
      value = 0;
    } else if (code >= ZERO && code <= NINE && digits < 3 && !(digits > 0 && value === 0)) {
      value = value * 10 + code - ZERO;
      digits += 1;
      if (value > 255) return false;
    } else return false;
  }
  return parts === 4 && digits > 0;
}

/** Base64 in groups of four, standard or URL-safe; a scan, because the expression's repeated group can exhaust the stack. */
function isBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false;
  let end = text.length;
  if (end > 0 && text.charCodeAt(end - 1) === 61) end -= text.charCodeAt(end - 2) === 61 ? 2 : 1;
  let hasStandard = false;
  let hasUrlSafe = false;
  for (let index = 0; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 43 || code === 47) hasStandard = true;
    else if (code === 45 || code === 95) hasUrlSafe = true;
    else if (!isAlphanumeric(code)) return false;
  }
  return !(hasStandard && hasUrlSafe);
}

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= ZERO && code <= NINE);
}

/**
 * The form check of a data type.
 *
 * @param type - name of a data type
 * @returns undefined when any text will do
 */
export function formatCheck(type: string): FormatCheck | undefined {
  const regex = dataTypes[type]?.regex;
  if (regex === undefined) return undefined;
  if (type === 'bytestring_t') return isBase64;
  const expression = new RegExp(regex);
  if (type === 'ip_t') return text => isPlainIpv4(text) || expression.test(text);
  return text => expression.test(text);
}
