import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from '@docusaurus/types';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g;

/**
 * Gives a page a Content Security Policy of its own: scripts of this site and the inline ones that are in the page, by
 * their hashes, no generated code and no WebAssembly. Where the server sends a policy too, both hold.
 *
 * @param html - A built page.
 * @returns The page with the policy at the beginning of its head.
 */
export function withStrictPolicy(html: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const policy = [
    "default-src 'self'",
    `script-src ${["'self'", ...new Set(hashes)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
  const [before, after, ...more] = html.split('<head>');
  if (before === undefined || after === undefined || more.length > 0) throw new Error('A page has one head');
  return `${before}<head><meta http-equiv="Content-Security-Policy" content="${policy}">${after}`;
}

/**
 * Makes the Docusaurus plugin that gives pages the policy when the site is built.
 *
 * @param files - Pages below the folder of the built site.
 * @returns The plugin.
 */
export function strictPolicyPlugin(files: readonly string[]): () => Plugin {
  return () => ({
    name: 'strict-policy',
    async postBuild({ outDir }) {
      for (const file of files) {
        const page = path.join(outDir, file);
        await writeFile(page, withStrictPolicy(await readFile(page, 'utf8')));
      }
    },
  });
}
