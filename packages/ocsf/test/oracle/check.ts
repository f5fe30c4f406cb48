import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { classFacts } from '../../dist/all.js';
import { createValidator, type ClassFact, type ValidationResult } from '../../dist/index.js';
import { differences } from './differences.ts';
import { readOracles, type Fault, type Oracle } from './json-schema.ts';
import { mutate, mutations } from './mutate.ts';
import { profileSets } from './profile-sets.ts';
import { createRandom } from './random.ts';
import { sampleEvent, type MutableJson } from './sample-event.ts';

interface Tally {
  events: number;
  mutated: number;
  invalid: number;
  agreed: number;
  readonly explained: Map<string, number>;
  readonly unexplained: string[];
}

const newTally = (): Tally => ({ events: 0, mutated: 0, invalid: 0, agreed: 0, explained: new Map(), unexplained: [] });

/** Faults of our validator in the words that both sides share. */
function ourFaults({ violations }: ValidationResult): ReadonlySet<Fault> {
  return new Set(violations.map(({ path, rule }) => `${path} ${rule === 'profile' ? 'unknown-attribute' : rule}`));
}

/** Set by main: oracle by profile set, for events whose mutation changed the set. */
const oracleBySet = new Map<string, Oracle>();

/** Every so many events one goes into the sample for a second validator. */
const SAMPLE_EVERY = 40;
const sample: string[] = [];

function addToSample(className: string, event: unknown, valid: boolean): void {
  const { metadata } = event as { readonly metadata?: unknown };
  const profiles =
    typeof metadata === 'object' && metadata !== null ? (metadata as MutableJson)['profiles'] : undefined;
  const applied = Array.isArray(profiles) ? profiles.filter(profile => typeof profile === 'string').sort() : [];
  if (oracleBySet.has(applied.join())) {
    sample.push(JSON.stringify({ class: className, profiles: applied, event, valid }));
  }
}

function compare(
  tally: Tally,
  className: string,
  ours: ReadonlySet<Fault>,
  theirs: ReadonlySet<Fault>,
  event: unknown,
): void {
  const single = [
    ...[...ours].filter(fault => !theirs.has(fault)).map(fault => ({ fault, side: 'ours' as const })),
    ...[...theirs].filter(fault => !ours.has(fault)).map(fault => ({ fault, side: 'oracle' as const })),
  ];
  tally.events += 1;
  if (tally.events % SAMPLE_EVERY === 1) addToSample(className, event, theirs.size === 0);
  if (theirs.size > 0) tally.invalid += 1;
  if (single.length === 0) tally.agreed += 1;
  for (const { fault, side } of single) {
    const known = differences.find(difference => difference.explains(fault, side, className));
    if (known) tally.explained.set(known.name, (tally.explained.get(known.name) ?? 0) + 1);
    else tally.unexplained.push(`${className}: only ${side}: ${fault}: ${JSON.stringify(event).slice(0, 4000)}`);
  }
}

function checkClass(fact: ClassFact, profiles: readonly string[], judge: Oracle, perClass: number, tally: Tally): void {
  const validate = createValidator(fact, { limits: { maxViolations: 10_000 } });
  const random = createRandom(fact.uid * 31 + profiles.length);
  const check = (event: unknown): void =>
    compare(tally, fact.name, ourFaults(validate(event)), judge(fact.name, event), event);
  for (let index = 0; index < 5; index += 1) {
    const event = sampleEvent(fact, profiles, random);
    const { violations } = validate(event);
    if (violations.length > 0)
      tally.unexplained.push(`${fact.name}: the unchanged sample is not valid: ${JSON.stringify(violations[0])}`);
    check(event);
  }
  for (let index = 0; index < perClass; index += 1) {
    const event = sampleEvent(fact, profiles, random);
    if (!mutate(event, fact, mutations[index % mutations.length] ?? 'remove', random)) continue;
    tally.mutated += 1;
    // What a mutation does to metadata.profiles decides which schema the oracle would take: judge by what is left.
    if (sameProfiles(event, profiles)) check(event);
    else checkWithoutSchema(fact, event, validate, tally);
  }
}

function sameProfiles(event: MutableJson, profiles: readonly string[]): boolean {
  const metadata = event['metadata'] as MutableJson | null | undefined;
  const applied = metadata !== null && typeof metadata === 'object' ? metadata['profiles'] : undefined;
  return Array.isArray(applied) ? applied.join() === profiles.join() : profiles.length === 0;
}

function checkWithoutSchema(
  fact: ClassFact,
  event: MutableJson,
  validate: (event: unknown) => ValidationResult,
  tally: Tally,
): void {
  const metadata = event['metadata'] as MutableJson | null | undefined;
  const applied = metadata !== null && typeof metadata === 'object' ? metadata['profiles'] : undefined;
  const known = Array.isArray(applied) ? applied.filter(profile => typeof profile === 'string').sort() : [];
  const judge = oracleBySet.get(known.join());
  if (judge) compare(tally, fact.name, ourFaults(validate(event)), judge(fact.name, event), event);
}

function readEvents(file: string): MutableJson[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter(text => text !== '').map(line => JSON.parse(line) as MutableJson);
}

function profilesOf(event: MutableJson): readonly string[] {
  const { profiles } = event['metadata'] as { profiles?: readonly string[] };
  return profiles ?? [];
}

function profileSetsOf(file: string): (readonly string[])[] {
  return readEvents(file).map(profilesOf);
}

/** Judges events of a JSON lines file on both sides: each must be valid on both. */
function checkFile(file: string, tallies: Map<string, Tally>): void {
  for (const event of readEvents(file)) {
    const fact = classFacts.get(Number(event['class_uid']));
    if (!fact) throw new RangeError(`${file}: no class ${String(event['class_uid'])}`);
    const judge = oracleBySet.get([...profilesOf(event)].sort().join());
    if (!judge)
      throw new RangeError(
        `${file}: no oracle for profiles ${profilesOf(event).join()}: write the profile sets with this file`,
      );
    const tally = tallies.get(fact.name) ?? newTally();
    tallies.set(fact.name, tally);
    const ours = ourFaults(createValidator(fact)(event));
    const theirs = judge(fact.name, event);
    compare(tally, fact.name, ours, theirs, event);
    for (const fault of new Set([...ours, ...theirs]))
      tally.unexplained.push(`${fact.name}: not valid: ${fault}: ${JSON.stringify(event).slice(0, 1000)}`);
  }
}

function print(tallies: ReadonlyMap<string, Tally>): boolean {
  const total = newTally();
  for (const [name, { events, mutated, invalid, agreed, explained, unexplained }] of [...tallies].sort()) {
    total.events += events;
    total.mutated += mutated;
    total.invalid += invalid;
    total.agreed += agreed;
    total.unexplained.push(...unexplained);
    for (const [difference, count] of explained)
      total.explained.set(difference, (total.explained.get(difference) ?? 0) + count);
    process.stdout.write(
      `${name.padEnd(40)} events ${events}, mutated ${mutated}, invalid ${invalid}, same faults ${agreed}, unexplained ${unexplained.length}\n`,
    );
  }
  for (const { name, reason } of differences)
    process.stdout.write(`on purpose, ${total.explained.get(name) ?? 0} times: ${name}. ${reason}\n`);
  for (const text of total.unexplained.slice(0, 20)) process.stdout.write(`UNEXPLAINED ${text}\n`);
  process.stdout.write(
    `${tallies.size} classes, ${total.events} events, ${total.mutated} of them mutated, ${total.invalid} invalid by the oracle: ${total.agreed} with the same faults, ${total.unexplained.length} unexplained differences\n`,
  );
  return total.unexplained.length === 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    schemas: { type: 'string' },
    'write-profile-sets': { type: 'string' },
    'write-sample': { type: 'string' },
    'per-class': { type: 'string', default: '60' },
  },
});
if (values['write-profile-sets'] !== undefined) {
  const sets = new Map(
    [...profileSets, ...positionals.flatMap(profileSetsOf)].map(set => [[...set].sort().join(), set]),
  );
  writeFileSync(values['write-profile-sets'], JSON.stringify([...sets.values()]));
} else if (values.schemas !== undefined) {
  const oracles = readOracles(values.schemas);
  for (const { profiles, judge } of oracles) oracleBySet.set([...profiles].sort().join(), judge);
  const tallies = new Map<string, Tally>();
  for (const file of positionals) checkFile(file, tallies);
  if (positionals.length === 0) {
    for (const fact of classFacts.values()) {
      const tally = newTally();
      tallies.set(fact.name, tally);
      for (const { profiles, judge } of oracles) checkClass(fact, profiles, judge, Number(values['per-class']), tally);
    }
  }
  if (values['write-sample'] !== undefined)
    writeFileSync(values['write-sample'], sample.map(line => `${line}\n`).join(''));
  process.exitCode = print(tallies) ? 0 : 1;
} else {
  process.stderr.write(
    'usage: check.ts --write-profile-sets FILE | --schemas FILE [--per-class N] [EVENTS.jsonl...]\n',
  );
  process.exitCode = 2;
}
