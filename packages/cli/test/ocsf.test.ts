import { describe, expect, it } from 'vitest';
import { logwright } from './test-host.js';

describe('ocsf', () => {
  it('explains a class by name, number and caption, in any case', async () => {
    const byName = await logwright(['ocsf', 'http_activity']);
    expect(byName.exitCode).toBe(0);
    expect(byName.stdout).toMatch(/^HTTP Activity \(class http_activity, class_uid 4002, category network\)\n/);
    expect(byName.stdout).toMatch(/\n {2}http_request +http_request +recommended\n/);
    expect(byName.stdout).toMatch(/\nactivity_id\n.*\n {5}1 {2}Connect\n/s);
    for (const name of ['4002', 'HTTP Activity', 'Http_Activity', ' http activity '])
      expect((await logwright(['ocsf', name])).stdout, name).toBe(byName.stdout);
  });

  it('explains an attribute and an object, with where they are used', async () => {
    const attribute = await logwright(['ocsf', 'auth_protocol_id']);
    expect(attribute.stdout).toMatch(/in authentication.*\n {5}2 {2}Kerberos\n/s);
    expect((await logwright(['ocsf', 'Auth Protocol ID'])).stdout).toBe(attribute.stdout);
    expect((await logwright(['ocsf', 'Network Endpoint'])).stdout).toMatch(
      /^Network Endpoint \(object network_endpoint\).*Used by .*authentication/s,
    );
  });

  it('gives the model as JSON', async () => {
    const run = await logwright(['ocsf', '3002', '--json']);
    expect(run.json()).toMatchObject([{ kind: 'class', name: 'authentication', uid: 3002 }]);
  });

  it('exits with 2 and the nearest names for an unknown one', async () => {
    const run = await logwright(['ocsf', 'authentcation']);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('no class, object or attribute "authentcation". Did you mean authentication');
    for (const name of ['zzzzzz', '__proto__', 'constructor', ''])
      expect((await logwright(['ocsf', name])).exitCode, name).toBe(2);
  });

  it('lists the classes without a name', async () => {
    const rows = (await logwright(['ocsf', '--json'])).json();
    expect(rows.map(row => row['uid'])).toEqual(expect.arrayContaining([0, 3002, 201001]));
    const table = await logwright(['ocsf']);
    expect(table.stdout.trimEnd().split('\n')).toHaveLength(rows.length + 1);
    expect(table.stdout).toMatch(/3002 +authentication +Authentication +Identity & Access Management\n/);
  });
});
