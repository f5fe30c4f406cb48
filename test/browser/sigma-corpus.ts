import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseRules, serializeRules } from '@logwright/sigma';

const DATA = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const RULES = path.join(DATA, 'sigma');
const CASES = path.join(DATA, 'sigma-regression');

/** Whether SigmaHQ's rules and regression cases are beside the repository, of which they are no part. */
export const hasSigmaHq = existsSync(RULES) && existsSync(CASES);

/** SigmaHQ's rules as a bundle in a file of its own. */
export interface RuleBundleFile {
  readonly file: string;
  readonly rules: number;
  remove(): void;
}

/** Makes the bundle that a site built with LOGWRIGHT_RULES would have. */
export function bundleSigmaHq(): RuleBundleFile {
  const documents = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter(file => file.startsWith('rules') && file.endsWith('.yml'))
    .sort()
    .flatMap(file => parseRules(readFileSync(path.join(RULES, file), 'utf8'), { file }).documents);
  const folder = mkdtempSync(path.join(tmpdir(), 'logwright-playground-'));
  const file = path.join(folder, 'rules.txt');
  writeFileSync(file, serializeRules(documents));
  return { file, rules: documents.length, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A regression case: each of its rules has to match one of the events. */
export interface RegressionCase {
  readonly rules: readonly string[];
  readonly events: readonly object[];
}

/** All cases that hold events as JSON. */
export function regressionCases(): readonly RegressionCase[] {
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter(file => path.basename(file) === 'info.yml')
    .sort()
    .map(info => {
      const folder = path.join(CASES, path.dirname(info));
      const [, metadata = ''] =
        /^rule_metadata:\n((?: .*\n)+)/m.exec(readFileSync(path.join(CASES, info), 'utf8')) ?? [];
      const rules = [...metadata.matchAll(/^\s+- id: (\S+)/gm)].map(([, id = '']) => id);
      const texts = readdirSync(folder).filter(name => /\.json(cls)?$/.test(name));
      const events = texts.flatMap(name =>
        readFileSync(path.join(folder, name), 'utf8')
          .trim()
          .split(/\n(?=\{)/),
      );
      return { rules, events: events.map(text => JSON.parse(text) as object) };
    })
    .filter(({ events }) => events.length > 0);
}
