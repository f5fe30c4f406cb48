import { open } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBytePool, PIECE_BYTES } from '../../src/rules/match/byte-pool.js';
import { readEventPieces } from '../../src/rules/match/event-pieces.js';
import { readPlainLines } from '../../src/rules/match/plain-lines.js';
import { createTestFolder } from './rule-fixtures.js';
import type { TestFolder } from './rule-fixtures.js';

let folder: TestFolder;
beforeEach(async () => void (folder = await createTestFolder()));
afterEach(() => folder.remove());

/** Reads a file and gives each piece back at once, as a lane does. */
async function read(text: string, options: { start?: number; size?: number; maxLineBytes?: number } = {}) {
  const { start = 0, size, maxLineBytes } = options;
  const handle = await open(await folder.write('a.log', text), 'r');
  const pool = createBytePool();
  const pieces: string[] = [];
  try {
    const file = { handle, start, size: size ?? Buffer.byteLength(text) };
    for await (const piece of readPlainLines(file, pool, maxLineBytes)) {
      pieces.push(typeof piece === 'string' ? `!${piece}` : Buffer.from(piece).toString('utf8'));
      if (typeof piece !== 'string') pool.give(piece.fill(0x7e));
    }
  } finally {
    await handle.close();
  }
  return pieces;
}

describe('plain lines', () => {
  it('come in pieces of whole lines, however long they are', async () => {
    const lengths = [0, 1, PIECE_BYTES - 1, 7, PIECE_BYTES, 3 * PIECE_BYTES + 5, 0, 9, PIECE_BYTES / 2, 1, 600_000];
    const text = lengths.map((length, number) => `${String.fromCharCode(97 + number).repeat(length)}\n`).join('');
    const pieces = await read(text);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.every(piece => piece.endsWith('\n'))).toBe(true);
    expect(pieces.join('') === text).toBe(true);
  });

  it('end with a newline also where the file does not, and begin where they are asked to', async () => {
    expect(await read('a\nb')).toEqual(['a\nb\n']);
    expect(await read('\ufeffa\nb\n', { start: 3 })).toEqual(['a\nb\n']);
    expect(await read('')).toEqual([]);
    const full = 'x'.repeat(PIECE_BYTES);
    expect((await read(full)).join('') === `${full}\n`).toBe(true);
  });

  it('are cut where they are too long for any matcher, and stay too long', async () => {
    const lines = ['before', 'x'.repeat(20 * PIECE_BYTES), 'after', 'y'.repeat(PIECE_BYTES / 2), 'last'];
    const [before, long, ...rest] = (await read(`${lines.join('\n')}\n`, { maxLineBytes: PIECE_BYTES }))
      .join('')
      .split('\n');
    expect([before, ...rest]).toEqual(['before', ...lines.slice(2), '']);
    expect(long?.length).toBeGreaterThan(PIECE_BYTES);
    expect(long?.length).toBeLessThan(5 * PIECE_BYTES);
    expect((await read('z'.repeat(20 * PIECE_BYTES), { maxLineBytes: PIECE_BYTES })).join('').length).toBeLessThan(
      5 * PIECE_BYTES,
    );
  });

  it('are cut in the same way where they come from a stream', async () => {
    const stdin = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"before":1}\n{"long":"');
      for (let count = 0; count < 150; count++) yield Buffer.alloc(PIECE_BYTES, 0x61);
      yield Buffer.from('"}\n{"after":1}\n');
    };
    const options = { baseDirectory: folder.path, stdin: stdin(), wholeLines: true, pool: createBytePool() };
    const lines: number[] = [];
    for await (const piece of readEventPieces(['-'], options)) {
      if (piece.kind === 'fault') throw new Error(piece.fault.reason);
      for (let start = 0; start < piece.bytes.length;) {
        const end = piece.bytes.indexOf(0x0a, start);
        lines.push(end - start);
        start = end + 1;
      }
    }
    expect([lines[0], lines.length, lines[2]]).toEqual([12, 3, 11]);
    expect(lines[1]).toBeGreaterThan(2 ** 26);
    expect(lines[1]).toBeLessThan(2 ** 27);
  });

  it('say when the file is shorter than it was', async () => {
    expect(await read('a\nb\nc', { size: 50 })).toEqual([
      'a\nb\n',
      '!the file became shorter while it was read (at byte 5 of 50)',
    ]);
  });
});
