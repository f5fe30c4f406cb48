import { expect, it } from 'vitest';
import { processActivityClass } from '../generated/v1_8_0/classes/process-activity.js';
import { createValidator } from './validator.js';

// In a file of its own: it must be the first event that this copy of the module sees.
it('knows the profiles of inner objects with the first event', () => {
  const event = {
    class_uid: 1007,
    category_uid: 1,
    activity_id: 1,
    type_uid: 100701,
    severity_id: 1,
    time: 1_793_607_330_000,
    metadata: { version: '1.8.0', product: { name: 'auditd' }, profiles: ['linux/linux_users'] },
    device: { type_id: 0, hostname: 'a' },
    actor: { process: { pid: 1 } },
    process: { pid: 2, auid: 1000, euid: 0 },
  };
  expect(createValidator(processActivityClass)(event).violations).toEqual([]);
});
