import type { Checkpoint } from '../checkpoint.js';
import type { DeadLetter, EventBatch, LogEvent } from '../event.js';

const START_MS = Date.UTC(2026, 0, 15, 12);

/**
 * Makes a small event for tests: a successful logon in the class Authentication (3002) of OCSF.
 *
 * @param index Makes the event differ from others: id `test-<index>`, one second after the one before.
 */
export function sampleEvent(index: number): LogEvent {
  const raw = `Jan 15 12:00:00 host sshd[${index}]: Accepted password for ada from 192.0.2.7 port 22 ssh2`;
  return {
    id: `test-${index}`,
    logSource: 'contract-test',
    technology: 'linux-auth',
    event: {
      class_uid: 3002,
      category_uid: 3,
      activity_id: 1,
      type_uid: 300201,
      severity_id: 1,
      time: START_MS + index * 1000,
      metadata: { version: '1.8.0', product: { name: 'sshd', vendor_name: 'OpenBSD' } },
      user: { name: 'ada' },
    },
    native: { process: 'sshd', pid: index, user: 'ada' },
    raw,
    rawBytes: Buffer.byteLength(raw) + 1,
    receivedAt: START_MS + index * 1000 + 250,
  };
}

/** Makes a dead letter for tests. @param index Makes it differ from others. */
export function sampleDeadLetter(index: number): DeadLetter {
  return {
    id: `dead-${index}`,
    logSource: 'contract-test',
    technology: 'linux-auth',
    stage: 'parse',
    reason: 'not a syslog line',
    origin: { kind: 'file', uri: 'auth.log' },
    ordinal: index,
    raw: 'garbage',
    rawBytes: 8,
    receivedAt: START_MS,
  };
}

/**
 * Makes a batch for tests.
 *
 * @param first Index of the first event.
 * @param count Number of events.
 * @param checkpoints What the batch covers.
 */
export function sampleBatch(first: number, count: number, checkpoints: readonly Checkpoint[] = []): EventBatch {
  return {
    events: Array.from({ length: count }, (_, offset) => sampleEvent(first + offset)),
    deadLetters: [],
    checkpoints,
  };
}
