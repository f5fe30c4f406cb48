import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderAttack } from '../../scripts/render-attack.js';
import { ATTACK_VERSION, attackObject, lastTechnique, tacticName } from './attack.js';

const BUNDLE = new URL(
  `../../../../../shared/data/attack/enterprise-attack-${ATTACK_VERSION}-detection.json.gz`,
  import.meta.url,
).pathname;
const present = existsSync(BUNDLE);

describe('the table of ATT&CK', () => {
  it('has techniques with their tactics', () => {
    expect(attackObject('t1059.001')).toEqual({
      id: 'T1059.001',
      name: 'PowerShell',
      state: 'active',
      tactics: ['execution'],
    });
    expect(attackObject('T1078')?.tactics).toContain('initial-access');
    expect(tacticName('lateral-movement')).toBe('Lateral Movement');
    expect([attackObject('T0000'), tacticName('constructor'), attackObject('__proto__')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(lastTechnique()).toBeGreaterThan(1_600);
  });

  it('follows revoked techniques to the one that is in use, where there is one', () => {
    expect(attackObject('T1086')).toMatchObject({ state: 'revoked', successor: 'T1059.001' });
    expect(attackObject('T1064')).toMatchObject({ state: 'deprecated' });
  });

  it.skipIf(!present)(`is what the generator makes of the bundle${present ? '' : ` (skipped: no ${BUNDLE})`}`, () => {
    const bundle = JSON.parse(gunzipSync(readFileSync(BUNDLE)).toString('utf8')) as Parameters<typeof renderAttack>[0];
    const committed = readFileSync(new URL('attack.data.ts', import.meta.url), 'utf8');
    expect(renderAttack(bundle, ATTACK_VERSION)).toBe(committed);
    for (const { successor } of bundle.objects.map(object => attackOf(object)).filter(object => object !== undefined)) {
      if (successor !== undefined) expect(attackObject(successor)?.state).not.toBe('revoked');
    }
  });

  it('carries the notice that its licence asks for', () => {
    const text = readFileSync(new URL('attack.data.ts', import.meta.url), 'utf8');
    expect(text).toMatch(
      /© \d{4} The MITRE Corporation\. This work is reproduced and distributed with the permission of/,
    );
    expect(text).toContain('royalty-free license to use ATT&CK®');
  });
});

function attackOf({
  external_references: references,
}: Parameters<typeof renderAttack>[0]['objects'][number]): ReturnType<typeof attackObject> {
  const id = references?.find(reference => reference.source_name === 'mitre-attack')?.external_id;
  return id === undefined ? undefined : attackObject(id);
}
