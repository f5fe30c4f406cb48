/** Bytes of an event log that break its format. Internal: it becomes an unreadable record. */
export class EvtxError extends Error {
  override readonly name = 'EvtxError';
}

/** What one event may cost, so that a hostile file cannot make much out of little. */
export const EVTX_LIMITS = {
  /** Elements, templates and values inside each other. */
  maxDepth: 64,
  /** Tokens and values looked at for one event. A record has at most 64 KiB; real events stay below 2,000. */
  maxSteps: 100_000,
} as const;

/** Counts what one event costs. */
export class EvtxBudget {
  readonly #maxChars: number;
  #steps = 0;
  #chars = 0;

  /** @param maxChars Characters that the event's text may have. */
  constructor(maxChars: number) {
    this.#maxChars = maxChars;
  }

  /** @throws EvtxError when the event costs too much. */
  step(depth: number): void {
    if (depth > EVTX_LIMITS.maxDepth)
      throw new EvtxError(`its elements are nested deeper than the limit maxDepth (${EVTX_LIMITS.maxDepth})`);
    if (++this.#steps > EVTX_LIMITS.maxSteps)
      throw new EvtxError(`it takes more than the limit of ${EVTX_LIMITS.maxSteps} steps to unfold (maxSteps)`);
  }

  /** @throws EvtxError when the event's text grows too long. */
  write(chars: number): void {
    this.#chars += chars;
    if (this.#chars > this.#maxChars)
      throw new EvtxError(`its text grows past the limit maxRecordBytes (${this.#maxChars})`);
  }
}
