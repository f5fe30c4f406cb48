/** How long rules take to load from a bundle, in processes of their own, and how large the bundle is. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { serializeRules } from '@logwright/sigma';

/**
 * @param rules - Parsed rules.
 * @param rounds - Fresh processes.
 * @returns The seconds of each round, and bytes as they are and compressed.
 */
export function measureBundle(rules, rounds) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sigma-bundle-'));
  try {
    const file = path.join(folder, 'rules.bundle');
    const text = serializeRules(rules);
    writeFileSync(file, text);
    const program = path.join(import.meta.dirname, 'load-bundle.mjs');
    const run = () => Number(execFileSync(process.execPath, [program, file], { encoding: 'utf8' }));
    return { seconds: Array.from({ length: rounds }, run), bytes: text.length, gzipped: gzipSync(text).length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
