import { LINE_WRAPPER_MEMBERS } from './json-wrapper.js';
import { type JsonProbe, probeJson } from './json-probe.js';
import { type TableFormat, detectTable } from './table-rows.js';

/** How a text is cut into records. */
export type Framing =
  | { readonly kind: 'lines' }
  | { readonly kind: 'json'; readonly unwrap: boolean }
  | { readonly kind: 'table'; readonly format: TableFormat };

const LINES: Framing = { kind: 'lines' };

/**
 * Says how a text is cut into records, from its first bytes.
 *
 * - `[` and then an object: a JSON array, one record an element.
 * - an object whose records stand in a known wrapper member: one record an element of it.
 * - an object that goes over several lines, or several objects on one line: one record an object.
 * - header lines that name fields, as Zeek's TSV and W3C's extended log format have them: one record a row.
 * - anything else: lines.
 *
 * @param head The first bytes of the text as UTF-8, without a byte-order mark; 64 KiB are plenty.
 */
export function detectFraming(head: Buffer): Framing {
  let start = 0;
  while (start < head.length && (head[start] as number) <= 0x20) start++;
  const first = head[start];
  if (first === 0x5b) return detectArray(head, start);
  if (first === 0x23) return detectHeader(head.subarray(start));
  if (first !== 0x7b) return LINES;
  const probe = probeJson(head, start);
  if (probe.state === 'invalid') return LINES;
  if (probe.wrapper !== undefined && !isOneOfManyLines(head, probe)) return { kind: 'json', unwrap: true };
  const next = probe.state === 'complete' ? nextOnLine(head, probe.end) : undefined;
  return probe.multiLine || next === 0x7b ? { kind: 'json', unwrap: false } : LINES;
}

const MAX_HEADER_BYTES = 16_384;

function detectHeader(head: Buffer): Framing {
  const format = detectTable(head.toString('latin1', 0, MAX_HEADER_BYTES));
  return format === undefined ? LINES : { kind: 'table', format };
}

function detectArray(head: Buffer, start: number): Framing {
  let next = start + 1;
  while (next < head.length && (head[next] as number) <= 0x20) next++;
  const probe = probeJson(head, start);
  const first = head[next];
  const holdsRecords = first === 0x7b || (first === 0x5d && head.toString('latin1', probe.end).trim() === '');
  return probe.state !== 'invalid' && holdsRecords ? { kind: 'json', unwrap: false } : LINES;
}

/** An event of its own may have a member called `events`: where many objects stand one a line, only `Records` wraps. */
function isOneOfManyLines(head: Buffer, probe: JsonProbe): boolean {
  if (probe.state !== 'complete' || probe.multiLine) return false;
  if (LINE_WRAPPER_MEMBERS.has(probe.wrapper ?? '')) return false;
  let next = probe.end;
  while (next < head.length && (head[next] as number) <= 0x20) next++;
  return next < head.length;
}

/** @returns The first byte after the value on its own line, or undefined. */
function nextOnLine(head: Buffer, end: number): number | undefined {
  let index = end;
  while (index < head.length && (head[index] === 0x20 || head[index] === 0x09)) index++;
  return head[index];
}
