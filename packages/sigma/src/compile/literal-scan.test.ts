import { describe, expect, it } from 'vitest';
import { createRandom } from '../../test/random.js';
import type { StringMode } from '../ast/expression.js';
import { compareText } from '../match/value-test.js';
import { fold } from '../process/fold.js';
import { foldedBytes } from './folded-bytes.js';
import { createGramTable } from './gram-table.js';
import { createLiteralPool } from './literal-pool.js';
import { createLiteralScan } from './literal-scan.js';
import type { ProgramPredicate } from './program.js';
import { beginValue, createTruthSink } from './truth-sink.js';

interface Literal {
  readonly literal: string;
  readonly mode: StringMode;
}

const MODES: readonly StringMode[] = ['equals', 'startswith', 'endswith', 'contains'];
const PIECES = ['a', 'b', 'k', 'i', 'ab', 'kii', 'aaaa', '\\', '.exe', '::', 'é', 'σ', '–', '😀', '@', '`', '1'];
const TEXT_PIECES = [...PIECES, 'A', 'K', '\u212a', 'İ', 'Σ', 'ς', 'É', 'Ab', '.EXE', '\ud800', '\n'];

function scanOf(literals: readonly Literal[]) {
  const predicates = literals.map(({ literal, mode }): ProgramPredicate => {
    return { predicate: { kind: 'string', field: 'x', mode, literal, cased: false }, field: 0, indexed: true };
  });
  const pool = createLiteralPool(predicates);
  const scan = createLiteralScan(
    pool,
    literals.map(({ mode }, id) => ({ id, mode })),
  );
  const sink = createTruthSink(literals.length);
  const found = (run: () => void): readonly number[] => {
    beginValue(sink);
    run();
    return Array.from(sink.found.subarray(0, sink.count)).sort((left, right) => left - right);
  };
  return {
    pool,
    bytes: (text: string) => found(() => scan.bytes(foldedBytes(text), sink)),
    text: scan.text && ((text: string) => found(() => scan.text!(text, sink))),
  };
}

function naive(literals: readonly Literal[], text: string): readonly number[] {
  return [...literals.keys()].filter(id => compareText(literals[id]!.mode, fold(text), literals[id]!.literal));
}

function unique(literals: readonly Literal[]): readonly Literal[] {
  return [...new Map(literals.map(entry => [`${entry.mode} ${entry.literal}`, entry])).values()];
}

describe('the scan for literals', () => {
  it.each([1, 2, 3, 4, 5, 6])('finds what comparing one by one finds, seed %i', seed => {
    const random = createRandom(seed);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
    const make = (pieces: readonly string[], most: number): string =>
      Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(pieces)).join('');
    for (let round = 0; round < 30; round++) {
      const modes = pick([MODES, ['contains'] as const, ['endswith', 'equals'] as const]);
      const made = Array.from({ length: pick([1, 5, 60]) }, () => ({ literal: make(PIECES, 5), mode: pick(modes) }));
      const literals = unique(made);
      const { bytes } = scanOf(literals);
      for (let number = 0; number < 40; number++) {
        const text = number === 0 ? '' : make(TEXT_PIECES, number);
        if (text !== '') expect(bytes(text), JSON.stringify(text)).toEqual(naive(literals, text));
      }
    }
  });

  it.each([1, 2, 3])('finds the same in texts as they are, also where other alphabets fold to ASCII, seed %i', seed => {
    const random = createRandom(seed);
    const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)]!;
    const words = Array.from({ length: 12 }, () =>
      Array.from({ length: 9 }, () => pick(['k', 'i', 'a', ':'])).join(''),
    );
    const literals = unique(words.map(literal => ({ literal, mode: 'contains' as const })));
    const { text } = scanOf(literals);
    const strange = (word: string): string => word.replaceAll('k', '\u212a').replace(/i$/, 'İ').toUpperCase();
    for (let number = 0; number < 400; number++) {
      const value =
        pick(words).slice(0, 1 + (number % 9)) + pick([pick(words), strange(pick(words))]) + pick(['', 'é', 'x']);
      expect(text!(value), value).toEqual(naive(literals, value));
    }
  });

  it('hands literals over that crowd into one group, and finds them', () => {
    const literals = Array.from({ length: 300 }, (_, length) => ({
      literal: 'a'.repeat(length + 4),
      mode: 'contains' as const,
    }));
    const { pool, bytes } = scanOf(literals);
    const { left } = createGramTable(pool, [...literals.keys()]);
    expect(left.length).toBeGreaterThan(200);
    const text = `${'a'.repeat(100)}b${'A'.repeat(50)}`;
    expect(bytes(text)).toEqual(naive(literals, text));
  });

  it('keeps no memory of very long texts and finds the end of them', () => {
    const literals = [
      { literal: 'needle', mode: 'endswith' as const },
      { literal: 'straw', mode: 'contains' as const },
    ];
    const { bytes } = scanOf(literals);
    expect(bytes(`${'é'.repeat(400_000)}STRAWneedle`)).toEqual([0, 1]);
    expect(bytes('é needle')).toEqual([0]);
  });
});
