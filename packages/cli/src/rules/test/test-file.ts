import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import { faultOfTechnology } from '../../technologies.js';
import type { SuiteFault, TestCase, TestSuite } from './test-suite.js';

const caseSchema = z
  .strictObject({
    name: z.string().min(1).describe('What the case shows, as a sentence.'),
    matches: z.boolean().describe('Whether the rule must match.'),
    count: z.int().min(0).optional().describe('How many events must match, of a correlation how often it must hold.'),
    events: z.array(z.record(z.string(), z.unknown())).optional().describe('Events as their source writes them.'),
    files: z.array(z.string().min(1)).optional().describe('Event files, relative to this file.'),
    technology: z
      .string()
      .refine(id => faultOfTechnology(id) === undefined, {
        error: ({ input }) => faultOfTechnology(String(input)) ?? '',
      })
      .optional()
      .describe('Technology of the events, where they do not say it.'),
  })
  .refine(value => (value.events?.length ?? 0) + (value.files?.length ?? 0) > 0, {
    message: 'A case needs events or files',
  })
  .refine(value => value.matches || value.count === undefined || value.count === 0, {
    message: 'A case that must not match has no count',
  });

const fileSchema = z.strictObject({
  rule: z.string().min(1).optional().describe('Id, name or title of the rule. The rule of the file beside, otherwise.'),
  cases: z.array(caseSchema).min(1).max(10_000),
});

const MAX_ALIASES = 100;

/** Whether a file holds test cases in our own layout. */
export function isTestFile(path: string): boolean {
  return /\.test\.ya?ml$/i.test(path);
}

/**
 * The rule file that test cases stand beside.
 *
 * @param path - Path of `NAME.test.yml`.
 * @returns Path of `NAME.yml` or `NAME.yaml`, undefined when there is neither.
 */
export function ruleFileBeside(path: string): string | undefined {
  const stem = path.replace(/\.test\.ya?ml$/i, '');
  return [`${stem}.yml`, `${stem}.yaml`].find(candidate => existsSync(candidate));
}

/**
 * Reads test cases: `NAME.test.yml` beside the rule file `NAME.yml`.
 *
 * @param text - The file's text.
 * @param path - Its absolute path.
 * @param file - Its name to show.
 * @returns The cases and every fault with its line.
 */
export function parseTestFile(text: string, path: string, file: string): TestSuite {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const syntax = document.errors.map(({ pos, message }) =>
    fault(file, lineAt(pos[0]), `${message}.`, 'Mend the YAML.'),
  );
  if (syntax.length > 0) return { file, cases: [], faults: syntax };
  const lineOf = (way: readonly PropertyKey[]): number => lineAt(offsetOf(document, way));
  const parsed = fileSchema.safeParse(toValue(document));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path: way, message }) => {
      const place = way.length === 0 ? 'The file' : way.map(String).join('.');
      return fault(file, lineOf(way), `${place}: ${message}.`, keysFor(way));
    });
    return { file, cases: [], faults };
  }
  const beside = ruleFileBeside(path);
  const { rule: name, cases } = parsed.data;
  if (name === undefined && beside === undefined) {
    const message = 'There is no rule file of the same name beside it.';
    return { file, cases: [], faults: [fault(file, 1, message, 'Rename the file, or write `rule:` with an id.')] };
  }
  const rule: TestCase['rule'] = name === undefined ? { kind: 'file', path: beside! } : { kind: 'named', name };
  return {
    file,
    faults: [],
    cases: cases.map(({ events = [], files = [], count, technology, ...rest }, index) => ({
      ...rest,
      ...(count === undefined ? {} : { count }),
      ...(technology === undefined ? {} : { technology }),
      file,
      line: lineOf(['cases', index]),
      rule,
      events: events.map((event, number) => ({ event, line: lineOf(['cases', index, 'events', number]) })),
      eventFiles: files.map(one => resolve(dirname(path), one)),
    })),
  };
}

function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return undefined;
  }
}

/** Where the node of a path begins, or its nearest ancestor. */
function offsetOf(document: Document, way: readonly PropertyKey[]): number {
  for (let length = way.length; length > 0; length--) {
    const part = way.slice(0, length);
    const parent = document.getIn(part.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(part.at(-1))) : undefined;
    const node = isNode(pair?.key) ? pair.key : document.getIn(part, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keysFor(way: readonly PropertyKey[]): string {
  const shape = way[0] === 'cases' ? caseSchema.shape : fileSchema.shape;
  return `Keys: ${Object.keys(shape).join(', ')}.`;
}

function fault(file: string, line: number, message: string, mend: string): SuiteFault {
  return { file, line, message, mend };
}
