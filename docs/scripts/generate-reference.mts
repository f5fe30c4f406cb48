/** Writes the generated pages of docs/reference: technologies, configuration, command line. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLinePage } from './reference/command-line.mts';
import { configurationPage } from './reference/configuration.mts';
import { technologyPages } from './reference/technologies.mts';

const folder = path.join(import.meta.dirname, '..', 'reference');
const technologies = path.join(folder, 'technologies');

rmSync(technologies, { recursive: true, force: true });
mkdirSync(technologies, { recursive: true });
for (const [name, text] of technologyPages()) writeFileSync(path.join(technologies, name), text);
writeFileSync(path.join(folder, 'configuration.md'), configurationPage());
writeFileSync(path.join(folder, 'command-line.md'), commandLinePage());
