import type { ChunkResult, RefusedByNumber } from './chunk-matcher.js';

/** What a matching worker is sent: bytes, never events. */
export interface ChunkMessage {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** What it answers. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly refused: readonly RefusedByNumber[] }
  | { readonly kind: 'matched'; readonly number: number; readonly result: ChunkResult };
