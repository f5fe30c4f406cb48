import type { OcsfEvent } from '@logwright/ocsf';
import type { NativeRecord } from '../technology.js';

/** Values that say "nothing". */
const BLANK: ReadonlySet<string> = new Set([
  '',
  '-',
  '?',
  '(none)',
  '(null)',
  'unset',
  '4294967295',
  'S-1-0-0',
  '-\\-',
  '(unknown)',
]);
/** Fields that OCSF says in numbers of its own: outcome, direction, names of types. */
const CODED: ReadonlySet<string> = new Set([
  'success',
  'res',
  'nametype',
  'Direction',
  'Initiated',
  'SourceIsIpv6',
  'DestinationIsIpv6',
  'EventType',
  'SeverityValue',
  'severityLevel',
  'isAuditEvent',
  'priority',
  'param2',
  'syscall',
  'argc',
  'SYSCALL',
  'request',
  'server_protocol',
  'request_time',
  'creationDate',
  'LogonType',
  'ObjectType',
  'result',
]);

/**
 * Values of a record that its event does not say: for tests that nothing is lost.
 *
 * @returns `field = value` of each.
 */
export function unrepresented(native: NativeRecord, event: OcsfEvent): readonly string[] {
  const leaves: string[] = [];
  collect(event, leaves);
  const said = leaves.join('\n').toLowerCase();
  const numbers = new Set(leaves);
  const missing: string[] = [];
  visit(native, '', (path, value) => {
    const field = path.slice(path.lastIndexOf('.') + 1);
    if (
      BLANK.has(value) ||
      CODED.has(field) ||
      said.includes(value.toLowerCase()) ||
      numbers.has(String(Number(value)))
    )
      return;
    // Lists, accounts, times and headers are said in parts.
    if (
      value
        .split(/[\s\\;,=?:%{}]+/)
        .every(
          word => word === '' || said.includes(word.toLowerCase()) || /^(type|SHA1|MD5|SHA256|IMPHASH)$/.test(word),
        )
    )
      return;
    if (!Number.isNaN(Date.parse(`${value.replace(' ', 'T')}Z`)) || !Number.isNaN(Date.parse(value))) return;
    missing.push(`${path} = ${value}`);
  });
  return missing;
}

function collect(value: unknown, leaves: string[]): void {
  visit(value, '', (_path, leaf) => leaves.push(leaf));
}

function visit(value: unknown, path: string, leaf: (path: string, text: string) => void): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') leaf(path, String(value));
  else
    for (const key of Object.keys(value))
      visit((value as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`, leaf);
}
