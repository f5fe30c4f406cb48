const MAX_NAME_LENGTH = 512;

/**
 * Makes an archive entry's name safe to show. Names are never used as paths: entries are streamed, not unpacked.
 *
 * Control characters become U+FFFD, `..` and root prefixes stay visible as text, long names are shortened.
 */
export function displayEntryName(name: string): string {
  const visible = name
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replaceAll('!', '%21');
  return visible.length <= MAX_NAME_LENGTH ? visible : `${visible.slice(0, MAX_NAME_LENGTH - 1)}…`;
}
