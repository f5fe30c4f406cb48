import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { hasChromium, launch, screenshot, seriousViolations, signIn, WIDTHS } from './browser.ts';

const baseUrl = inject('baseUrl');

describe.skipIf(!hasChromium)('a newcomer in a real Chromium (needs /usr/bin/chromium)', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    context = await browser.newContext({ viewport: WIDTHS.desktop, colorScheme: 'light' });
    page = await signIn(context, baseUrl);
    await waitForDemo(page);
  });
  afterAll(() => browser?.close());

  it('reads on the front page how logging is today and what needs somebody', async () => {
    await page.goto(baseUrl);
    await page.getByRole('heading', { name: /of \d+ log sources (is|are) healthy/ }).waitFor();
    await page.getByRole('heading', { name: 'What needs you' }).waitFor();
    await screenshot(page, 'overview-light-1440');
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('opens Log sources from the navigation and sees the demo estate with its owners', async () => {
    await page.getByRole('link', { name: 'Log sources', exact: true }).first().click();
    await page.waitForURL('**/log-sources');
    await page.getByRole('link', { name: 'Storefront access log' }).first().waitFor();
    await screenshot(page, 'log-sources-light-1440');
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('filters, and the address says so', async () => {
    await page.getByRole('searchbox').fill('cloudtrail');
    await page.waitForURL(/cloudtrail/);
    await expect.poll(() => page.getByRole('link', { name: 'Storefront access log' }).count()).toBe(0);
    await page.getByRole('link', { name: 'AWS organisation trail' }).first().waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'AWS organisation trail' }).first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('cloudtrail');
  });

  it('opens a log source and sees volume, people and samples', async () => {
    await page.getByRole('link', { name: 'AWS organisation trail' }).first().click();
    await page.waitForURL('**/log-sources/lake/aws-org-trail**');
    await page.getByText('AWS organisation trail').first().waitFor();
    await page.getByRole('heading', { name: 'Who searches it' }).waitFor();
    await page
      .getByText(/^Volume per day/)
      .first()
      .waitFor();
    await screenshot(page, 'log-source-light-1440');
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('opens the Logging tab of a component', async () => {
    await page.goto(`${baseUrl}/catalog/default/component/storefront-web/logging`);
    await page.getByRole('link', { name: 'Storefront access log' }).first().waitFor();
    await screenshot(page, 'entity-logging-light-1440');
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('opens the docs from the portal and finishes the training', async () => {
    await page.goto(`${baseUrl}/docs/`);
    await page.getByRole('heading', { name: 'Your SIEM, in the developer portal' }).waitFor();
    await screenshot(page, 'docs-light-1440');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('link', { name: /Learn it/ }).click();
    await page
      .getByRole('link', { name: /Find a failed sudo/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Find a failed sudo in auditd logs' }).waitFor();
    await answerTraining(page);
    await page.getByText('Done: all tasks are solved').waitFor();
    await screenshot(page, 'training-light-1440');
    expect(await seriousViolations(page)).toEqual([]);
    await page.reload();
    await page.getByText('Done: all tasks are solved').waitFor();
  });

  it('finds a procedure with the search of the docs', async () => {
    await page.goto(`${baseUrl}/docs/search?q=silent`);
    await page
      .getByRole('link', { name: /went silent/ })
      .first()
      .waitFor();
  });

  it.each([
    ['overview', ''],
    ['log-sources', '/log-sources'],
    ['log-source', '/log-sources/lake/storefront-web'],
    ['procedure', '/docs/procedures/log-source-went-silent'],
    ['training', '/docs/trainings/find-a-failed-sudo'],
  ])('shows %s on a phone and in the dark without sideways scrolling', async (name, path) => {
    for (const [width, scheme] of [
      ['phone', 'light'],
      ['phone', 'dark'],
      ['desktop', 'dark'],
    ] as const) {
      const own = await browser.newContext({ viewport: WIDTHS[width], colorScheme: scheme });
      try {
        const view = await signIn(own, baseUrl);
        await view.goto(`${baseUrl}${path}`);
        await view.waitForLoadState('networkidle');
        await screenshot(view, `${name}-${scheme}-${WIDTHS[width].width}`);
        const overflow = await view.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        expect(await seriousViolations(view)).toEqual([]);
      } finally {
        await own.close();
      }
    }
  });
});

/** The pipeline feeds the estate while the portal starts: wait until its log sources have facts. */
async function waitForDemo(page: Page): Promise<void> {
  await vi.waitFor(
    async () => {
      await page.goto(`${baseUrl}/log-sources?text=storefront-web`);
      await page.getByRole('link', { name: 'Storefront access log' }).first().waitFor({ timeout: 5_000 });
      if ((await page.getByText(/\d (k|M)?B\/day/).count()) === 0) throw new Error('storefront-web has no volume yet');
    },
    { timeout: 100_000, interval: 3_000 },
  );
}

/** Works through the lab as a learner does: a wrong answer, a hint, the filter, then the right answers. */
async function answerTraining(page: Page): Promise<void> {
  const tasks = page.getByRole('region', { name: 'Lab: find a failed sudo' }).getByRole('listitem');
  const answer = async (question: RegExp, text: string) => {
    const task = tasks.filter({ hasText: question }).first();
    await task.getByRole('textbox').fill(text);
    await task.getByRole('button', { name: 'Check' }).click();
    return task;
  };
  const first = await answer(/serial number/, '1');
  await first.getByText('No record has this serial number').waitFor();
  await first.getByRole('button', { name: 'Show a hint' }).click();
  await page.getByLabel('Filter the records of web-03').fill('type=USER_CMD res=failed');
  await page.getByText(/^1 of \d+ records/).waitFor();
  const record = page.getByRole('button', { name: /type=USER_CMD/ });
  const serial = /:(\d+)\)/.exec((await record.textContent()) ?? '')?.[1] ?? '';
  await record.click();
  const command = await page.getByRole('row', { name: /^cmd / }).getByRole('cell').textContent();
  await answer(/serial number/, serial);
  await answer(/Which account/, 'reporting');
  await answer(/want to run/, command ?? '');
}
