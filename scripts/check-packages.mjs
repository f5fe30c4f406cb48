/** Packs each published library and checks, as npm would serve it, that its exports and types resolve. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root, runtimeEnv } from './workspace.mjs';

const temporary = mkdtempSync(path.join(tmpdir(), 'logwright-pack-'));
let failed = 0;
try {
  for (const name of readdirSync(path.join(root, 'packages'))) {
    const folder = path.join(root, 'packages', name);
    let manifest;
    try {
      manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    } catch {
      continue;
    }
    if (manifest.private) continue;
    const problems = [...(await checkManifest(folder, manifest)), ...checkTypes(folder)];
    failed += problems.length > 0 ? 1 : 0;
    console.log(
      problems.length === 0
        ? `✔ ${manifest.name}`
        : `✖ ${manifest.name}\n${problems.map(problem => `    ${problem}`).join('\n')}`,
    );
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;

async function checkManifest(folder, manifest) {
  const { messages } = await publint({ pkgDir: folder, level: 'warning', strict: true, pack: 'npm' });
  return messages.map(message => formatMessage(message, manifest));
}

function checkTypes(folder) {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: runtimeEnv(),
    }),
  );
  try {
    execFileSync(
      'attw',
      [path.join(temporary, packed.filename), '--profile', 'esm-only', '--no-emoji', '--format', 'ascii'],
      { encoding: 'utf8', stdio: 'pipe', env: runtimeEnv() },
    );
    return [];
  } catch (error) {
    return String(error.stdout ?? error)
      .split('\n')
      .filter(line => line.trim())
      .slice(0, 30);
  }
}
