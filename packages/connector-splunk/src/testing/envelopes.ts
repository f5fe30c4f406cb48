/** Bodies as Splunk Enterprise 9 and 10 send them; forms follow responses captured by public test suites. */

/** One entry of a list. */
export interface TestEntry {
  readonly name: string;
  readonly content: Readonly<Record<string, unknown>>;
}

const ACL = {
  app: '',
  can_list: true,
  can_write: true,
  modifiable: false,
  owner: 'system',
  perms: { read: ['*'], write: [] },
  removable: false,
  sharing: 'system',
};

/**
 * The envelope of every list.
 *
 * @param origin - Address of the list.
 * @param version - The server's version.
 * @param entries - This page.
 * @param paging - Where the page lies.
 */
export function envelope(
  origin: string,
  version: string,
  entries: readonly TestEntry[],
  paging: { readonly total: number; readonly perPage: number; readonly offset: number },
): object {
  return {
    links: {},
    origin,
    updated: '2026-10-08T13:11:38+00:00',
    generator: { build: 'd8bb32809498', version },
    entry: entries.map(({ name, content }) => ({
      name,
      id: `${origin}/${encodeURIComponent(name)}`,
      updated: '1970-01-01T00:00:00+00:00',
      links: { alternate: `/services/${encodeURIComponent(name)}` },
      author: 'system',
      acl: ACL,
      content: { ...content, 'eai:acl': null },
    })),
    paging,
    messages: [],
  };
}

/**
 * The body of a refusal.
 *
 * @param type - How bad.
 * @param text - In Splunk's words.
 */
export function messages(type: 'FATAL' | 'ERROR' | 'WARN', text: string): object {
  return { messages: [{ type, text }] };
}
