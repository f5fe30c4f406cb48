import type { DeadLetter, LogEvent, RejectedEvent } from '@logwright/connector-kit';
import { UNKNOWN_TECHNOLOGY } from '@logwright/connector-kit';
import { FINDINGS_TECHNOLOGY } from '../detect/finding-event.js';
import { Tally } from '../transform/tally.js';
import type { LogSourceTally } from '../transform/tally.js';
import type { TransformedBatch } from '../transform/transformer.js';
import type { SinkLane } from './sink-lane.js';

/** Writes a batch to all sinks; resolves with the final counts when it is durable everywhere. */
export type Delivery = (transformed: TransformedBatch) => Promise<readonly LogSourceTally[]>;

/**
 * Makes the function that hands a batch to every sink at once.
 *
 * Events that a sink refuses for good are written again as dead letters of stage `write`, to every sink, before
 * the batch counts as delivered.
 *
 * @param lanes - One for each sink.
 */
export function createDelivery(lanes: readonly SinkLane[]): Delivery {
  return async transformed => {
    const rejected = await Promise.all(lanes.map(lane => lane.submit(transformed.batch)));
    const letters = rejectedLetters(transformed.batch.events, rejected);
    if (letters.length === 0) return transformed.tallies;
    await Promise.all(lanes.map(lane => lane.submit({ events: [], deadLetters: letters, checkpoints: [] })));
    return lanes.length === 1 ? withRejections(transformed.tallies, letters) : transformed.tallies;
  };
}

function rejectedLetters(
  events: readonly LogEvent[],
  bySink: readonly (readonly RejectedEvent[])[],
): readonly DeadLetter[] {
  const letters = new Map<number, DeadLetter>();
  for (const { index, reason } of bySink.flat()) {
    const event = events[index];
    if (event && !letters.has(index)) letters.set(index, toDeadLetter(event, reason));
  }
  return [...letters.values()];
}

function toDeadLetter(event: LogEvent, reason: string): DeadLetter {
  return {
    id: event.id,
    logSource: event.logSource,
    technology: event.technology,
    stage: 'write',
    reason: `The sink refused the event: ${reason}`,
    origin: { kind: 'stream', uri: `event:${event.id}` },
    ordinal: Number(event.id.slice(event.id.lastIndexOf('-') + 1)) || 0,
    raw: event.raw.slice(0, 65_536),
    rawBytes: event.rawBytes,
    receivedAt: event.receivedAt,
  };
}

function withRejections(tallies: readonly LogSourceTally[], letters: readonly DeadLetter[]): readonly LogSourceTally[] {
  const tally = new Tally();
  tally.add(tallies);
  for (const { logSource, technology } of letters) {
    // A finding was never counted among the records.
    if (technology === FINDINGS_TECHNOLOGY) continue;
    tally.reject(logSource, technology, technology === UNKNOWN_TECHNOLOGY);
  }
  return tally.rows();
}
