/** A technique or tactic of MITRE ATT&CK. */
interface Named {
  readonly uid?: string;
  readonly name?: string;
}

/** One entry of `finding_info.attacks`. */
export interface FindingAttack {
  readonly tactic?: Named;
  readonly technique?: Named;
  readonly sub_technique?: Named;
}

/** Gives techniques and tactics their names. */
export interface AttackNames {
  /** @param id - For instance `T1110` or `T1110.001`. */
  technique(id: string): string | undefined;
  /** @param shortName - For instance `credential-access`. @returns Id and name. */
  tactic(shortName: string): { readonly id: string; readonly name: string } | undefined;
}

const TECHNIQUE = /^attack\.(t\d{4})(\.\d{3})?$/i;
const TACTIC = /^attack\.([a-z]+(?:[-_][a-z]+)*)$/i;

/**
 * The techniques and tactics of a rule's tags.
 *
 * @param tags - For instance `attack.t1110.001`, `attack.credential-access`.
 * @param names - Where names come from.
 * @returns One entry a technique and one a tactic; other tags are left out.
 */
export function attacksOf(tags: readonly string[], names: AttackNames): readonly FindingAttack[] {
  const attacks = new Map<string, FindingAttack>();
  for (const tag of tags) {
    const attack = techniqueOf(tag, names) ?? tacticOf(tag, names);
    if (attack !== undefined) attacks.set(tag.toLowerCase(), attack);
  }
  return [...attacks.values()];
}

function techniqueOf(tag: string, names: AttackNames): FindingAttack | undefined {
  const [, main, sub] = TECHNIQUE.exec(tag) ?? [];
  if (main === undefined) return undefined;
  const id = main.toUpperCase();
  const technique = named(id, names.technique(id));
  return sub === undefined
    ? { technique }
    : { technique, sub_technique: named(`${id}${sub}`, names.technique(`${id}${sub}`)) };
}

function tacticOf(tag: string, names: AttackNames): FindingAttack | undefined {
  const shortName = TACTIC.exec(tag)?.[1]?.toLowerCase().replaceAll('_', '-');
  const tactic = shortName === undefined ? undefined : names.tactic(shortName);
  return tactic === undefined ? undefined : { tactic: { uid: tactic.id, name: tactic.name } };
}

function named(uid: string, name: string | undefined): Named {
  return name === undefined ? { uid } : { uid, name };
}
