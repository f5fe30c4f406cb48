/** Writes the events that the samples of every technology pack must become, as JSON lines. usage: golden-events.ts FILE */
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Sample {
  readonly expected: object;
}

const packs = resolve(import.meta.dirname, '../../../technologies/src');
const target = process.argv[2] ?? '';
const lines: string[] = [];
const names = readdirSync(packs, { recursive: true, encoding: 'utf8' }).filter(name => /[\\/]samples\.ts$/.test(name));
for (const name of names) {
  const { samples } = (await import(pathToFileURL(join(packs, name)).href)) as { readonly samples: readonly Sample[] };
  lines.push(...samples.map(({ expected }) => `${JSON.stringify(expected)}\n`));
}
writeFileSync(target, lines.join(''));
process.stdout.write(`${lines.length} golden events of ${names.length} packs\n`);
