/** Loads a bundle of rules in a fresh process and prints the seconds: `node bench/load-bundle.mjs FILE`. */
import { readFileSync } from 'node:fs';
import { compileRules, loadBundle } from '@logwright/sigma';

const start = performance.now();
const documents = loadBundle(readFileSync(process.argv[2], 'utf8'));
compileRules(documents.filter(({ kind }) => kind === 'rule'));
console.log((performance.now() - start) / 1_000);
