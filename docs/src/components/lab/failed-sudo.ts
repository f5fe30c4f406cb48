import { linuxAuditd } from '@logwright/technologies/linux-auditd';
import type { NativeRecord } from '@logwright/technologies';
import { contentHash } from './progress.ts';
import { AUDIT_RECORDS } from './web-03.data.ts';

/** A record of the lab beside what the real parser made of it. */
export interface LabRecord {
  readonly line: number;
  readonly text: string;
  /** Undefined when the parser refused the record. */
  readonly native?: NativeRecord;
}

/** One question with its checker. The answer is worked out from the records, never written down. */
export interface LabTask {
  readonly id: string;
  readonly question: string;
  /** How an answer looks, for the field's placeholder. */
  readonly example: string;
  readonly hints: readonly string[];
  check(answer: string, records: readonly LabRecord[]): CheckResult;
}

/** What the checker says to an answer. */
export interface CheckResult {
  readonly correct: boolean;
  /** For a person: why it is right, or what to look at next. */
  readonly message: string;
}

/** Parses raw auditd records with the technology pack that the pipeline uses. */
export function parseRecords(lines: readonly string[]): readonly LabRecord[] {
  return lines.map((text, index) => {
    const result = linuxAuditd.parse({ text });
    return result.kind === 'parsed' ? { line: index + 1, text, native: result.native } : { line: index + 1, text };
  });
}

const TERM = /^(?<field>[A-Za-z_0-9-]+)(?<operator>!?=)(?<value>.*)$/;

/**
 * Keeps the records that meet every term of a filter: `field=value`, `field!=value`, or a word anywhere in the record.
 * A value may end in `*`.
 */
export function filterRecords(records: readonly LabRecord[], filter: string): readonly LabRecord[] {
  const terms = filter.trim().split(/\s+/).filter(Boolean);
  return records.filter(record => terms.every(term => matchesTerm(record, term)));
}

function matchesTerm(record: LabRecord, term: string): boolean {
  const { field, operator, value } = TERM.exec(term)?.groups ?? {};
  if (field === undefined || value === undefined) return record.text.toLowerCase().includes(term.toLowerCase());
  const actual = String(fieldOf(record, field) ?? '').toLowerCase();
  const wanted = value.toLowerCase().replaceAll('"', '');
  const equal = wanted.endsWith('*') ? actual.startsWith(wanted.slice(0, -1)) : actual === wanted;
  return operator === '=' ? equal : !equal;
}

/** A field of a record by the name that auditd gives it. */
export function fieldOf(record: LabRecord, field: string): unknown {
  const native = record.native;
  return native && Object.hasOwn(native, field) ? native[field] : undefined;
}

/** The failed uses of sudo: what all answers are worked out from. */
export function failedSudo(records: readonly LabRecord[]): readonly LabRecord[] {
  return records.filter(
    record =>
      fieldOf(record, 'type') === 'USER_CMD' &&
      fieldOf(record, 'exe') === '/usr/bin/sudo' &&
      fieldOf(record, 'res') === 'failed',
  );
}

const wrong = (message: string): CheckResult => ({ correct: false, message });
const right = (message: string): CheckResult => ({ correct: true, message });
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The command of a record, decoded from the hexadecimal that auditd writes. */
export const commandOf = (record: LabRecord): string => String(fieldOf(record, 'cmd') ?? '');

export const FAILED_SUDO_TASKS: readonly LabTask[] = [
  {
    id: 'record',
    question: 'Which record shows sudo refusing a command? Answer with the serial number of its audit event.',
    example: '48216',
    hints: [
      'sudo writes a record of type USER_CMD for each command. Try the filter type=USER_CMD.',
      'A record says how it ended in its field res. Add res=failed to the filter.',
      'The serial number is what stands after the colon in msg=audit(time:serial).',
    ],
    check(answer, records) {
      const chosen = records.find(record =>
        new RegExp(`:${answer.trim().replace(/\D/g, '') || 'none'}\\)`).test(record.text),
      );
      if (!chosen)
        return wrong('No record has this serial number. It is the number after the colon in msg=audit(time:serial).');
      if (failedSudo(records).includes(chosen)) return right('Yes: sudo, type USER_CMD, res=failed.');
      if (fieldOf(chosen, 'res') === 'success')
        return wrong('That record ended with res=success. Look for one that failed.');
      if (fieldOf(chosen, 'exe') !== '/usr/bin/sudo') {
        return wrong(`That record is of ${String(fieldOf(chosen, 'exe') ?? 'another program')}, not of sudo.`);
      }
      return wrong(
        `That record is of type ${String(fieldOf(chosen, 'type'))}. The command itself is in a record of type USER_CMD.`,
      );
    },
  },
  {
    id: 'account',
    question: 'Which account was it? Answer with its login name.',
    example: 'deploy',
    hints: [
      'The record names the account by number only: auid is who logged in, whatever they became since.',
      'Find a record with the same auid and a field acct: auid=1011 is a filter, too.',
      'Records of the same login session have the same ses.',
    ],
    check(answer, records) {
      const [failed] = failedSudo(records);
      const session = failed && fieldOf(failed, 'ses');
      const login = records.find(
        record =>
          fieldOf(record, 'ses') === session && fieldOf(record, 'type') === 'USER_START' && fieldOf(record, 'acct'),
      );
      const account = String((login && fieldOf(login, 'acct')) ?? '');
      if (account && same(answer, account)) return right(`Yes: session ${String(session)} was opened by ${account}.`);
      return wrong(
        'That is not the account of this session. Compare the fields auid and ses with the records of the logins.',
      );
    },
  },
  {
    id: 'command',
    question: 'What did the account want to run? Answer with the command line.',
    example: 'systemctl reload nginx',
    hints: [
      'auditd writes a command that holds a space in hexadecimal. The parser has decoded it.',
      'Click the record: the field cmd in the table on the right is the answer.',
    ],
    check(answer, records) {
      const [failed] = failedSudo(records);
      if (failed && same(answer, commandOf(failed))) {
        return right(
          'Yes. Somebody tried to stop the audit daemon: that is the first thing an intruder who knows Linux does.',
        );
      }
      return wrong('That is not the command of the refused record. Click the record and read its field cmd.');
    },
  },
];

/** The module as progress knows it: a change of its data or tasks is a new edition. */
export const FAILED_SUDO_MODULE = {
  id: 'find-a-failed-sudo',
  tasks: FAILED_SUDO_TASKS.length,
  contentHash: contentHash([...AUDIT_RECORDS, ...FAILED_SUDO_TASKS.flatMap(task => [task.id, task.question])]),
} as const;
