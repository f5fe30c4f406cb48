import { DEMO_LOG_SOURCES, type DemoLogSource } from './estate/log-sources.js';
import { DEMO_COMPONENTS, DEMO_DOMAIN, DEMO_SYSTEMS, type DemoComponent, type DemoSystem } from './estate/systems.js';
import { DEMO_TEAMS, type DemoPerson, type DemoTeam } from './estate/teams.js';

/** A Backstage catalog entity, as a plain object. */
export interface DemoEntity {
  readonly apiVersion: 'backstage.io/v1alpha1';
  readonly kind: 'Domain' | 'System' | 'Component' | 'Resource' | 'Group' | 'User';
  readonly metadata: {
    readonly name: string;
    readonly title: string;
    readonly description?: string;
    readonly annotations: Readonly<Record<string, string>>;
    readonly tags: string[];
  };
  readonly spec: Readonly<Record<string, string | string[] | Readonly<Record<string, string>>>>;
}

/**
 * What `spec.owner` of an unowned log source says. The catalog demands an owner; this group does not exist in it,
 * so the entity gets no resolvable owner.
 */
export const UNOWNED = 'group:default/unowned';

const DEMO_ANNOTATION = 'logwright.io/demo';

/**
 * The demo company as catalog entities: a domain, systems, components, teams, people and log sources.
 *
 * Every entity carries the annotation `logwright.io/demo: 'true'`.
 *
 * @param platform - Platform id that the log sources are collected into.
 * @returns Entities for an entity provider; make a new call for each use, they are not shared.
 */
export function demoCatalogEntities(platform = 'lake'): DemoEntity[] {
  return [
    domain(),
    ...DEMO_SYSTEMS.map(system),
    ...DEMO_COMPONENTS.map(component),
    ...DEMO_TEAMS.map(group),
    ...DEMO_TEAMS.flatMap(team => team.people.map(person => user(person, team))),
    ...DEMO_LOG_SOURCES.map(logSource => resource(logSource, platform)),
  ];
}

function entity(
  kind: DemoEntity['kind'],
  facts: { readonly id: string; readonly title: string; readonly description?: string },
  spec: DemoEntity['spec'],
  annotations: Readonly<Record<string, string>> = {},
): DemoEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name: facts.id,
      title: facts.title,
      ...(facts.description === undefined ? {} : { description: facts.description }),
      annotations: { [DEMO_ANNOTATION]: 'true', ...annotations },
      tags: ['demo'],
    },
    spec,
  };
}

function domain(): DemoEntity {
  const description = 'The demo company: a mail-order garden shop. Made by a generator, nothing in it is real.';
  return entity('Domain', { id: DEMO_DOMAIN, title: 'Larkspur (demo)', description }, { owner: groupRef('platform') });
}

function system(facts: DemoSystem): DemoEntity {
  return entity('System', facts, { owner: groupRef(facts.owner), domain: DEMO_DOMAIN });
}

function component(facts: DemoComponent): DemoEntity {
  const { type, lifecycle, owner, system: systemId } = facts;
  return entity('Component', facts, { type, lifecycle, owner: groupRef(owner), system: systemId });
}

function group(team: DemoTeam): DemoEntity {
  const spec = { type: 'team', children: [], profile: { displayName: team.title } };
  return entity('Group', team, spec);
}

function user(person: DemoPerson, team: DemoTeam): DemoEntity {
  const profile = { displayName: person.name, email: `${person.id}@larkspur.example` };
  const facts = { id: person.id, title: person.name, description: `${person.role}, ${team.title}` };
  return entity('User', facts, { profile, memberOf: [team.id] });
}

function resource(logSource: DemoLogSource, platform: string): DemoEntity {
  const facts = { id: logSource.name, title: logSource.title, description: logSource.description };
  const spec = {
    type: 'log-source',
    owner: logSource.owner === undefined ? UNOWNED : groupRef(logSource.owner),
    dependencyOf: logSource.dependencyOf.map(id => `component:default/${id}`),
  };
  return entity('Resource', facts, spec, {
    'logwright.io/log-source': logSource.name,
    'logwright.io/platform': platform,
    'logwright.io/technology': logSource.technology,
    'logwright.io/retention-days': String(logSource.retentionDays),
    ...(logSource.budgetBytesPerDay === undefined
      ? {}
      : { 'logwright.io/budget-bytes-per-day': String(logSource.budgetBytesPerDay) }),
  });
}

function groupRef(teamId: string): string {
  return `group:default/${teamId}`;
}
