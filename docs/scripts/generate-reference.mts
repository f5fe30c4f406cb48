/** Writes the generated pages of docs/reference: technologies, OCSF, configuration, command line. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLinePage } from './reference/command-line.mts';
import { configurationPage } from './reference/configuration.mts';
import { ocsfPages } from './reference/ocsf.mts';
import { technologyPages } from './reference/technologies.mts';

const folder = path.join(import.meta.dirname, '..', 'reference');

replaceFolder('technologies', technologyPages());
replaceFolder('ocsf', ocsfPages());
writeFileSync(path.join(folder, 'configuration.md'), configurationPage());
writeFileSync(path.join(folder, 'command-line.md'), commandLinePage());

function replaceFolder(name: string, pages: Iterable<readonly [file: string, text: string]>): void {
  rmSync(path.join(folder, name), { recursive: true, force: true });
  for (const [file, text] of pages) {
    const target = path.join(folder, name, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
