import { TACTIC_TABLE } from '../lint/attack.data.js';
import { ATTACK_VERSION, attackObject } from '../lint/attack.js';

/** A technique or tactic of MITRE ATT&CK. */
interface Named {
  readonly uid: string;
  readonly name?: string;
}

/** One entry of `finding_info.attacks`. */
export interface FindingAttack {
  readonly tactic?: Named;
  readonly technique?: Named;
  readonly sub_technique?: Named;
  /** Version of ATT&CK that the names are from. */
  readonly version: string;
}

const TECHNIQUE = /^attack\.(t\d{4})(\.\d{3})?$/i;
const TACTIC = /^attack\.([a-z]+(?:[-_][a-z]+)*)$/i;

/**
 * The techniques and tactics of a rule's tags. A technique stands with the tactic that the tags name beside it, where
 * it belongs to that; other tactics have entries of their own.
 *
 * @param tags - For instance `attack.t1110.001`, `attack.credential-access`.
 * @returns One entry a technique, and one a tactic without techniques; other tags are left out.
 */
export function attacksOf(tags: readonly string[]): readonly FindingAttack[] {
  const tactics = new Map(tags.flatMap(tag => tacticOf(tag) ?? []));
  const used = new Set<string>();
  const attacks = tags.flatMap(tag => techniqueOf(tag, tactics, used) ?? []);
  const alone = [...tactics].filter(([shortName]) => !used.has(shortName));
  return [...attacks, ...alone.map(([, tactic]) => ({ tactic, version: ATTACK_VERSION }))];
}

function techniqueOf(tag: string, tactics: ReadonlyMap<string, Named>, used: Set<string>): [FindingAttack] | undefined {
  const [, main, sub] = TECHNIQUE.exec(tag) ?? [];
  if (main === undefined) return undefined;
  const id = sub === undefined ? main : `${main}${sub}`;
  const shortName = attackObject(id)?.tactics.find(name => tactics.has(name));
  const tactic = shortName === undefined ? undefined : tactics.get(shortName);
  if (shortName !== undefined) used.add(shortName);
  return [
    {
      ...(tactic === undefined ? {} : { tactic }),
      technique: named(main),
      ...(sub === undefined ? {} : { sub_technique: named(id) }),
      version: ATTACK_VERSION,
    },
  ];
}

function named(id: string): Named {
  const uid = id.toUpperCase();
  const name = attackObject(uid)?.name;
  return name === undefined ? { uid } : { uid, name };
}

let tactics: ReadonlyMap<string, Named> | undefined;

/** The tactic's short name with its id and name. */
function tacticOf(tag: string): [[shortName: string, tactic: Named]] | undefined {
  const shortName = TACTIC.exec(tag)?.[1]?.toLowerCase().replaceAll('_', '-');
  const tactic = shortName === undefined ? undefined : (tactics ??= readTactics()).get(shortName);
  return shortName === undefined || tactic === undefined ? undefined : [[shortName, tactic]];
}

function readTactics(): ReadonlyMap<string, Named> {
  const rows = TACTIC_TABLE.trim().split('\n');
  return new Map(
    rows.map(row => {
      const [uid = '', shortName = '', name = ''] = row.split('|');
      return [shortName, { uid, name }];
    }),
  );
}
