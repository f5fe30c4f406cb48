import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocsHandler } from './handler';

let root: string;
let directory: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'docs-site-'));
  directory = join(root, 'build');
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function build(): Promise<void> {
  await mkdir(join(directory, 'assets', 'js'), { recursive: true });
  await mkdir(join(directory, 'guides', 'install'), { recursive: true });
  await writeFile(join(directory, 'index.html'), '<h1>Docs</h1>');
  await writeFile(join(directory, '404.html'), '<h1>Lost</h1>');
  await writeFile(join(directory, 'guides', 'install', 'index.html'), '<h1>Install</h1>');
  await writeFile(join(directory, 'assets', 'js', 'main.0a1b2c3d.js'), 'void 0');
  await writeFile(join(root, 'secret.txt'), 'secret');
}

function site() {
  const app = express();
  app.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', "script-src 'self'");
    next();
  });
  app.use('/docs', createDocsHandler({ directory, mountPath: '/docs' }));
  return request(app);
}

describe('the docs site', () => {
  it('serves pages by their clean addresses, asked for again each time', async () => {
    await build();
    const page = await site().get('/docs/guides/install/').expect(200).expect('content-type', /html/);
    expect(page.text).toBe('<h1>Install</h1>');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await site().get('/docs/').expect(200)).text).toBe('<h1>Docs</h1>');
  });

  it('leads addresses without their slash to the page', async () => {
    await build();
    expect((await site().get('/docs').expect(308)).headers['location']).toBe('/docs/');
    expect((await site().get('/docs/guides/install').expect(308)).headers['location']).toBe('/docs/guides/install/');
  });

  it('serves pages that Docusaurus wrote as files, also beside a folder of the same name', async () => {
    await build();
    await writeFile(join(directory, 'guides.html'), '<h1>Guides</h1>');
    await writeFile(join(directory, 'guides', 'portal.html'), '<h1>Portal</h1>');
    const folder = await site().get('/docs/guides').expect(200).expect('cache-control', 'no-cache');
    expect(folder.text).toBe('<h1>Guides</h1>');
    expect((await site().get('/docs/guides/portal').expect(200)).text).toBe('<h1>Portal</h1>');
    expect((await site().get('/docs/guides/portal/').expect(308)).headers['location']).toBe('/docs/guides/portal');
    expect((await site().get('/docs/guides/').expect(308)).headers['location']).toBe('/docs/guides');
    for (const path of ['/docs//evil.example/x', '/docs/%5c%5cevil.example']) {
      expect((await site().get(path)).headers['location'], path).toBeUndefined();
    }
  });

  it('lets browsers keep hashed assets for a year', async () => {
    await build();
    const asset = await site().get('/docs/assets/js/main.0a1b2c3d.js').expect(200);
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('answers with its own 404 page, and never with a file beside it', async () => {
    await build();
    expect((await site().get('/docs/nothing').expect(404)).text).toBe('<h1>Lost</h1>');
    for (const path of ['/docs/..%2fsecret.txt', '/docs/%2e%2e/secret.txt', '/docs/..%5csecret.txt', '/docs/%00']) {
      const answer = await site().get(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.text, path).not.toContain('secret');
    }
  });

  it('lets its own inline script run and no other origin in', async () => {
    await build();
    const policy = (await site().get('/docs/')).headers['content-security-policy'];
    expect(policy).toContain("script-src 'self' 'unsafe-inline'");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:/);
  });

  it('says how to build it while it is not built, and serves it once it is', async () => {
    const answer = await site().get('/docs/').expect(503).expect('content-type', /html/);
    expect(answer.text).toContain('npm run build');
    expect(answer.headers['cache-control']).toBe('no-store');
    await build();
    await site().get('/docs/').expect(200);
  });

  it('only reads', async () => {
    await build();
    await site().post('/docs/').expect(405).expect('allow', 'GET, HEAD');
  });
});
