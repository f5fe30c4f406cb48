import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { compileRules, createScanner, parseRules } from '../src/index.js';
import type { Rule } from '../src/index.js';
import { createRandom } from './random.js';

const PIECES = ['\\', '\\\\', '\n', '"', 'a', 'ab', 'n', 'nab', ' ', 'C:\\n', '\r\nab', '/', 'u00', 'zz', '=1;'];
const RARE = ['é', '\u0001', 'K', '\u212a'];
const RUN = '\\'.repeat(150);
const LINES = 1_500;

/** Rules over two long fields: one that only looks inside of its texts, and one that looks at their ends too. */
function compile(seed: number) {
  const random = createRandom(seed);
  const literal = (most: number): string =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => PIECES[Math.floor(random() * PIECES.length)]).join(
      '',
    );
  const tests = [
    ...Array.from({ length: 60 }, () => ['Inside|contains', `x${literal(4)}`]),
    ...Array.from({ length: 12 }, () => ['Inside|contains', literal(9)]),
    ...Array.from({ length: 40 }, () => ['Ends|contains', `x${literal(4)}`]),
    ...Array.from({ length: 6 }, () => ['Ends|endswith', literal(3)]),
    ...Array.from({ length: 6 }, () => ['Ends|startswith', literal(3)]),
    ...Array.from({ length: 6 }, () => ['Ends', literal(3)]),
  ] as const;
  const documents = tests.map(([field, value], number) => ({
    title: String(number),
    id: String(number),
    logsource: { product: 'x' },
    // As Sigma writes it: a backslash before another one, or before a wildcard, has to be doubled.
    detection: { s: { [field!]: value!.replaceAll('\\', '\\\\') }, condition: 's' },
  }));
  const parsed = documents.map(document => parseRules(dump(document)));
  return compileRules(parsed.flatMap(({ documents: rules }) => rules) as Rule[]);
}

/** Long texts, each of which differs from an earlier one in few places. */
function createTexts(seed: number): () => string {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pieces = (count: number): string =>
    Array.from({ length: count }, () => {
      const from = random() < 0.001 ? RARE : PIECES;
      if (random() < 0.002) return RUN;
      return `${random() < 0.1 ? 'x' : ''}${from[below(from.length)]}`;
    }).join('');
  const texts = Array.from({ length: 4 }, () => pieces(500 + below(600)));
  return () => {
    const number = below(texts.length);
    const old = texts[number]!;
    const run = old.indexOf(RUN);
    const places = [below(20), old.length - below(20), run === -1 ? 0 : run + RUN.length];
    const at = places[below(15)] ?? below(old.length);
    const changed = `${old.slice(0, at)}${pieces(below(3))}${old.slice(at + below(4))}`;
    if (random() < 0.7) texts[number] = changed.slice(0, 4_000);
    return changed;
  };
}

describe('a scan of long texts that differ little from each other', () => {
  it.each([1, 2, 3, 4, 5, 6])('finds what a search of each finds, seed %i', seed => {
    const engine = compile(seed);
    const [inside, ends] = [createTexts(seed + 100), createTexts(seed + 200)];
    const events = Array.from({ length: LINES }, () => ({ Inside: inside(), Ends: ends() }));
    const found: string[] = [];
    const scanner = createScanner(engine, {
      onMatch: ({ line, matches }) => (found[line - 1] = idsOf(matches)),
    });
    scanner.push(new TextEncoder().encode(events.map(event => `${JSON.stringify(event)}\n`).join('')));
    expect(scanner.counters()).toMatchObject({ events: LINES, parsed: 0 });
    const expected = events.map(event => idsOf(engine.match(event)));
    expect(new Set(expected).size).toBeGreaterThan(50);
    expect(Array.from(expected, (_, index) => found[index] ?? '')).toEqual(expected);
  });
});

describe('what stands at the edge of what is looked at', () => {
  const literal = `x${'\\'.repeat(40)}y`;
  const broken = `x${'\\'.repeat(40)}z`;
  const check = createCheck(literal);
  // Windows are rounded: one of so many lengths puts each byte at the edge.
  const lengths = Array.from({ length: 80 }, (_, more) => 600 + more);

  it.each(lengths)('is found before a difference, after %i bytes', length => {
    const [head, tail] = ['.'.repeat(length), '-'.repeat(600)];
    const texts = [`${literal}1`, `${literal}2`, `${broken}3`, `${literal}4`].map(middle => `${head}${middle}${tail}`);
    expect(check(texts)).toEqual([1, 2, 4]);
  });

  it.each(lengths)('is found after a difference, before %i bytes', length => {
    const [head, tail] = ['.'.repeat(600), '-'.repeat(length)];
    const texts = [`1${literal}`, `2${literal}`, `3${broken}`, `4${literal}`].map(middle => `${head}${middle}${tail}`);
    expect(check(texts)).toEqual([1, 2, 4]);
  });
});

describe('an escape is not cut in two', () => {
  const check = createCheck('nab');
  const lengths = Array.from({ length: 80 }, (_, more) => 600 + more);

  it.each(lengths)('where equal ends begin among backslashes, %i bytes long', length => {
    const [head, run, tail] = ['.'.repeat(length), '\\'.repeat(60), '-'.repeat(length)];
    // Written as JSON, both end in the same bytes; with one backslash more before these, the n is a line feed.
    expect(check([`${head}x${run}nab${tail}`, `${head}y${run}\nab${tail}`, `${head}z${run}nab${tail}`])).toEqual([
      1, 3,
    ]);
  });

  it.each(lengths)('where a difference comes after backslashes, after %i bytes', length => {
    const [head, run, tail] = ['.'.repeat(length), '\\'.repeat(60), '-'.repeat(600)];
    expect(check([`${head}${run}nab${tail}`, `${head}${run}nzz${tail}`, `${head}${run}nab${tail}`])).toEqual([1, 3]);
  });
});

describe('the end of a text', () => {
  const [head, tail] = ['.'.repeat(900), '-'.repeat(300)];

  it('is not taken for the whole', () => {
    const check = createCheck('nab', 'f');
    expect(check([`${head}1${tail}`, `${head}2${tail}nab`, `${head}3${tail}`, 'nab'])).toEqual([4]);
  });

  it('is told anew where it is not that of the text before', () => {
    const check = createCheck('\\nab', 'f|endswith');
    const texts = ['\\nab', '\\nac', '\\nab', '\nab', `${'\\'.repeat(9)}nab`, 'nab'].map(end => `${head}${tail}${end}`);
    expect(check(texts)).toEqual([1, 3, 5]);
  });

  it('matters as much as its start', () => {
    const check = createCheck('nab', 'f|startswith');
    const texts = ['nab', 'nac', 'nab', '\nab'].map(start => `${start}${tail}${head}`);
    expect(check([`${tail}nab${head}`, ...texts])).toEqual([2, 4]);
  });
});

/** Makes a function that scans texts and tells, from 1, in which of them a literal is found. */
function createCheck(literal: string, field = 'f|contains'): (texts: readonly string[]) => readonly number[] {
  const detection = { s: { [field]: literal.replaceAll('\\', '\\\\') }, condition: 's' };
  const rule = dump({ title: 'T', id: 't', logsource: { product: 'x' }, detection });
  const engine = compileRules(parseRules(rule).documents as Rule[]);
  return texts => {
    const found: number[] = [];
    const scanner = createScanner(engine, { onMatch: ({ line }) => found.push(line) });
    scanner.push(new TextEncoder().encode(texts.map(f => `${JSON.stringify({ f })}\n`).join('')));
    return found;
  };
}

function idsOf(matches: readonly { readonly rule: Rule }[]): string {
  return matches
    .map(({ rule }) => rule.id)
    .sort()
    .join(' ');
}
