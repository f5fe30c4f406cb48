/** How far event time has come over all streams that are being read. */
export interface StreamClock {
  /**
   * Notes how far a stream is.
   *
   * @param stream - The stream's name.
   * @param eventMs - The latest event time of its batch, in ms since 1970.
   * @param ended - The stream has no more events.
   */
  see(stream: string, eventMs: number, ended: boolean): void;
  /**
   * The time up to which no stream will bring events any more, in ms since 1970; undefined at first, while streams may
   * still be about to show themselves.
   */
  watermark(): number | undefined;
}

/** Options of {@link createStreamClock}. */
export interface StreamClockOptions {
  /** @returns Milliseconds since 1970. */
  readonly now: () => number;
  /** How much later than others of its stream an event may come. */
  readonly latenessMs: number;
  /** A stream that brought nothing for so long does not hold the others back; all wait so long for the first ones. */
  readonly idleMs: number;
}

interface Stream {
  eventMs: number;
  seenAtMs: number;
}

const MAX_STREAMS = 10_000;

/**
 * Follows the event time of streams that are read beside each other, a month of history in one and this minute in the
 * other: the slowest decides, streams that fell silent do not.
 *
 * @param options - Clock and waits.
 */
export function createStreamClock(options: StreamClockOptions): StreamClock {
  const streams = new Map<string, Stream>();
  let latest: number | undefined;
  let beganAtMs: number | undefined;
  let reached: number | undefined;
  const dropIdle = (): void => {
    const before = options.now() - options.idleMs;
    for (const [name, stream] of streams) if (stream.seenAtMs < before) streams.delete(name);
  };
  return {
    see(name, eventMs, ended) {
      beganAtMs ??= options.now();
      // A host whose clock is ahead must not carry all others past their own events.
      const sane = Math.min(eventMs, options.now() + options.latenessMs);
      latest = Math.max(latest ?? sane, sane);
      const known = streams.get(name);
      if (ended) streams.delete(name);
      else if (known !== undefined) {
        known.eventMs = Math.max(known.eventMs, sane);
        known.seenAtMs = options.now();
      } else if (streams.size < MAX_STREAMS) streams.set(name, { eventMs: sane, seenAtMs: options.now() });
    },
    watermark() {
      if (latest === undefined || beganAtMs === undefined || options.now() < beganAtMs + options.idleMs) return reached;
      dropIdle();
      const slowest = Math.min(...[...streams.values()].map(stream => stream.eventMs));
      // With every stream silent, time passes by the clock.
      const now = streams.size === 0 ? Math.max(latest, options.now()) : slowest;
      reached = Math.max(reached ?? -Infinity, now - options.latenessMs);
      return reached;
    },
  };
}
