import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** Where `npm run build -w docs` puts the site. */
export const DOCS_BUILD = path.join(import.meta.dirname, '..', '..', 'docs', 'build');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** A running server. */
export interface DocsServer {
  /** With the site's base path and without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built site below /docs under a strict policy: no generated code, no WebAssembly, and of inline scripts only
 * those that a page was built with.
 *
 * @param replaced - Files to serve in place of the site's, by their path below it.
 */
export async function serveDocs(replaced: () => Readonly<Record<string, string>>): Promise<DocsServer> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/^\/docs\/?/, '');
    const file = replaced()[name] ?? find(name);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const body = readFileSync(file);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const headers = {
      'Content-Type': type,
      'Content-Length': body.length,
      'X-Content-Type-Options': 'nosniff',
      // A worker goes by the policy that its script came with, not by that of the page.
      'Content-Security-Policy': type.startsWith('text/html') ? policyOf(body.toString('utf8')) : WORKER_POLICY,
    };
    response.writeHead(200, headers).end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/docs`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

function find(name: string): string | undefined {
  if (name.includes('..')) return undefined;
  const candidates = [name, `${name}.html`, `${name}/index.html`].map(entry => path.join(DOCS_BUILD, entry));
  return candidates.find(entry => existsSync(entry) && statSync(entry).isFile());
}

const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

function policyOf(html: string): string {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g);
  const hashes = [...scripts].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
