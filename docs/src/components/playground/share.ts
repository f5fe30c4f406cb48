/** What a link to the playground carries. */
export interface SharedState {
  readonly rule: string;
  readonly events: string;
  /** Id of the technology that the events come from; empty where they say it themselves. */
  readonly technology: string;
}

/** Longer links do not survive mail and chat. */
export const MAX_LINK_CHARS = 8_000;

const PREFIX = '#s=';

/**
 * Packs the inputs into the part of an address that is never sent to a server.
 *
 * @param state - See {@link SharedState}.
 * @returns The hash with its `#`, or undefined when the inputs are too long for a link.
 */
export function toHash(state: SharedState): string | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify([state.rule, state.events, state.technology]));
  if (bytes.length > MAX_LINK_CHARS) return undefined;
  const text = btoa(String.fromCharCode(...bytes));
  const hash = PREFIX + text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return hash.length <= MAX_LINK_CHARS ? hash : undefined;
}

/**
 * Reads the inputs out of an address.
 *
 * @param hash - The hash with its `#`.
 * @returns The inputs, or undefined when the hash holds none.
 */
export function fromHash(hash: string): SharedState | undefined {
  if (!hash.startsWith(PREFIX) || hash.length > MAX_LINK_CHARS) return undefined;
  try {
    const text = atob(hash.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, char => char.charCodeAt(0));
    const parts: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(parts) || !parts.every(part => typeof part === 'string')) return undefined;
    const [rule = '', events = '', technology = ''] = parts;
    return { rule, events, technology };
  } catch {
    return undefined;
  }
}
