/**
 * Writes the rules of the playground as one bundle: those of the folders in LOGWRIGHT_RULES (separated as in PATH),
 * or else the rule store of the repository. A rule with an error stops the build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadRuleStore, runningDocuments } from '@logwright/pipeline';
import { serializeRules } from '@logwright/sigma';

const given = process.env.LOGWRIGHT_RULES ?? '';
const root = path.join(import.meta.dirname, '..', '..');
const from = given === '' ? root : (process.env.INIT_CWD ?? process.cwd());
const paths = (given || 'detections')
  .split(path.delimiter)
  .filter(entry => entry !== '')
  .map(entry => path.resolve(from, entry));
// Rules are named from the folder that holds all of them: nobody has to know where the site was built.
const baseDirectory = paths.map(entry => path.dirname(entry)).reduce(commonFolder);
// Servers compress .txt.
const target = path.join(import.meta.dirname, '..', 'static', 'playground', 'rules.txt');

const store = await loadRuleStore({ paths, baseDirectory, now: Date.now() });
const faults = store.diagnostics.filter(({ severity }) => severity === 'error');
for (const { file, line, message, mend } of faults) console.error(`${file}:${line} ${message} ${mend}`);
if (faults.length > 0) throw new Error(`The rules of the playground have ${faults.length} errors.`);

const bundle = serializeRules(runningDocuments(store));
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, bundle);
console.log(`${store.documents.length} rules for the playground, ${(bundle.length / 1e6).toFixed(2)} MB`);

function commonFolder(left: string, right: string): string {
  const rights = right.split(path.sep);
  const parts = left.split(path.sep);
  const end = parts.findIndex((part, index) => part !== rights[index]);
  return end < 0 ? left : parts.slice(0, end).join(path.sep) || path.sep;
}
