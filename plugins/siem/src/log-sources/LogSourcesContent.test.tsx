import { MockStorageApi } from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSiem, healthy, makeList, silent, unowned } from '../testing/estate';
import { makeRefusal, show } from '../testing/show';
import { LogSourcesContent } from './LogSourcesContent';

// The table is for wide screens; this must be known before @backstage/ui is loaded.
const screenWidth = vi.hoisted(() => {
  const width = { px: 1440 };
  window.matchMedia = query =>
    ({
      matches: width.px >= Number(/min-width: (\d+)px/.exec(query)?.[1] ?? 0),
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as unknown as MediaQueryList;
  return width;
});

let siem: FakeSiem;
beforeEach(() => {
  siem = new FakeSiem();
  siem.answers.listLogSources = () => makeList([silent, healthy, unowned]);
  screenWidth.px = 1440;
});

const address = () => screen.getByTestId('address').textContent;
const names = () => screen.getAllByRole('rowheader').map(cell => within(cell).getByRole('link').textContent);

describe('the page Log sources', () => {
  it('answers in a sentence and lists each log source with owner, health and its reason', async () => {
    await show(<LogSourcesContent />, siem);
    expect(
      await screen.findByRole('heading', { name: '3 log sources: 1 healthy, 1 silent, 1 of unknown health.' }),
    ).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /Payments database audit/ });
    expect(within(row).getByRole('link', { name: 'Payments database audit' })).toHaveAttribute(
      'href',
      '/log-sources/lake/payments-db',
    );
    expect(within(row).getByRole('link', { name: 'payments' })).toHaveAttribute(
      'href',
      '/catalog/default/group/payments',
    );
    expect(within(row).getByText('demo')).toBeInTheDocument();
    expect(within(row).getByText('Silent')).toBeInTheDocument();
    expect(within(row).getByText('No event for 3 h; usually one every 2 min.')).toBeInTheDocument();
    expect(within(row).getByTitle('188,200,000 bytes/day, mean of the last 7 full days')).toHaveTextContent(
      '188.2 MB/day',
    );
  });

  it('shows what is unknown as unknown, never as zero', async () => {
    await show(<LogSourcesContent />, siem);
    const row = await screen.findByRole('row', { name: /appliance/ });
    expect(within(row).getByText('– nobody')).toBeInTheDocument();
    expect(within(row).getByTitle(/^unknown, mean of the last 7/)).toHaveTextContent('–');
    expect(within(row).getByRole('img', { name: 'Volume of the last 29 full days: no facts yet' })).toBeInTheDocument();
  });

  it('takes filters, sort and page from the address and asks the backend for them', async () => {
    await show(<LogSourcesContent />, siem, {
      address: '/?q=pay&health=silent&owner=group:default/payments&sort=bytesPerDay&order=desc&page=2&size=10',
    });
    await screen.findByRole('heading', { name: /log sources match/ });
    expect(siem.queries[0]).toMatchObject({
      text: 'pay',
      health: ['silent'],
      owner: ['group:default/payments'],
      sort: 'bytesPerDay',
      order: 'desc',
      offset: 10,
      limit: 10,
    });
  });

  it('sorts by a click on a column and puts that into the address', async () => {
    await show(<LogSourcesContent />, siem);
    await userEvent.click(await screen.findByRole('columnheader', { name: /Volume/ }));
    await waitFor(() => expect(address()).toBe('/?sort=bytesPerDay&order=asc'));
    await waitFor(() => expect(siem.queries.at(-1)).toMatchObject({ sort: 'bytesPerDay', order: 'asc', offset: 0 }));
  });

  it('searches after a pause in typing and says how many there are', async () => {
    await show(<LogSourcesContent />, siem);
    await screen.findByRole('row', { name: /Payments/ });
    siem.answers.listLogSources = () => makeList([healthy]);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search log sources' }), 'shop');
    await waitFor(() => expect(address()).toBe('/?q=shop'));
    await waitFor(() => expect(names()).toEqual(['Shop access log']));
    expect(screen.getByText('1 log source shown')).toHaveAttribute('aria-live', 'polite');
    expect(siem.queries.map(({ text }) => text)).toEqual([undefined, 'shop']);
  });

  it('takes a chosen filter away, and all of them', async () => {
    await show(<LogSourcesContent />, siem, { address: '/?health=silent&demo=without' });
    const chosen = await screen.findByRole('grid', { name: 'Chosen filters' });
    expect(
      within(chosen)
        .getAllByRole('row')
        .map(tag => tag.textContent),
    ).toEqual(['Health: Silent', 'Without demo']);
    await userEvent.click(within(within(chosen).getAllByRole('row')[0]!).getByRole('button'));
    await waitFor(() => expect(address()).toBe('/?demo=without'));
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).toBe('/'));
  });

  it('keeps the choice of columns for the next visit', async () => {
    const storage = MockStorageApi.create();
    const first = await show(<LogSourcesContent />, siem, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Columns' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Lag/ }));
    await waitFor(() => expect(address()).toContain('columns='));
    first.unmount();
    await show(<LogSourcesContent />, siem, { storage });
    expect(await screen.findByRole('columnheader', { name: 'Lag' })).toBeInTheDocument();
    expect(address()).toBe('/');
  });

  it('says how to get a first log source when there is none', async () => {
    siem.answers.listLogSources = () => makeList([]);
    await show(<LogSourcesContent />, siem);
    expect(await screen.findByText('npx logwright ingest /var/log/auth.log')).toBeInTheDocument();
  });

  it('offers to clear the filters when nothing matches them', async () => {
    siem.answers.listLogSources = () => makeList([]);
    await show(<LogSourcesContent />, siem, { address: '/?q=nothing' });
    expect(await screen.findByText('No log source matches these filters')).toBeInTheDocument();
    expect(screen.queryByText(/npx logwright/)).not.toBeInTheDocument();
  });

  it('leads back from a page that is not there', async () => {
    siem.answers.listLogSources = () => makeList([], { totalItems: 3 });
    await show(<LogSourcesContent />, siem, { address: '/?page=9' });
    expect(await screen.findByText('There is no page 9')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'First page' }));
    await waitFor(() => expect(address()).toBe('/'));
  });

  it('says what failed with the request id, and loads when it is tried again', async () => {
    const refusal = await makeRefusal(500, 'Error', 'database is locked');
    siem.answers.listLogSources = () => Promise.reject(refusal);
    await show(<LogSourcesContent />, siem);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The list of log sources did not load');
    expect(alert).toHaveTextContent('database is locked');
    expect(alert).toHaveTextContent('req-7f3c');
    siem.answers.listLogSources = () => makeList([healthy]);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: /Shop access log/ })).toBeInTheDocument();
  });

  it('says who can grant access when it is not permitted, and offers no useless retry', async () => {
    const refusal = await makeRefusal(
      403,
      'NotAllowedError',
      'You lack the permission siem.log-source.read. Ask whoever runs the portal.',
    );
    siem.answers.listLogSources = () => Promise.reject(refusal);
    await show(<LogSourcesContent />, siem);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You lack the permission siem.log-source.read. Ask whoever runs the portal.',
    );
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });

  it('shows the rest when one platform is down', async () => {
    const list = makeList([healthy]);
    const platforms = [
      ...list.collection.platforms,
      {
        id: 'splunk',
        title: 'Splunk',
        type: 'splunk',
        error: { message: 'Connection refused.', action: 'Check port 8089.' },
      },
    ];
    siem.answers.listLogSources = () => ({ ...list, collection: { ...list.collection, platforms } });
    await show(<LogSourcesContent />, siem);
    expect(await screen.findByRole('row', { name: /Shop access log/ })).toBeInTheDocument();
    expect(screen.getByText('Splunk could not be read')).toBeInTheDocument();
    expect(screen.getByText('Connection refused. Check port 8089.')).toBeInTheDocument();
    expect(screen.getByText(/Lake is up to date/)).toBeInTheDocument();
  });

  it('says how old the facts are when they are stale', async () => {
    const list = makeList([healthy]);
    siem.answers.listLogSources = () => ({
      ...list,
      collection: { ...list.collection, collectedAt: new Date(Date.now() - 5 * 3_600_000).toISOString() },
    });
    await show(<LogSourcesContent />, siem);
    expect(await screen.findByText('These facts are 5 h old')).toBeInTheDocument();
  });

  it('lets no row jump when figures are renewed; the new order waits', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await show(<LogSourcesContent />, siem);
      await screen.findByRole('row', { name: /Payments/ });
      siem.answers.listLogSources = () => makeList([{ ...healthy, searches30d: 77 }, silent, unowned]);
      await vi.advanceTimersByTimeAsync(61_000);
      expect(await screen.findByText('77')).toBeInTheDocument();
      expect(names()).toEqual(['Payments database audit', 'Shop access log', 'appliance']);
      await userEvent
        .setup({ advanceTimers: vi.advanceTimersByTime })
        .click(screen.getByRole('button', { name: 'Sort again' }));
      expect(names()).toEqual(['Shop access log', 'Payments database audit', 'appliance']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('exports what matches the filters, all pages of it', async () => {
    const file = { fileName: 'log-sources.csv', content: new Blob(['name']) };
    const save = vi.fn(() => 'blob:x');
    URL.createObjectURL = save;
    siem.answers.exportLogSources = () => file;
    await show(<LogSourcesContent />, siem, { address: '/?health=silent&page=2' });
    await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV, 3 rows' }));
    await waitFor(() => expect(save).toHaveBeenCalledWith(file.content));
    expect(siem.queries.at(-1)).toMatchObject({ health: ['silent'] });
    expect(siem.queries.at(-1)).not.toHaveProperty('offset');
  });
});
