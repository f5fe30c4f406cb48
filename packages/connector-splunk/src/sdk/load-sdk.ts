import { createRequire } from 'node:module';
import type { SplunkSdk } from './sdk-types.js';

const require = createRequire(import.meta.url);

let loaded: SplunkSdk | undefined;

/**
 * Loads splunk-sdk when it is first needed, without its side effects.
 *
 * splunk-sdk 2.0.2 reads the host program's `.env` into `process.env` and sets `LOG_LEVEL` when it is imported, and
 * prints server messages to the console. Loading is synchronous, so the environment can be put back before any other
 * code runs.
 */
export function loadSdk(): SplunkSdk {
  if (loaded !== undefined) return loaded;
  const before = { ...process.env };
  try {
    loaded = require('splunk-sdk') as SplunkSdk;
  } finally {
    restoreEnvironment(before);
  }
  for (const name of Object.keys(loaded.Logger)) {
    if (typeof loaded.Logger[name] === 'function') loaded.Logger[name] = () => undefined;
  }
  return loaded;
}

function restoreEnvironment(before: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  for (const [name, value] of Object.entries(before)) if (process.env[name] !== value) process.env[name] = value;
}
