import { readFileSync } from 'node:fs';
import { attributeCaptions, classFactsByName, objectFacts } from '../../dist/all.js';
import type { AttributeFact, ClassFact, ObjectFact } from '../../dist/index.js';

/** The resolved schema as OCSF's own compiler writes it: only what is compared here. */
interface ReferenceEntity {
  readonly uid?: number;
  readonly category_uid?: number;
  readonly caption: string;
  readonly observable?: number;
  readonly profiles?: readonly string[] | null;
  readonly constraints?: { readonly at_least_one?: readonly string[]; readonly just_one?: readonly string[] };
  readonly '@deprecated'?: { readonly since: string };
  readonly attributes: Readonly<Record<string, ReferenceAttribute>>;
}

interface ReferenceAttribute {
  readonly type: string;
  readonly object_type?: string;
  readonly is_array?: boolean;
  readonly requirement?: string;
  readonly profiles?: readonly string[] | null;
  readonly caption: string;
  readonly sibling?: string;
  readonly observable?: number;
  readonly enum?: Readonly<Record<string, { readonly caption: string }>>;
  readonly '@deprecated'?: { readonly since: string };
}

const text = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
const sorted = (names: readonly string[] | null | undefined): readonly string[] => [...(names ?? [])].sort();

function entityFacts(fact: ClassFact | ObjectFact): Record<string, unknown> {
  return {
    uid: fact.kind === 'class' ? fact.uid : undefined,
    category: fact.kind === 'class' ? fact.categoryUid : undefined,
    caption: fact.caption,
    observable: fact.kind === 'object' ? fact.observable : undefined,
    profiles: fact.profiles,
    atLeastOne: fact.constraints?.atLeastOne,
    justOne: fact.constraints?.justOne,
    deprecated: fact.deprecated?.since,
    attributes: Object.keys(fact.attributes).sort(),
  };
}

function referenceFacts(entity: ReferenceEntity): Record<string, unknown> {
  return {
    uid: entity.uid,
    // Base Event belongs to no category: the reference has none, we have 0 as in its own category_uid enum.
    category: entity.uid === 0 ? 0 : entity.category_uid,
    caption: entity.caption,
    observable: entity.observable,
    profiles: sorted(entity.profiles),
    atLeastOne: entity.constraints?.at_least_one,
    justOne: entity.constraints?.just_one,
    deprecated: entity['@deprecated']?.since,
    attributes: Object.keys(entity.attributes).sort(),
  };
}

function attributeFacts(name: string, fact: AttributeFact): Record<string, unknown> {
  return {
    type: fact.type,
    object: fact.object?.().name,
    isArray: fact.isArray ?? false,
    requirement: fact.requirement ?? 'optional',
    profiles: sorted(fact.profiles),
    caption: fact.caption ?? attributeCaptions[name] ?? attributeCaptions[name.replace(/_dt$/, '')],
    sibling: fact.sibling,
    observable: fact.observable,
    deprecated: fact.deprecated?.since,
    enum: fact.enum && Object.entries(fact.enum).sort(([a], [b]) => a.localeCompare(b)),
  };
}

function referenceAttribute(attribute: ReferenceAttribute): Record<string, unknown> {
  const members =
    attribute.enum && Object.entries(attribute.enum).map(([value, { caption }]): [string, string] => [value, caption]);
  return {
    type: attribute.type,
    object: attribute.object_type,
    isArray: attribute.is_array ?? false,
    requirement: attribute.requirement ?? 'optional',
    profiles: sorted(attribute.profiles),
    caption: attribute.caption,
    sibling: attribute.sibling,
    observable: attribute.observable,
    deprecated: attribute['@deprecated']?.since,
    enum: members?.sort(([a], [b]) => a.localeCompare(b)),
  };
}

function* compareFacts(
  path: string,
  ours: Record<string, unknown>,
  theirs: Record<string, unknown>,
): Generator<string> {
  for (const [key, value] of Object.entries(ours)) {
    if (text(value) !== text(theirs[key])) yield `${path}: ${key}: ours ${text(value)}, reference ${text(theirs[key])}`;
  }
}

function* compareEntities(
  ours: ReadonlyMap<string, ClassFact | ObjectFact>,
  theirs: Readonly<Record<string, ReferenceEntity>>,
): Generator<string> {
  const missing = Object.keys(theirs).filter(name => !ours.has(name));
  for (const name of missing) yield `${name}: only in the reference`;
  for (const [name, fact] of ours) {
    const entity = theirs[name];
    if (!entity) {
      yield `${name}: not in the reference`;
      continue;
    }
    yield* compareFacts(name, entityFacts(fact), referenceFacts(entity));
    for (const [attribute, one] of Object.entries(fact.attributes)) {
      const reference = entity.attributes[attribute];
      if (reference)
        yield* compareFacts(`${name}.${attribute}`, attributeFacts(attribute, one), referenceAttribute(reference));
    }
  }
}

const reference = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Record<
  'classes' | 'objects',
  Record<string, ReferenceEntity>
>;
const differences = [
  ...compareEntities(classFactsByName, reference.classes),
  ...compareEntities(objectFacts, reference.objects),
];
const count = [...classFactsByName.values(), ...objectFacts.values()].reduce(
  (sum, { attributes }) => sum + Object.keys(attributes).length,
  0,
);
process.stdout.write(
  `${classFactsByName.size} classes, ${objectFacts.size} objects, ${count} attributes compared with OCSF's own resolved schema: ${differences.length} differences\n`,
);
for (const difference of differences.slice(0, 50)) process.stdout.write(`${difference}\n`);
process.exitCode = differences.length === 0 ? 0 : 1;
