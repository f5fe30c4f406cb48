import type { CheckpointStore, Sink } from '@logwright/connector-kit';

/**
 * Where checkpoints of a run are kept when the only sink keeps them itself.
 *
 * @param options - Sinks of the run.
 */
export function sinkCheckpoints(options: {
  readonly sinks: readonly Sink[];
}): Pick<CheckpointStore, 'load'> | undefined {
  return options.sinks.length === 1 ? options.sinks[0]?.checkpoints : undefined;
}
