#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 15)) {
  process.stderr.write(
    `logwright needs Node 22.15 or newer; this is ${process.versions.node}. Install it, or start through npm: npx logwright.\n`,
  );
  process.exit(2);
}

// What was compiled is kept for the next start, in the user's own folder: nobody else can put code there.
const { enableCompileCache } = await import('node:module');
const { homedir } = await import('node:os');
enableCompileCache(`${process.env.XDG_CACHE_HOME || `${homedir()}/.cache`}/logwright/node`);

const { main, createProcessHost } = await import('../dist/index.js');
process.exitCode = await main(process.argv.slice(2), createProcessHost());
