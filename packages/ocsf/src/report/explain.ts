import type {
  AttributeFact,
  ClassFact,
  ConstraintFact,
  DataTypeFact,
  Deprecation,
  ObjectFact,
  Requirement,
} from '../facts.js';

/** One attribute as it stands in a class or object. */
export interface AttributeExplanation {
  readonly name: string;
  readonly caption: string;
  /** `ip_t`, or the object's name. */
  readonly type: string;
  /** `type` names an object. */
  readonly isObject: boolean;
  readonly isArray: boolean;
  readonly requirement: Requirement;
  readonly profiles: readonly string[];
  readonly enum: readonly { readonly value: string; readonly caption: string; readonly deprecated?: Deprecation }[];
  readonly sibling?: string;
  readonly observable?: number;
  readonly deprecated?: Deprecation;
}

/** What there is to say of a class or object. */
export interface EntityExplanation {
  readonly kind: 'class' | 'object';
  readonly name: string;
  readonly caption: string;
  readonly uid?: number;
  readonly category?: string;
  readonly extends?: string;
  readonly profiles: readonly string[];
  readonly constraints?: ConstraintFact;
  readonly deprecated?: Deprecation;
  readonly attributes: readonly AttributeExplanation[];
  /** Classes and objects that hold this object. */
  readonly usedBy: readonly { readonly kind: 'class' | 'object'; readonly name: string }[];
  /** Page of the standard. */
  readonly url: string;
}

/** What there is to say of an attribute wherever it stands. */
export interface AttributeUse {
  readonly kind: 'attribute';
  readonly name: string;
  readonly caption: string;
  readonly dataType?: DataTypeFact;
  /** Its forms in classes and objects that agree about it, the most common form first. */
  readonly uses: readonly { readonly fact: AttributeExplanation; readonly owners: readonly string[] }[];
  readonly url: string;
}

/** Nothing has this name. */
export interface NotFound {
  readonly kind: 'not-found';
  readonly name: string;
  /** Names that are like it. */
  readonly near: readonly string[];
}

/** The facts to explain from: the exports of `@logwright/ocsf/all`. */
export interface ExplainFacts {
  readonly version: string;
  readonly classFacts: ReadonlyMap<number, ClassFact>;
  readonly objectFacts: ReadonlyMap<string, ObjectFact>;
  readonly dataTypes: Readonly<Record<string, DataTypeFact>>;
  readonly attributeCaptions: Readonly<Record<string, string>>;
}

/**
 * Explains a class, an object or an attribute.
 *
 * @param facts - the exports of `@logwright/ocsf/all` and the version
 * @param name - class name, `class_uid`, object name or attribute name; of a class and an attribute of one name, the class is explained
 * @returns a model to print or to draw
 */
export function explain(facts: ExplainFacts, name: string): EntityExplanation | AttributeUse | NotFound {
  const wanted = name.trim().toLowerCase();
  const classes = [...facts.classFacts.values()];
  const entities: readonly (ClassFact | ObjectFact)[] = [...classes, ...facts.objectFacts.values()];
  const entity = classes.find(fact => String(fact.uid) === wanted) ?? entities.find(fact => isNamed(fact.name, wanted));
  if (entity) return explainEntity(facts, entities, entity);
  const owners = entities.filter(fact => Object.hasOwn(fact.attributes, wanted));
  if (owners.length > 0) return explainAttributeUse(facts, wanted, owners);
  const all = new Set(entities.flatMap(fact => [fact.name, ...Object.keys(fact.attributes)]));
  const near = [...all].filter(
    known => known.includes(wanted) || (wanted.length > 3 && wanted.includes(known) && known.length > 3),
  );
  return { kind: 'not-found', name, near: wanted === '' ? [] : near.sort().slice(0, 10) };
}

function isNamed(name: string, wanted: string): boolean {
  return name === wanted || name.slice(name.indexOf('/') + 1) === wanted;
}

function explainEntity(
  facts: ExplainFacts,
  entities: readonly (ClassFact | ObjectFact)[],
  entity: ClassFact | ObjectFact,
): EntityExplanation {
  const { kind, name, caption, profiles, constraints, deprecated } = entity;
  const holds = (fact: ClassFact | ObjectFact): boolean =>
    Object.values(fact.attributes).some(({ object }) => object?.() === entity);
  return {
    kind,
    name,
    caption,
    ...(entity.kind === 'class' && { uid: entity.uid, category: entity.category }),
    ...(entity.extends !== undefined && { extends: entity.extends }),
    profiles,
    ...(constraints && { constraints }),
    ...(deprecated && { deprecated }),
    attributes: Object.entries(entity.attributes).map(([attribute, fact]) => explainAttribute(facts, attribute, fact)),
    usedBy: kind === 'object' ? entities.filter(holds).map(fact => ({ kind: fact.kind, name: fact.name })) : [],
    url: `https://schema.ocsf.io/${facts.version}/${kind === 'class' ? 'classes' : 'objects'}/${name}`,
  };
}

function explainAttribute(
  { attributeCaptions }: ExplainFacts,
  name: string,
  fact: AttributeFact,
): AttributeExplanation {
  const { sibling, observable, deprecated } = fact;
  return {
    name,
    caption: fact.caption ?? attributeCaptions[name] ?? attributeCaptions[name.replace(/_dt$/, '')] ?? name,
    type: fact.object?.().name ?? fact.type,
    isObject: fact.object !== undefined,
    isArray: fact.isArray ?? false,
    requirement: fact.requirement ?? 'optional',
    profiles: fact.profiles ?? [],
    enum: Object.entries(fact.enum ?? {}).map(([value, caption]) => {
      const gone = fact.deprecatedValues?.[value];
      return { value, caption, ...(gone && { deprecated: gone }) };
    }),
    ...(sibling !== undefined && { sibling }),
    ...(observable !== undefined && { observable }),
    ...(deprecated && { deprecated }),
  };
}

function explainAttributeUse(
  facts: ExplainFacts,
  name: string,
  owners: readonly (ClassFact | ObjectFact)[],
): AttributeUse {
  const forms = new Map<string, { fact: AttributeExplanation; owners: string[] }>();
  for (const owner of owners) {
    const attribute = owner.attributes[name];
    if (!attribute) continue;
    const fact = explainAttribute(facts, name, attribute);
    const key = JSON.stringify(fact);
    const form = forms.get(key) ?? { fact, owners: [] };
    form.owners.push(owner.name);
    forms.set(key, form);
  }
  const uses = [...forms.values()].sort((a, b) => b.owners.length - a.owners.length);
  const dataType =
    uses[0] && Object.hasOwn(facts.dataTypes, uses[0].fact.type) ? facts.dataTypes[uses[0].fact.type] : undefined;
  return {
    kind: 'attribute',
    name,
    caption: facts.attributeCaptions[name] ?? uses[0]?.fact.caption ?? name,
    ...(dataType && { dataType }),
    uses,
    url: `https://schema.ocsf.io/${facts.version}/dictionary`,
  };
}
