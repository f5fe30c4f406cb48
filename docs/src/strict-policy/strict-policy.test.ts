import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withStrictPolicy } from './strict-policy.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const PAGE = `<!doctype html><html><head><meta charset=UTF-8><script data-rh=true>a()</script>
<script src=/x.js defer></script></head><body><script>!function(){
b()}()</script><script>a()</script></body></html>`;

describe('the strict policy of a page', () => {
  it('lets in the inline scripts of the page alone, each once', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(withStrictPolicy(PAGE))?.[1];
    expect(policy).toContain(`script-src 'self' ${sha('a()')} ${sha('!function(){\nb()}()')};`);
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|https?:)/);
    expect(policy).toContain("worker-src 'self';");
  });

  it('comes before everything that it has to hold', () => {
    expect(withStrictPolicy(PAGE)).toContain('<head><meta http-equiv');
  });

  it('is not given to what is no page', () => {
    expect(() => withStrictPolicy('Not found')).toThrow('one head');
  });
});
