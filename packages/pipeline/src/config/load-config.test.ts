import { defineSink, defineSource } from '@logwright/connector-kit';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listSource, memorySink } from '../../test/doubles.js';
import { formatDiagnostic } from './diagnostic.js';
import { loadConfig } from './load-config.js';
import type { LoadedConfig } from './load-config.js';
import { configJsonSchema } from './schema.js';
import type { Registry } from './schema.js';

const registry: Registry = {
  sources: [
    defineSource({
      kind: 'source',
      type: 'file',
      summary: 'Files.',
      options: z.strictObject({
        paths: z.array(z.string()).min(1).describe('What to read.'),
        maxBytes: z.int().positive().default(1024).describe('Limit in bytes.'),
        follow: z.boolean().default(false).describe('Go on at the end.'),
      }),
      create: async () => listSource('file', []),
    }),
  ],
  sinks: [
    defineSink({
      kind: 'sink',
      type: 'lake',
      summary: 'The lake.',
      options: z
        .strictObject({
          directory: z.string().describe('Folder.'),
          low: z.number().default(1),
          high: z.number().default(2),
        })
        .refine(value => value.low < value.high, { message: '"low" must be below "high"', path: ['low'] }),
      create: async () => memorySink(),
    }),
  ],
  technologies: ['nginx-access', 'linux-auth'],
};

const load = (text: string, environment: Record<string, string> = {}): LoadedConfig =>
  loadConfig(text, { file: 'logwright.yaml', registry, environment });

const lines = (text: string, environment?: Record<string, string>): string[] => {
  const loaded = load(text, environment);
  return loaded.kind === 'invalid' ? loaded.diagnostics.map(formatDiagnostic) : [];
};

const GOOD = `
sources:
  web:
    type: file
    technology: nginx-access
    logSource: shop-web
    paths: [/var/log/nginx/*.log]
transforms:
  - type: set-log-source
    logSource: shop
    when: { source: web }
sinks:
  lake: { type: lake, directory: ./data/lake }
`;

describe('loadConfig', () => {
  it('fills in defaults and separates what belongs to the connector', () => {
    const loaded = load(GOOD);
    expect(loaded).toMatchObject({
      kind: 'valid',
      config: {
        sources: [
          {
            id: 'web',
            technology: 'nginx-access',
            logSource: 'shop-web',
            options: { paths: ['/var/log/nginx/*.log'], maxBytes: 1024, follow: false },
          },
        ],
        sinks: [{ id: 'lake', options: { directory: './data/lake' } }],
        maxInFlightBatches: 3,
      },
    });
  });

  it('reports every mistake with line, column, path and the nearest known key', () => {
    const found = lines(`sources:
  web:
    type: file
    path: [/a]
    maxBytes: big
    technology: nginx-acces
  other:
    type: fil
transform: []
sinks:
  lake: { type: lake, directry: x }
`);
    expect(found).toEqual([
      expect.stringMatching(/^logwright\.yaml:3:5 sources\.web\.paths: "paths" is missing\. What to read\./),
      expect.stringMatching(/^logwright\.yaml:4:5 sources\.web\.path: Unknown key "path"\. Did you mean "paths"\?/),
      expect.stringMatching(/^logwright\.yaml:5:15 sources\.web\.maxBytes: .*number.*Limit in bytes\./),
      expect.stringMatching(
        /^logwright\.yaml:6:17 sources\.web\.technology: Unknown technology "nginx-acces"\. Did you mean "nginx-access"\?/,
      ),
      expect.stringMatching(
        /^logwright\.yaml:8:11 sources\.other\.type: Unknown type "fil"\. (Did you mean "file"\?|Known: file\.)/,
      ),
      expect.stringMatching(/^logwright\.yaml:9:1 transform: Unknown key "transform"\. Did you mean "transforms"\?/),
      expect.stringMatching(/^logwright\.yaml:11:9 sinks\.lake\.directory: "directory" is missing/),
      expect.stringMatching(
        /^logwright\.yaml:11:23 sinks\.lake\.directry: Unknown key "directry"\. Did you mean "directory"\?/,
      ),
    ]);
  });

  it('reports syntax errors and duplicate keys', () => {
    expect(lines('sources:\n  a: 1\n  a: 2\n')).toEqual([
      expect.stringMatching(/^logwright\.yaml:3:3 .*unique.*Remove one/),
    ]);
    expect(lines('sources: [')[0]).toMatch(/^logwright\.yaml:1:/);
    expect(lines('')).toEqual([expect.stringContaining('The file is empty.')]);
  });

  it('checks rules over several options and references between parts', () => {
    const text = GOOD.replace('./data/lake }', './data/lake, low: 5 }').replace('source: web }', 'source: wbe }');
    expect(lines(text)).toEqual([
      expect.stringMatching(/There is no source "wbe"\. .*web/),
      expect.stringMatching(/sinks\.lake\.low: "low" must be below "high"/),
    ]);
    expect(lines('sources: {}\nsinks: {}\n')).toEqual([
      expect.stringContaining('"sources" has no entry.'),
      expect.stringContaining('"sinks" has no entry.'),
    ]);
  });

  it('takes variables only from what the host gives, also as numbers', () => {
    const text = GOOD.replace(
      'paths: [/var/log/nginx/*.log]',
      'paths: ["${DIR}/x", "$$${DIR}"]\n    maxBytes: ${LIMIT}',
    );
    const loaded = load(text, { DIR: '/logs', LIMIT: '77' });
    expect(loaded).toMatchObject({
      config: { sources: [{ options: { paths: ['/logs/x', '${DIR}'], maxBytes: 77 } }] },
    });
    expect(lines(text, { LIMIT: '77' })).toEqual([
      expect.stringMatching(
        /^logwright\.yaml:7:13 sources\.web\.paths\[0\]: The environment variable DIR is not set\. Set DIR/,
      ),
    ]);
  });

  it('uses the fallback of a variable that is missing or empty', () => {
    const text = GOOD.replace('paths: [/var/log/nginx/*.log]', 'paths: ["${DIR:-data}/x"]');
    const pathsOf = (environment: Record<string, string>) => {
      const loaded = load(text, environment);
      return loaded.kind === 'valid' ? loaded.config.sources[0]?.options['paths'] : loaded.diagnostics;
    };
    expect(pathsOf({})).toEqual(['data/x']);
    expect(pathsOf({ DIR: '' })).toEqual(['data/x']);
    expect(pathsOf({ DIR: '/logs' })).toEqual(['/logs/x']);
  });

  it('refuses alias bombs, deep nesting, huge files and prototype keys', () => {
    const bomb = `a: &a [x,x]\n${'bcdefghij'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`)
      .join('\n')}\n`;
    expect(lines(bomb)[0]).toContain('alias');
    expect(lines('['.repeat(20_000))).not.toEqual([]);
    expect(lines('x'.repeat(1_000_001))[0]).toContain('the limit is 1000000');
    expect(lines(`${GOOD}\n__proto__: { polluted: 1 }\n`)).not.toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('configJsonSchema', () => {
  it('describes every connector and forbids unknown keys', () => {
    const schema = JSON.stringify(configJsonSchema(registry));
    expect(schema).toContain('"nginx-access"');
    expect(schema).toContain('"additionalProperties":false');
    expect(schema).toContain('Limit in bytes.');
  });

  it('takes rules to detect with, and says where their section is wrong', () => {
    const good = load(`${GOOD}detect: { rules: [detections], minLevel: low }\n`);
    expect(good).toMatchObject({
      kind: 'valid',
      config: {
        detect: { enabled: true, rules: ['detections'], minLevel: 'low', latenessMs: 60_000, reloadMs: 5_000 },
      },
    });
    const bad = lines(`${GOOD}detect:\n  rule: [detections]\n  rules: []\n  minLevel: hihg\n  statuses: [stabel]\n`);
    expect(bad.join('\n')).toContain('Unknown key "rule". Did you mean "rules"?');
    expect(bad.join('\n')).toContain('Did you mean "high"?');
    expect(bad.join('\n')).toMatch(/detect\.rules: /);
    expect(bad.join('\n')).toContain('Did you mean "stable"?');
    expect(load(GOOD)).not.toHaveProperty('config.detect');
  });
});
