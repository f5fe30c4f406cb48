import { readFileSync } from 'node:fs';
import { classFacts } from '../../dist/all.js';
import type { ClassFact, OcsfEvent } from '../../dist/index.js';
import { fromCim, toCim } from '../../dist/views/cim.js';
import { fromEcs, toEcs } from '../../dist/views/ecs.js';

/** What a round trip of one class's events kept and lost. */
interface ClassTrip {
  events: number;
  values: number;
  /** Listed as lost by the view. */
  lost: number;
  /** Neither listed as lost nor the same afterwards. */
  readonly changed: Map<string, number>;
  readonly lostPaths: Map<string, number>;
}

const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

function* leaves(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else for (const [name, item] of Object.entries(value)) yield* leaves(item, path === '' ? name : `${path}.${name}`);
}

function trip(
  trips: Map<string, ClassTrip>,
  fact: ClassFact,
  event: OcsfEvent,
  to: typeof toEcs | typeof toCim,
  from: typeof fromEcs,
): void {
  const one = trips.get(fact.name) ?? { events: 0, values: 0, lost: 0, changed: new Map(), lostPaths: new Map() };
  trips.set(fact.name, one);
  one.events += 1;
  const { document, lost } = to(event, fact);
  const back = new Map(leaves(from(document, fact)));
  const listed = new Set(lost);
  for (const [path, value] of leaves(event)) {
    one.values += 1;
    const general = path.replaceAll(/\.\d+/g, '[]');
    if (listed.has(path)) {
      one.lost += 1;
      count(one.lostPaths, general.startsWith('unmapped.') ? 'unmapped' : general);
    } else if (back.get(path) !== value) count(one.changed, general);
  }
}

function print(name: string, trips: ReadonlyMap<string, ClassTrip>): void {
  const top = (map: ReadonlyMap<string, number>): string =>
    [...map]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 8)
      .map(([path, times]) => `${path} (${times})`)
      .join(', ');
  process.stdout.write(`\n${name}\n`);
  for (const [className, { events, values, lost, changed, lostPaths }] of [...trips].sort()) {
    const altered = [...changed.values()].reduce((sum, times) => sum + times, 0);
    const kept = (((values - lost - altered) / values) * 100).toFixed(0);
    process.stdout.write(`${className}: ${events} events, ${values} values, ${kept} % come back\n`);
    if (lost > 0) process.stdout.write(`    no counterpart: ${top(lostPaths)}\n`);
    if (altered > 0) process.stdout.write(`    filled in again or in another form: ${top(changed)}\n`);
  }
}

const ecs = new Map<string, ClassTrip>();
const cim = new Map<string, ClassTrip>();
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const event = JSON.parse(line) as OcsfEvent;
    const fact = classFacts.get(event.class_uid);
    if (!fact) continue;
    trip(ecs, fact, event, toEcs, fromEcs);
    trip(cim, fact, event, toCim, fromCim);
  }
}
print('To the Elastic Common Schema and back', ecs);
print("To Splunk's Common Information Model and back", cim);
