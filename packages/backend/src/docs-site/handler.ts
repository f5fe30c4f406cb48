import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { Handler, Response } from 'express';

/** What {@link createDocsHandler} serves. */
export interface DocsHandlerOptions {
  /** Folder of the built site. */
  readonly directory: string;
  /** Path that the site was built for, without a slash at its end. */
  readonly mountPath: string;
}

/**
 * The site's own policy. Docusaurus sets the colour mode by an inline script before the first paint; mermaid and the
 * search bring inline styles, workers and WebAssembly. No other origin is let in.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * Serves a built Docusaurus site: pages by their clean addresses, hashed assets for a year, its own 404 page.
 *
 * @param options - folder and mount path
 * @returns A handler for the mount path; while the site is not built it says how to build it.
 */
export function createDocsHandler(options: DocsHandlerOptions): Handler {
  const { directory, mountPath } = options;
  const router = express.Router({ strict: true });
  router.use((request, response, next) => {
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.status(405).setHeader('Allow', 'GET, HEAD').end();
    } else if (request.originalUrl.split('?')[0] === mountPath) {
      response.redirect(308, `${mountPath}/`);
    } else if (!existsSync(join(directory, 'index.html'))) {
      sendNotBuilt(response);
    } else {
      next();
    }
  });
  router.use(
    express.static(directory, {
      extensions: ['html'],
      index: 'index.html',
      redirect: false,
      setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path, directory)),
    }),
  );
  router.use((request, response) => {
    const page = findPage(directory, request.path);
    if (page === undefined) sendNotFound(response, directory);
    else if (page.address === request.path) response.sendFile(page.file, { headers: { 'Cache-Control': 'no-cache' } });
    else response.redirect(308, mountPath + page.address);
  });
  return router;
}

/** A page of the site by its one address. */
interface Page {
  /** Path below the mount path. */
  readonly address: string;
  readonly file: string;
}

/**
 * Finds the page for a path with or without a slash at its end. Docusaurus writes `guides.html` beside the folder
 * `guides`, or `guides/index.html`, as its trailingSlash option says.
 */
function findPage(directory: string, path: string): Page | undefined {
  const name = path.replace(/\/+$/, '');
  if (name === '' || !/^[\w./-]+$/.test(name) || name.includes('..') || name.includes('//')) return undefined;
  const candidates: readonly Page[] = [
    { address: name, file: join(directory, `${name}.html`) },
    { address: `${name}/`, file: join(directory, name, 'index.html') },
  ];
  return candidates.find(page => existsSync(page.file));
}

/** Docusaurus puts content hashes into the names below assets/; everything else is asked for again. */
function cacheControl(path: string, directory: string): string {
  return path.startsWith(join(directory, 'assets') + '/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function sendNotFound(response: Response, directory: string): void {
  const page = join(directory, '404.html');
  response.status(404).setHeader('Cache-Control', 'no-cache');
  if (existsSync(page)) response.sendFile(page, { cacheControl: false });
  else response.type('text/plain').send('There is no such page.\n');
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The docs are not built yet - Logwright</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; margin: 15vh auto 0; max-width: 34rem; padding: 0 1.5rem; }
pre { border: 1px solid; border-radius: 6px; padding: .75rem 1rem; }
</style>
</head>
<body>
<h1>The docs are not built yet</h1>
<p>Build them in the folder of the clone, then load this page again:</p>
<pre><code>npm run build</code></pre>
<p><a href="/">Back to the portal</a></p>
</body>
</html>
`;

function sendNotBuilt(response: Response): void {
  response.status(503).setHeader('Cache-Control', 'no-store').setHeader('Retry-After', '30');
  response.type('text/html').send(NOT_BUILT);
}
