import { describe, expect, it } from 'vitest';
import { demoCatalogEntities, UNOWNED, type DemoEntity } from './catalog-entities.js';
import { DEMO_LOG_SOURCES } from './estate/log-sources.js';

const entities = demoCatalogEntities();
const refOf = ({ kind, metadata }: DemoEntity) => `${kind.toLowerCase()}:default/${metadata.name}`;
const refs = new Set(entities.map(refOf));
const ofKind = (kind: DemoEntity['kind']) => entities.filter(entity => entity.kind === kind);

describe('the demo catalog', () => {
  it('holds five teams, their people and twelve log sources, each once', () => {
    expect(ofKind('Group')).toHaveLength(5);
    expect(ofKind('User')).toHaveLength(13);
    expect(ofKind('Resource')).toHaveLength(12);
    expect(refs.size).toBe(entities.length);
  });

  it('names only things that are in it, but for the owner of the one unowned log source', () => {
    const owners = entities.flatMap(({ spec }) => (spec.owner === undefined ? [] : [String(spec.owner)]));
    const members = ofKind('User').flatMap(({ spec }) =>
      (spec.memberOf as string[]).map(name => `group:default/${name}`),
    );
    const watched = ofKind('Resource').flatMap(({ spec }) => spec.dependencyOf as string[]);
    const systems = ofKind('Component').map(({ spec }) => `system:default/${String(spec.system)}`);
    const domains = ofKind('System').map(({ spec }) => `domain:default/${String(spec.domain)}`);
    const dangling = [...owners, ...members, ...watched, ...systems, ...domains].filter(ref => !refs.has(ref));
    expect(dangling).toEqual([UNOWNED]);
  });

  it('marks every entity as demo and ties each log source to its platform and technology', () => {
    for (const { metadata } of entities) expect(metadata.annotations['logwright.io/demo']).toBe('true');
    const named = demoCatalogEntities('other').filter(({ kind }) => kind === 'Resource');
    expect(named.map(({ metadata }) => metadata.annotations['logwright.io/log-source'])).toEqual(
      DEMO_LOG_SOURCES.map(({ name }) => name),
    );
    for (const { metadata } of named) {
      expect(metadata.annotations['logwright.io/platform']).toBe('other');
      expect(Number(metadata.annotations['logwright.io/retention-days'])).toBeGreaterThanOrEqual(30);
    }
  });

  it('uses names that the Backstage catalog accepts', () => {
    for (const { metadata } of entities) expect(metadata.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
