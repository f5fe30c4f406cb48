import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCorpus, readEventFiles } from '../../packages/sigma/bench/corpus.mjs';
import { hasChromium, launch, screenshot, seriousViolations, WIDTHS } from './browser.ts';
import { DOCS_BUILD, serveDocs } from './docs-server.ts';
import type { DocsServer } from './docs-server.ts';
import { bundleSigmaHq, hasSigmaHq, regressionCases } from './sigma-corpus.ts';
import type { RuleBundleFile } from './sigma-corpus.ts';

const SCRIPTS = path.join(DOCS_BUILD, 'assets', 'js');
const built = existsSync(path.join(DOCS_BUILD, 'playground.html'));
/** The engine's script by the place where the site has it, and a text that only the engine contains. */
const ENGINE_SCRIPT = built ? `assets/js/${readdirSync(SCRIPTS).find(name => /^engine\.\w+\.js$/.test(name))}` : '';
/** A link with an event of a small log source and no rule. */
const QUIET_HASH = `#s=${Buffer.from('["","{\\"Channel\\":\\"Application\\"}",""]').toString('base64url')}`;
const ENGINE_MARK = 'logwright-sigma-bundle';
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
    watchRuns(page);
    await page.goto(`${server.url}/playground${hash}`);
    await page.getByRole('heading', { name: /Your rules? match|No events|No rule of yours/ }).waitFor();
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

  it('runs the engine in a worker of this site, under the policy too, and nothing of it in the page', () =>
    withPage(async page => {
      const [worker, ...more] = page.workers();
      expect([more.length, new URL(worker?.url() ?? '').pathname]).toEqual([0, `/docs/${ENGINE_SCRIPT}`]);
      expect(await worker?.evaluate(generateCode)).toBe('EvalError');
      const scripts = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(entry => (entry as PerformanceResourceTiming).initiatorType === 'script')
          .map(({ name }) => name),
      );
      expect(scripts.length).toBeGreaterThan(2);
      const texts = scripts.map(url =>
        readFileSync(path.join(DOCS_BUILD, new URL(url).pathname.replace('/docs/', ''))),
      );
      expect(texts.filter(text => text.includes(ENGINE_MARK))).toEqual([]);
      expect(readFileSync(path.join(DOCS_BUILD, ENGINE_SCRIPT)).includes(ENGINE_MARK)).toBe(true);
    }));

  it('matches the rule of the reader while those of the site are on their way, and shows that they are', async () => {
    const context = await browser.newContext({ viewport: WIDTHS.desktop });
    try {
      let release = () => {};
      const gate = new Promise<void>(resolve => (release = resolve));
      await context.route('**/playground/rules.txt', route => gate.then(() => route.continue()));
      const page = await context.newPage();
      await page.goto(`${server.url}/playground`);
      await page.getByRole('heading', { name: 'Your rule matches 1 of 3 events.' }).waitFor();
      await page.getByRole('progressbar', { name: 'Rules of this site' }).waitFor();
      await page.getByRole('status').getByText('Loading the rules of this site').waitFor();
      await screenshot(page, 'playground-loading-light-1440');
      expect(await seriousViolations(page)).toEqual([]);
      release();
      await page.getByRole('heading', { name: /rules? of this site/ }).waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(0);
    } finally {
      await context.close();
    }
  });

  it('says so when the engine cannot be started, and starts it again', async () => {
    replaced = { [ENGINE_SCRIPT]: path.join(DOCS_BUILD, 'playground.html') };
    const context = await browser.newContext({ viewport: WIDTHS.desktop });
    try {
      const page = await context.newPage();
      await page.goto(`${server.url}/playground`);
      await page.getByRole('heading', { name: 'The engine has stopped' }).waitFor();
      await screenshot(page, 'playground-lost-light-1440');
      expect(await seriousViolations(page)).toEqual([]);
      replaced = {};
      await page.getByRole('button', { name: 'Start it again' }).press('Enter');
      await page.getByRole('heading', { name: /^Your rule matches 1 of 3 events/ }).waitFor();
    } finally {
      replaced = {};
      await context.close();
    }
  });

  it('runs correlations by the time of events, and leads to those that made one hold', () =>
    withPage(async page => {
      await page.getByRole('button', { name: 'A guessed password' }).press('Enter');
      await page
        .getByRole('heading', { name: /^Your rules match 8 of 8 events, and your correlations hold once/ })
        .waitFor();
      const found = page.getByRole('region', { name: 'Correlations' }).getByRole('group').first();
      expect(await found.getByRole('listitem').allTextContents()).toEqual([
        '2026-11-23 08:00:04 Refused Network Logon event 1, line 1',
        '2026-11-23 08:00:09 Refused Network Logon event 2, line 2',
        '2026-11-23 08:00:15 Refused Network Logon event 4, line 4',
        '2026-11-23 08:00:52 Refused Network Logon event 6, line 6',
        '2026-11-23 08:03:20 Network Logon event 7, line 7',
      ]);
      expect(await found.getByRole('definition').allTextContents()).toContain('198.51.100.23');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(colorScheme === 'dark' ? WIDTHS.phone : WIDTHS.desktop);
        await screenshot(page, `playground-correlation-${colorScheme}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(1);
        expect(await seriousViolations(page)).toEqual([]);
      }
      await found.getByRole('button', { name: 'event 7, line 7' }).press('Enter');
      expect(await selectedText(page)).toMatch(/"EventID": 4624.*"mara".*"198\.51\.100\.23"/);
    }));

  it('says what a correlation still waits for', () =>
    withPage(async page => {
      await page.getByRole('button', { name: 'A guessed password' }).click();
      await page.getByRole('heading', { name: /your correlations hold once/ }).waitFor();
      const events = page.getByLabel('Events', { exact: true });
      await events.fill((await events.inputValue()).replace(/.*08:03:20Z.*\n/, ''));
      await page.getByRole('heading', { name: /your correlations hold for no group of them/ }).waitFor();
      await page.getByText('Logon After a Guessed Password').last().click();
      await page.getByText('Many Passwords Tried: 1').waitFor();
      await events.fill((await events.inputValue()).replaceAll('TimeCreated', 'When'));
      await page.getByText(/7 matched events say no time/).waitFor();
      await screenshot(page, 'playground-untimed-light-1440');
      expect(await seriousViolations(page)).toEqual([]);
    }));

  it('applies a filter to the rules of the site, and says what it held back, by keyboard', () =>
    withPage(async page => {
      await page.getByRole('button', { name: 'A false positive' }).press('Enter');
      await page
        .getByRole('heading', { name: 'Your filter holds back 1 match, and 1 rule of this site finds something.' })
        .waitFor();
      expect(await page.getByRole('article').getByRole('heading').allTextContents()).toEqual(['Event 2 line 2']);
      const filters = page.getByRole('region', { name: 'Your filter' });
      await filters.getByText('narrows 1 rule of this site, and holds back 1 of 2 matches:').waitFor();
      await filters.locator('summary').press('Enter');
      await filters.getByRole('list', { name: 'Selections' }).getByText('filter: Dumps of the Support Tool').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(colorScheme === 'dark' ? WIDTHS.phone : WIDTHS.desktop);
        await screenshot(page, `playground-filter-${colorScheme}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(1);
        expect(await seriousViolations(page)).toEqual([]);
      }
      const rule = page.getByLabel('Your rule', { exact: true });
      const sound = await rule.inputValue();
      await rule.fill(sound.replace('dd2ee150', 'ffffffff'));
      await filters.getByText('narrows no rule of yours or of this site').waitFor();
      await page.getByRole('list', { name: 'Problems: Your rule' }).getByText('which no rule has').waitFor();
      await rule.fill(sound.replace(/expires: .*/, 'expires: 2026-06-30'));
      await filters.getByText('does nothing: its last day was 2026-06-30.').waitFor();
      expect(await page.getByRole('article').count()).toBe(2);
      expect(await seriousViolations(page)).toEqual([]);
      await rule.fill('');
      await page.getByRole('heading', { name: '1 rule of this site finds something.' }).waitFor();
      await page.getByRole('button', { name: 'Write a filter for this' }).press('Enter');
      expect(await selectedText(page)).toBe("title: 'Known Good: Memory of a Process Dumped by comsvcs.dll'");
      await page.getByRole('heading', { name: 'Your filter holds back 1 match, and 1 rule' }).waitFor();
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
      expect(await selectedText(page)).toContain("message|contians: 'authentication failure'");
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

    it('goes on drawing while the engine meets its first event of a large log source', () =>
      withPage(
        async page => {
          const event = { Channel: 'Microsoft-Windows-Sysmon/Operational', EventID: 1, CommandLine: 'whoami /all' };
          await page.getByLabel('Events', { exact: true }).fill(JSON.stringify({ ...event, Image: 'C:\\whoami.exe' }));
          await page.getByRole('heading', { name: /rules? of this site/ }).waitFor();
          await expectDrawing(page, 'the first event');
        },
        {},
        QUIET_HASH,
      ));

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
        await expectDrawing(page, '4,000 events');
        await paste(page, [...lines.slice(1), ...lines.slice(0, 1)].join('\n'));
        await expect.poll(() => method.textContent(), { timeout: 30_000 }).not.toBe(first);
        await page.getByRole('heading', { name: /of 4,000 events/ }).waitFor();
        console.log(`playground in chromium, again: ${await method.textContent()}`);
      }),
    );
  });
});

/** Tries to make code out of text; later, since debuggers may do it while they evaluate. */
function generateCode(): Promise<string> {
  return new Promise(resolve =>
    setTimeout(() => {
      try {
        resolve(`ran: ${new Function('return 1')()}`);
      } catch (error) {
        resolve((error as Error).name);
      }
    }),
  );
}

/** What is selected in the field that has the focus. */
function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
}

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

interface WatchedRun {
  /** Frames that the page drew from the request to the engine's last answer. */
  readonly frames: number;
  readonly ms: number;
}

/** Counts the frames that the page draws while the engine works. */
function watchRuns(page: Page): void {
  void page.addInitScript(() => {
    const runs: WatchedRun[] = [];
    Object.assign(window, { __runs: runs });
    let frames = 0;
    const draw = () => {
      frames++;
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, request: { kind: string }) {
      if (request.kind === 'run') {
        const [before, start] = [frames, performance.now()];
        const listen = ({ data }: MessageEvent<{ kind: string; result?: { end?: object } }>) => {
          if (data.result?.end === undefined) return;
          runs.push({ frames: frames - before, ms: performance.now() - start });
          this.removeEventListener('message', listen);
        };
        this.addEventListener('message', listen);
      }
      post.call(this, request);
    };
  });
}

/** A page that is held up draws nothing until the answer is there. */
async function expectDrawing(page: Page, what: string): Promise<void> {
  const runs = await page.evaluate(() => (window as unknown as { __runs: readonly WatchedRun[] }).__runs);
  const { frames, ms } = runs.at(-1)!;
  console.log(`playground in chromium: ${frames} frames in ${Math.round(ms)} ms of ${what}`);
  expect(frames).toBeGreaterThanOrEqual(ms < 50 ? 0 : Math.ceil(ms / 100));
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
