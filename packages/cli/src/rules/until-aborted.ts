/**
 * Reads a stream until a signal fires: a read that waits for input that may never come is given up.
 *
 * @param chunks - The stream.
 * @param signal - Ends it, without an error.
 */
export async function* untilAborted(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = chunks[Symbol.asyncIterator]();
  const aborted = new Promise<'aborted'>(resolve => {
    if (signal.aborted) resolve('aborted');
    else signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
  for (;;) {
    const next = iterator.next();
    const step = await Promise.race([next, aborted]);
    if (step === 'aborted') {
      // What comes of the read later, also an error, is of no interest any more.
      next.catch(() => undefined);
      return;
    }
    if (step.done === true) return;
    yield step.value;
  }
}
