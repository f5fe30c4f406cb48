/**
 * Writes VIEWS.md: what of OCSF has a counterpart in ECS and CIM, and what has none.
 * usage: node compiler/views-table.ts [--check]; needs dist/ built.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as prettier from 'prettier';
import { classFacts } from '../dist/all.js';
import { cimFields, cimModel } from '../dist/views/cim.js';
import { ECS_VERSION, ecsClassUid, ecsFields, toEcs } from '../dist/views/ecs.js';
import type { ClassFact, OcsfEvent } from '../dist/index.js';
import type { FieldMapping } from '../dist/views/mapping.js';

const target = resolve(import.meta.dirname, '../VIEWS.md');
const classes = [...classFacts.values()].filter(({ deprecated }) => !deprecated).sort((a, b) => a.uid - b.uid);

/** Attributes that the views write in other words: the class, its activity, and captions beside numbers. */
const DERIVED = /^(class|category|type|activity)_(uid|id|name)$|^(severity|status)$|^time_dt$/;

const holds = ({ classes: only, exceptClasses }: FieldMapping, uid: number): boolean =>
  (only?.includes(uid) ?? true) && exceptClasses?.includes(uid) !== true;

/** Names of the class's own attributes that no row of the table reads. */
function without(rows: readonly FieldMapping[], fact: ClassFact): readonly string[] {
  const covered = new Set(rows.filter(row => holds(row, fact.uid)).map(({ ocsf }) => ocsf.split('.')[0] ?? ''));
  return Object.entries(fact.attributes)
    .filter(([name, { deprecated }]) => !deprecated && !DERIVED.test(name) && !covered.has(name.replace(/_dt$/, '')))
    .map(([name]) => name)
    .filter(name => !name.endsWith('_dt'))
    .sort();
}

function intersect(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const [first = [], ...rest] = lists;
  return new Set(first.filter(name => rest.every(list => list.includes(name))));
}

const code = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.map(name => `\`${name}\``).join(', ');
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** One row an attribute and its fields; of a field that only some classes have, their numbers. */
function counterparts(rows: readonly FieldMapping[]): string {
  const lines = rows.map(({ ocsf, field, classes: only, exceptClasses, oneWay }) => {
    const where = only ? only.join(', ') : exceptClasses ? `all but ${exceptClasses.join(', ')}` : 'all';
    return row(`\`${ocsf}\``, `\`${field}\``, where, oneWay === true ? 'no' : 'yes');
  });
  return [row('OCSF', 'Field', 'Classes', 'Read back'), row('---', '---', '---', '---'), ...lines].join('\n');
}

function missing(
  rows: readonly FieldMapping[],
  facts: readonly ClassFact[],
  nameOf: (fact: ClassFact) => string,
): string {
  const everywhere = intersect(facts.map(fact => without(rows, fact)));
  const lines = facts.map(fact =>
    row(
      `\`${fact.name}\` (${fact.uid})`,
      nameOf(fact),
      code(without(rows, fact).filter(name => !everywhere.has(name))),
    ),
  );
  return [
    `In no class: ${code([...everywhere])}.`,
    [row('Class', 'There', 'Attributes without a field'), row('---', '---', '---'), ...lines].join('\n'),
  ].join('\n\n');
}

function ecsCategory(fact: ClassFact): string | undefined {
  const event = { class_uid: fact.uid, activity_id: 1, metadata: {} } as unknown as OcsfEvent;
  const { document } = toEcs(event, fact);
  return ecsClassUid(document) === 0 ? undefined : `\`event.category: ${String(document.event?.category?.[0])}\``;
}

const inEcs = classes.filter(fact => ecsCategory(fact) !== undefined);
const inCim = classes.filter(({ uid }) => cimModel(uid) !== undefined);
const text = `# What of OCSF 1.8.0 has a counterpart in ECS ${ECS_VERSION} and in Splunk's CIM

Generated from the tables of the views by \`npm run views:table -w packages/ocsf\`: do not edit. Attributes are those of the
classes; below an object, what is not listed has no field either. \`toEcs\` and \`toCim\` list for each event what was lost.

## Elastic Common Schema

${counterparts(ecsFields)}

### Without a field in ECS

Any class can be shown; these have an \`event.category\`.

${missing(ecsFields, inEcs, fact => ecsCategory(fact) ?? '')}

## Common Information Model

${counterparts(cimFields)}

### Without a field in CIM

Any class can be shown; these have a data model.

${missing(cimFields, inCim, ({ uid }) => cimModel(uid)?.model ?? '')}
`;
const formatted = await prettier.format(text, { ...(await prettier.resolveConfig(target)), parser: 'markdown' });
if (!process.argv.includes('--check')) writeFileSync(target, formatted);
else if (readFileSync(target, 'utf8') !== formatted) {
  process.stdout.write('VIEWS.md differs from the tables: npm run views:table -w packages/ocsf\n');
  process.exitCode = 1;
} else process.stdout.write('VIEWS.md is as generated\n');
