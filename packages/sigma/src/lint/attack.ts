import { ATTACK_VERSION, OBJECT_TABLE, TACTIC_TABLE } from './attack.data.js';

export { ATTACK_VERSION };

/** A technique or a data source of ATT&CK. */
export interface AttackObject {
  /** Such as `T1059.001`. */
  readonly id: string;
  readonly name: string;
  readonly state: 'active' | 'deprecated' | 'revoked';
  /** Short names of its tactics; none once it is not active. */
  readonly tactics: readonly string[];
  /** The id that took its place, revoked ones between them left out. */
  readonly successor?: string;
}

interface Tables {
  readonly lastTechnique: number;
  readonly tactics: ReadonlyMap<string, string>;
  readonly objects: ReadonlyMap<string, AttackObject>;
}

let tables: Tables | undefined;

/**
 * The name of a tactic.
 *
 * @param shortName - Such as `lateral-movement`.
 * @returns Its name, or undefined where there is no such tactic.
 */
export function tacticName(shortName: string): string | undefined {
  return (tables ??= readTables()).tactics.get(shortName);
}

/**
 * Finds a technique or data source.
 *
 * @param id - Such as `T1059.001`, in any case.
 * @returns What ATT&CK says of it, or undefined where it does not have it.
 */
export function attackObject(id: string): AttackObject | undefined {
  return (tables ??= readTables()).objects.get(id.toUpperCase());
}

/**
 * The highest number of a technique.
 *
 * @returns Such as 1681; techniques beyond it are of a later version.
 */
export function lastTechnique(): number {
  return (tables ??= readTables()).lastTechnique;
}

function readTables(): Tables {
  const tactics = new Map<string, string>();
  const byEnd = new Map<string, string>();
  for (const line of TACTIC_TABLE.trim().split('\n')) {
    const [id = '', shortName = '', name = ''] = line.split('|');
    tactics.set(shortName, name);
    byEnd.set(id.slice(-2), shortName);
  }
  const rows = new Map(
    OBJECT_TABLE.trim()
      .split('\n')
      .map(line => [line.split('|')[0] ?? '', line.split('|')]),
  );
  const objects = new Map<string, AttackObject>();
  for (const [id, [, name = '', state = '']] of rows) {
    if (state.startsWith('>')) {
      objects.set(id, { id, name, state: 'revoked', tactics: [], successor: successorOf(state, rows) });
    } else if (state === 'x') objects.set(id, { id, name, state: 'deprecated', tactics: [] });
    else {
      objects.set(id, { id, name, state: 'active', tactics: state.split(' ').map(end => byEnd.get(end) ?? '') });
    }
  }
  const numbers = [...objects.keys()].filter(id => /^T\d{4}$/.test(id)).map(id => Number(id.slice(1)));
  return { tactics, objects, lastTechnique: Math.max(...numbers) };
}

function successorOf(state: string, rows: ReadonlyMap<string, readonly string[]>): string {
  let id = state.slice(1);
  for (let steps = 0; steps < 10; steps++) {
    const next = rows.get(id)?.[2] ?? '';
    if (!next.startsWith('>')) break;
    id = next.slice(1);
  }
  return id;
}
