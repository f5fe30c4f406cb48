/** Writes src/lint/attack.data.ts: npm run generate:attack -w packages/sigma -- enterprise-attack-18.1.json.gz */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { renderAttack } from './render-attack.ts';

const [file] = process.argv.slice(2);
const version = /(\d+\.\d+)/.exec(basename(file ?? ''))?.[1];
if (file === undefined || version === undefined) {
  console.error(
    'Usage: npm run generate:attack -w packages/sigma -- FILE (its name has the version: enterprise-attack-18.1.json.gz)',
  );
  process.exit(2);
}
const bytes = readFileSync(file);
const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
const rendered = renderAttack(JSON.parse(text) as Parameters<typeof renderAttack>[0], version);
writeFileSync(new URL('../src/lint/attack.data.ts', import.meta.url), rendered);
