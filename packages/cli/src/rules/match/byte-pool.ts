/** Pieces have about this many bytes. */
export const PIECE_BYTES = 2 ** 20;

const MAX_FREE = 32;

/** Memory for pieces of files, used over and over: hundreds of megabytes would keep the garbage collector busy. */
export interface BytePool {
  /** @returns All of a memory of at least so many bytes; what it held before may still be there. */
  take(bytes: number): Uint8Array;
  /** Takes a memory back; nobody else may look at it any more. */
  give(bytes: Uint8Array): void;
}

/**
 * Makes an empty pool.
 *
 * @param options - `shared` memory is seen by worker threads where it is, without being handed over and back.
 */
export function createBytePool(options: { readonly shared: boolean } = { shared: false }): BytePool {
  const free: ArrayBufferLike[] = [];
  const create = (bytes: number): ArrayBufferLike =>
    options.shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  return {
    take(bytes) {
      const known = bytes <= PIECE_BYTES ? free.pop() : undefined;
      return new Uint8Array(known ?? create(Math.max(bytes, PIECE_BYTES)));
    },
    give({ buffer }) {
      if (buffer.byteLength === PIECE_BYTES && free.length < MAX_FREE) free.push(buffer);
    },
  };
}
