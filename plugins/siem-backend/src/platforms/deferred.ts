/**
 * Opens something at its first use; a failure is forgotten, so that the next use tries again.
 *
 * @param open - opens it
 * @returns A function that answers with the one open thing.
 */
export function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | undefined;
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}

/**
 * Reads from something that is opened only when the reading starts.
 *
 * @param open - opens it, or answers with the open one
 * @param read - starts the reading
 * @returns What the reading yields.
 */
export async function* deferred<Opened, Item>(
  open: () => Promise<Opened>,
  read: (opened: Opened) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  yield* read(await open());
}
