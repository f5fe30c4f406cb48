import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeSiem, makeOverview } from '../testing/estate';
import { makeRefusal, show } from '../testing/show';
import { describeChange } from './KeyFigures';
import { OverviewContent, rankSeries } from './OverviewContent';

let siem: FakeSiem;
beforeEach(() => {
  siem = new FakeSiem();
  siem.answers.getOverview = () => makeOverview();
});

describe('the front page', () => {
  it('answers first, then shows figures, what to do, the picture and the method', async () => {
    await show(<OverviewContent />, siem);
    const headings = (await screen.findAllByRole('heading')).map(({ textContent }) => textContent);
    expect(headings).toEqual([
      '2 of 3 log sources are healthy; payments-db went silent 3 h ago.',
      'What needs you',
      'How this is computed',
    ]);
    expect(screen.getByRole('table', { name: 'Volume per day by log source, 30 days' })).toBeInTheDocument();
  });

  it('links each figure to what it is made of and says how it changed', async () => {
    await show(<OverviewContent />, siem);
    const [volume, owners] = within(await screen.findByRole('list', { name: 'Key figures' })).getAllByRole('listitem');
    expect(within(volume!).getByRole('link', { name: 'Volume' })).toHaveAttribute(
      'href',
      '/log-sources?sort=bytesPerDay&order=desc',
    );
    expect(volume).toHaveTextContent('2.2 kB/day');
    expect(volume).toHaveTextContent('▲ 10.0 % in a week');
    expect(owners).toHaveTextContent('▼ 2 in a week');
  });

  it('leads from a thing to do to the log source and to the procedure', async () => {
    await show(<OverviewContent />, siem);
    expect(await screen.findByRole('link', { name: 'payments-db went silent' })).toHaveAttribute(
      'href',
      '/log-sources/lake/payments-db',
    );
    expect(screen.getByRole('link', { name: /^Procedure/ })).toHaveAttribute(
      'href',
      '/docs/procedures/log-source-went-silent',
    );
  });

  it('says that nothing needs anybody when that is so', async () => {
    siem.answers.getOverview = () => makeOverview({ todos: [] });
    await show(<OverviewContent />, siem);
    expect(await screen.findByText(/Every log source sends/)).toBeInTheDocument();
  });

  it('shows the first command while there is no log source', async () => {
    siem.answers.getOverview = () => makeOverview({ counts: { healthy: 0, degraded: 0, silent: 0, unknown: 0 } });
    await show(<OverviewContent />, siem);
    expect(await screen.findByText('npx logwright ingest /var/log/auth.log')).toBeInTheDocument();
    expect(screen.queryByRole('list', { name: 'Key figures' })).not.toBeInTheDocument();
  });

  it('says that it loads', async () => {
    siem.answers.getOverview = undefined;
    await show(<OverviewContent />, siem);
    expect(screen.getByText('Loading the overview')).toHaveAttribute('role', 'status');
  });

  it('says what failed and tries again', async () => {
    const refusal = await makeRefusal(503, 'ServiceUnavailableError', 'starting');
    siem.answers.getOverview = () => Promise.reject(refusal);
    await show(<OverviewContent />, siem);
    expect(await screen.findByRole('alert')).toHaveTextContent('The overview did not load');
    siem.answers.getOverview = () => makeOverview();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: /payments-db went silent/ })).toBeInTheDocument();
  });
});

describe('describeChange', () => {
  it.each([
    [{ value: 2_200, previous: 2_000, unit: 'bytes/day' }, '▲ 10.0 % in a week'],
    [{ value: 0.996, previous: 0.999, unit: 'ratio' }, '▼ 0.3 points in a week'],
    [{ value: 5, previous: 5, unit: 'count' }, 'as a week before'],
    [{ value: 5, previous: 0, unit: 'events/s' }, '▲ from none in a week'],
    [{ value: 5, unit: 'count' }, 'no week before to compare'],
    [{ unit: 'count' }, 'not known yet'],
  ] as const)('says of %o: %s', (figure, words) => {
    expect(describeChange({ previous: undefined, value: undefined, ...figure })).toBe(words);
  });
});

describe('rankSeries', () => {
  it('puts the largest first and the rest last, however large the rest is', () => {
    expect(rankSeries(makeOverview().volume)).toEqual(['lake/payments-db', 'lake/web', 'other']);
  });
});
