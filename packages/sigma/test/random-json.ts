import { createRandom } from './random.js';

/** How one line is written: the same event can be written in many ways. */
export interface JsonStyle {
  /** The chance of a blank at each place that allows one. */
  readonly blanks: number;
  /** The chance that a character is written as an escape. */
  readonly escapes: number;
  /** The chance that a number is written otherwise than JavaScript does. */
  readonly numbers: number;
  /** The chance that a key comes before with another value. */
  readonly twice: number;
}

/** Plain as most programs write it, and as strange as JSON allows. */
export const JSON_STYLES: readonly JsonStyle[] = [
  { blanks: 0, escapes: 0, numbers: 0, twice: 0 },
  { blanks: 1, escapes: 0, numbers: 0, twice: 0 },
  { blanks: 0.2, escapes: 0.1, numbers: 0.3, twice: 0.1 },
];

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '/': '\\/',
  '\n': '\\n',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

/** Makes a function that writes values as JSON in random ways that all mean the same. */
export function createJsonWriter(seed: number): (value: unknown, style: JsonStyle) => string {
  const random = createRandom(seed);
  const write = (value: unknown, style: JsonStyle): string => {
    const blank = (): string => (random() < style.blanks ? [' ', '\t', '  '][Math.floor(random() * 3)]! : '');
    const escape = (char: string): string => {
      if (random() >= style.escapes) return JSON.stringify(char).slice(1, -1);
      const code = char.charCodeAt(0).toString(16).padStart(4, '0');
      return SHORT_ESCAPES[char] !== undefined && random() < 0.5
        ? SHORT_ESCAPES[char]
        : `\\u${random() < 0.5 ? code : code.toUpperCase()}`;
    };
    const text = (content: string): string => `"${content.split('').map(escape).join('')}"`;
    const number = (content: number): string => {
      if (random() >= style.numbers || !Number.isInteger(content)) return JSON.stringify(content);
      return [`${content}.0`, `${content}e0`, `${content}0E-1`, `${content}.00e+0`][Math.floor(random() * 4)]!;
    };
    const list = (open: string, parts: readonly string[], close: string): string =>
      `${open}${blank()}${parts.map(part => `${part}${blank()}`).join(`,${blank()}`)}${close}`;
    const pair = (key: string, inner: unknown): string => `${text(key)}${blank()}:${blank()}${write(inner, style)}`;
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return number(value);
    if (Array.isArray(value))
      return list(
        '[',
        value.map(entry => write(entry, style)),
        ']',
      );
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const pairs = Object.entries(value).flatMap(([key, inner]) => {
      const before = random() < style.twice ? [pair(key, random() < 0.5 ? 'a' : { b: 'cmd' })] : [];
      return [...before, pair(key, inner)];
    });
    return list('{', pairs, '}');
  };
  return write;
}
