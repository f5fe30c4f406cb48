import { describe, expect, it } from 'vitest';
import { commandOf, FAILED_SUDO_TASKS, failedSudo, fieldOf, filterRecords, parseRecords } from './failed-sudo.ts';
import { AUDIT_RECORDS } from './web-03.data.ts';

const records = parseRecords(AUDIT_RECORDS);
const task = (id: string) => {
  const found = FAILED_SUDO_TASKS.find(candidate => candidate.id === id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
};

describe('the lab "find a failed sudo"', () => {
  it('parses every record with the real pack', () => {
    expect(records.filter(record => record.native === undefined)).toEqual([]);
  });

  it('has exactly one answer', () => {
    expect(failedSudo(records)).toHaveLength(1);
  });

  it('filters by parsed fields, by negation and by word', () => {
    expect(filterRecords(records, 'type=USER_CMD res=failed')).toEqual(failedSudo(records));
    expect(filterRecords(records, 'res!=success type=USER_LOGIN').length).toBeGreaterThan(1);
    expect(filterRecords(records, '203.0.113.57').length).toBeGreaterThan(2);
    expect(
      filterRecords(records, 'exe=/usr/sbin/*').every(record =>
        String(fieldOf(record, 'exe')).startsWith('/usr/sbin/'),
      ),
    ).toBe(true);
  });

  it('accepts the right answers only', () => {
    const [failed] = failedSudo(records);
    if (!failed) throw new Error('no failed sudo');
    const serial = /:(\d+)\)/.exec(failed.text)?.[1] ?? '';
    expect(task('record').check(serial, records).correct).toBe(true);
    expect(task('record').check('48217', records).correct).toBe(false);
    expect(task('record').check('', records).correct).toBe(false);
    expect(task('account').check('reporting', records).correct).toBe(true);
    expect(task('account').check('deploy', records).correct).toBe(false);
    expect(task('command').check(' Systemctl stop auditd ', records).correct).toBe(true);
    expect(task('command').check(commandOf(records[8] ?? failed), records).correct).toBe(false);
  });
});
