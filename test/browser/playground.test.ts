import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCorpus, readEventFiles } from '../../packages/sigma/bench/corpus.mjs';
import { hasChromium, launch, screenshot, seriousViolations, WIDTHS } from './browser.ts';
import { DOCS_BUILD, serveDocs } from './docs-server.ts';
import type { DocsServer } from './docs-server.ts';
import { bundleSigmaHq, hasSigmaHq, regressionCases } from './sigma-corpus.ts';
import type { RuleBundleFile } from './sigma-corpus.ts';

const built = existsSync(path.join(DOCS_BUILD, 'playground.html'));
const able = hasChromium && built;

describe.skipIf(!able)('the Sigma playground under a strict policy (needs /usr/bin/chromium and docs/build)', () => {
  let server: DocsServer;
  let browser: Browser;
  let replaced: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    server = await serveDocs(() => replaced);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(context: BrowserContext, hash = ''): Promise<Page> {
    const page = await context.newPage();
    watchPolicy(page);
    await page.goto(`${server.url}/playground${hash}`);
    await page.getByRole('heading', { name: /Your rule matches|No events|No rule of yours/ }).waitFor();
    await page
      .getByTestId('method')
      .getByText(/loaded and compiled/)
      .waitFor();
    return page;
  }

  async function withPage(work: (page: Page) => Promise<void>, options = {}, hash = ''): Promise<void> {
    const context = await browser.newContext({ viewport: WIDTHS.desktop, ...options });
    try {
      const page = await open(context, hash);
      await work(page);
      expect(await policyReports(page)).toEqual([]);
    } finally {
      await context.close();
    }
  }

  it('is served under a policy that holds', () =>
    withPage(async page => {
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.__injected = true';
        document.head.append(script);
        return { injected: '__injected' in window, policies: document.querySelectorAll('meta[http-equiv]').length };
      });
      expect(ran).toEqual({ injected: false, policies: 1 });
      expect(await policyReports(page)).toHaveLength(1);
      await forgetPolicyReports(page);
    }));

  it('shows a match with its selections, fields, values and places', () =>
    withPage(async page => {
      await page.getByRole('heading', { name: /^Your rule matches 1 of 3 events/ }).waitFor();
      const event = page.getByRole('article', { name: 'Event 1' });
      const row = event.getByRole('row', { name: /ParentImage/ });
      expect(await row.getByRole('cell').allTextContents()).toEqual([
        'ends with \\winword.exe',
        'C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE',
        'ParentImage',
        'selection_parent',
      ]);
      expect(await event.locator('pre mark').allTextContents()).toContain(
        JSON.stringify('C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE'),
      );
      await page.getByText(/Event 2 line 2: .*condition excludes|Event 2 line 2: filter_addin/).waitFor();
      expect(await seriousViolations(page)).toEqual([]);
    }));

  it('tells the line of each mistake, and leads there by keyboard', () =>
    withPage(async page => {
      await page.getByRole('button', { name: 'A rule with mistakes' }).focus();
      await page.keyboard.press('Enter');
      const problems = page.getByRole('list', { name: 'Problems: Your rule' });
      await problems.getByRole('listitem').nth(1).waitFor();
      await problems.getByRole('button', { name: 'Line 7' }).press('Enter');
      const chosen = await page.evaluate(() => {
        const field = document.activeElement as HTMLTextAreaElement;
        return field.value.slice(field.selectionStart, field.selectionEnd);
      });
      expect(chosen).toContain("message|contians: 'authentication failure'");
      await page.getByRole('heading', { name: /^No rule of yours/ }).waitFor();
      await screenshot(page, 'playground-mistakes-light-1440');
      expect(await seriousViolations(page)).toEqual([]);
    }));

  it('says what to do when it is empty, and takes what is pasted', () =>
    withPage(async page => {
      await page.getByRole('button', { name: 'Empty' }).click();
      await page.getByRole('heading', { name: 'No events yet' }).waitFor();
      await screenshot(page, 'playground-empty-light-1440');
      expect(await seriousViolations(page)).toEqual([]);
      await page
        .getByLabel('Your rule', { exact: true })
        .fill('title: T\nlogsource: { product: x }\ndetection: { s: { a: b* }, condition: s }');
      await page.getByLabel('Events', { exact: true }).fill('{"a":"bc"}\n{"a":\n{"a":"c"}');
      await page.getByRole('heading', { name: /^Your rule matches 1 of 2 events/ }).waitFor();
      const problems = page.getByRole('list', { name: 'Problems: Events' });
      await problems.getByRole('button', { name: 'Line 2' }).waitFor();
    }));

  it('works without the rules of the site, and says what is wrong with them', async () => {
    replaced = { 'playground/rules.txt': path.join(DOCS_BUILD, 'playground.html') };
    const context = await browser.newContext({ viewport: WIDTHS.desktop });
    try {
      const page = await context.newPage();
      await page.goto(`${server.url}/playground`);
      await page
        .getByRole('alert')
        .getByText(/could not be loaded.*A bundle begins with/)
        .waitFor();
      await page.getByRole('heading', { name: 'Your rule matches 1 of 3 events.' }).waitFor();
      await screenshot(page, 'playground-failed-light-1440');
      expect(await seriousViolations(page)).toEqual([]);
      replaced = {};
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { name: /rules? of this site/ }).waitFor();
    } finally {
      replaced = {};
      await context.close();
    }
  });

  it('carries rule and events in a link', () =>
    withPage(async page => {
      await page.getByRole('button', { name: 'Root login to AWS' }).click();
      await page.getByRole('heading', { name: /^Your rule matches 1 of 2 events/ }).waitFor();
      await page.getByRole('button', { name: 'Copy a link' }).click();
      await page.getByText(/^The link is/).waitFor();
      const hash = new URL(page.url()).hash;
      await withPage(
        async other => {
          await other.getByRole('heading', { name: /^Your rule matches 1 of 2 events/ }).waitFor();
          expect(await other.getByLabel('Your rule', { exact: true }).inputValue()).toContain(
            'Root Login Without a Second Factor',
          );
        },
        {},
        hash,
      );
    }));

  it('leads to the other pages of the site, which work under its policy', () =>
    withPage(async page => {
      await page.getByRole('link', { name: 'Guides', exact: true }).first().click();
      await page
        .getByRole('link', { name: /^Architecture/ })
        .first()
        .click();
      await page.locator('.docusaurus-mermaid-container svg').first().waitFor();
      // Mermaid asks whether it may generate code, and does without.
      await forgetPolicyReports(page);
    }));

  it.each([
    ['phone', 'light'],
    ['phone', 'dark'],
    ['desktop', 'light'],
    ['desktop', 'dark'],
  ] as const)('fits a %s in %s', (width, colorScheme) =>
    withPage(
      async page => {
        await page.getByRole('heading', { name: /^Your rule matches 1 of 3 events/ }).waitFor();
        await screenshot(page, `playground-${colorScheme}-${WIDTHS[width].width}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        expect(await seriousViolations(page)).toEqual([]);
      },
      { viewport: WIDTHS[width], colorScheme },
    ),
  );

  describe.skipIf(!hasSigmaHq)('with all rules of SigmaHQ (needs them under ../shared/data)', () => {
    let bundle: RuleBundleFile;
    beforeAll(() => {
      bundle = bundleSigmaHq();
      replaced = { 'playground/rules.txt': bundle.file };
    });
    afterAll(() => {
      replaced = {};
      bundle?.remove();
    });

    it('finds in each regression case its rule, and explains it', () =>
      withPage(async page => {
        expect(bundle.rules).toBeGreaterThan(3_700);
        const cases = regressionCases();
        expect(cases.length).toBeGreaterThan(85);
        // The page shows 50 events with matches: so many go in at a time.
        for (let start = 0; start < cases.length; start += 20) {
          const some = cases.slice(start, start + 20);
          const events = some.flatMap(entry => entry.events).slice(0, 50);
          await page.getByLabel('Events', { exact: true }).fill(events.map(event => JSON.stringify(event)).join('\n'));
          await page
            .getByRole('heading', { name: new RegExp(`of ${events.length} events?, and \\d+ rules? of this site`) })
            .waitFor();
          for (const id of some.flatMap(({ rules }) => rules)) {
            expect(await page.locator(`article [data-rule="${id}"]`).count(), id).toBeGreaterThan(0);
          }
        }
        const last = page.locator('article [data-rule]').last();
        await last.locator('summary').click();
        await last.locator('mark').first().waitFor();
        await screenshot(page, 'playground-sigmahq-light-1440');
        expect(await seriousViolations(page)).toEqual([]);
      }));

    it.skipIf(!hasCorpus())('matches thousands of events in the page (needs shared events)', () =>
      withPage(async page => {
        const lines = spread(4_000);
        await paste(page, lines.join('\n'));
        await page.getByRole('heading', { name: /of 4,000 events/ }).waitFor();
        const method = page.getByTestId('method');
        const first = (await method.textContent()) ?? '';
        expect(first).toMatch(/4,000 events against 3,7\d\d rules/);
        console.log(`playground in chromium, first events of their kind: ${first}`);
        await paste(page, [...lines.slice(1), ...lines.slice(0, 1)].join('\n'));
        await expect.poll(() => method.textContent(), { timeout: 30_000 }).not.toBe(first);
        await page.getByRole('heading', { name: /of 4,000 events/ }).waitFor();
        console.log(`playground in chromium, again: ${await method.textContent()}`);
      }),
    );
  });
});

/** Puts a long text into the events at once; typing it would take the browser minutes. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Events', { exact: true }).evaluate((field, value) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** Shared events, evenly spread over their files. */
function spread(count: number): readonly string[] {
  const lines = [...readEventFiles(60e6)]
    .flatMap(({ bytes }) => bytes.toString('utf8').split('\n'))
    .filter(line => line.startsWith('{'));
  const stride = Math.floor(lines.length / count);
  return Array.from({ length: count }, (_, index) => lines[index * stride] ?? '');
}

/** Collects what the browser refuses because of a policy. */
function watchPolicy(page: Page): void {
  void page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(window, { __policy: reports });
    document.addEventListener('securitypolicyviolation', event => {
      reports.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
}

async function forgetPolicyReports(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as { __policy: string[] }).__policy.length = 0;
  });
}

/** One line for each violation once; the header and the page's own policy both report. */
async function policyReports(page: Page): Promise<readonly string[]> {
  const reports = await page.evaluate(() => (window as unknown as { __policy: readonly string[] }).__policy);
  return [...new Set(reports)];
}
