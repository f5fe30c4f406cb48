import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createDetector, parseRules } from '../src/index.js';
import type { SigmaDocument } from '../src/index.js';

const SIGMA = new URL('../../../../shared/data/sigma/', import.meta.url);
const SPECIFICATION = new URL('specification/sigma-correlation-rules-specification.md', SIGMA);
const SCHEMA = new URL('json-schema/sigma-correlation-rules-schema.json', SIGMA);
const hasSpecification = existsSync(SPECIFICATION) && existsSync(SCHEMA);
const WHY = hasSpecification ? '' : ' (skipped: the specification is not beside the repository)';

/** The YAML examples of the specification that hold a whole correlation. */
function examples(): readonly string[] {
  const text = readFileSync(SPECIFICATION, 'utf8');
  const blocks = [...text.matchAll(/```ya?ml\n([^]*?)```/g)].map(([, block = '']) => block);
  return blocks
    .filter(block => /^correlation:/m.test(block) && /^\s+timespan:/m.test(block))
    .map(block => (/^title:/m.test(block) ? block : `title: Example\n${block}`));
}

it.skipIf(!hasSpecification)(`every example of the specification is a sound correlation${WHY}`, () => {
  const all = examples();
  const types = new Set<string>();
  for (const example of all) {
    const { documents, diagnostics } = parseRules(example);
    expect(diagnostics, example).toEqual([]);
    for (const document of documents) if (document.kind === 'correlation') types.add(document.type);
  }
  expect(all.length).toBeGreaterThanOrEqual(9);
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as {
    properties: { correlation: { properties: { type: { oneOf: readonly { const: string }[] } } } };
  };
  const known = schema.properties.correlation.properties.type.oneOf.map(entry => entry.const);
  expect([...types].sort()).toEqual([...known].sort());
});

it.skipIf(!hasSpecification)(`the chained example of the specification holds as it describes${WHY}`, () => {
  const example = examples().find(text => /^---$/m.test(text)) ?? '';
  const documents: readonly SigmaDocument[] = parseRules(example).documents;
  const detector = createDetector(documents, { latenessMs: 0 });
  expect(detector.refused).toEqual([]);
  const login = (EventID: number, User: string, seconds: number) =>
    detector.detect({ EventID, User }, { time: seconds * 1_000 });
  const tries = Array.from({ length: 12 }, (_, at) => login(at % 2 === 0 ? 4625 : 529, 'eve', at));
  expect(tries.flat()).toEqual([]);
  expect(login(4624, 'bob', 30)).toEqual([]);
  const found = login(4624, 'eve', 60);
  expect(found).toMatchObject([{ kind: 'correlation', group: { User: 'eve' }, from: 0, to: 60_000, total: 11 }]);
  expect(found.map(each => each.kind === 'correlation' && each.correlation.level)).toEqual(['high']);
});
