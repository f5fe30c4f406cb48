/**
 * Reads on while what was read is worked on.
 *
 * @param source - Is asked for more before what it gave was used: nothing that it gives may be overwritten by it.
 * @param depth - How many may be waiting.
 */
export async function* readAhead<T>(
  source: AsyncGenerator<T, void>,
  depth: number,
): AsyncGenerator<T, void, undefined> {
  const waiting: Promise<IteratorResult<T, void>>[] = [];
  try {
    for (;;) {
      while (waiting.length < depth) {
        const next = source.next();
        // It is awaited in its turn; until then a failure is not unhandled.
        next.catch(() => undefined);
        waiting.push(next);
      }
      const step = await waiting.shift()!;
      if (step.done === true) return;
      yield step.value;
    }
  } finally {
    // The source ends when what it waits for has come: nobody else has to wait for that.
    source.return().catch(() => undefined);
  }
}
