import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { siemApiRef } from './api/siem-api';
import siemPlugin from './alpha';
import { FakeSiem, healthy, makeDetail, makeList, makeOverview } from './testing/estate';

function showApp(address: string) {
  const siem = new FakeSiem();
  siem.answers.getOverview = () => makeOverview();
  siem.answers.listLogSources = () => makeList([healthy]);
  siem.answers.getLogSource = () => makeDetail(healthy);
  siem.answers.listSamples = () => ({ items: [] });
  siem.answers.listDeadLetters = () => ({ items: [], totalItems: 0 });
  renderTestApp({
    features: [siemPlugin],
    apis: [[siemApiRef, siem]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': convertLegacyRouteRef(entityRouteRef) },
    initialRouteEntries: [address],
  });
}

describe('the plugin in an app of the new frontend system', () => {
  it('is the front page', async () => {
    showApp('/');
    expect(
      await screen.findByRole('heading', { name: /2 of 3 log sources are healthy/ }, { timeout: 10_000 }),
    ).toBeInTheDocument();
  });

  it('lists log sources', async () => {
    showApp('/log-sources');
    expect(
      await screen.findByRole('heading', { name: '1 log source: 1 healthy.' }, { timeout: 10_000 }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('shows one log source below the list, with the way back in the header', async () => {
    showApp('/log-sources/lake/web');
    expect(await screen.findByRole('heading', { name: 'Sends as usual.' }, { timeout: 10_000 })).toBeInTheDocument();
    const trail = screen.getByRole('navigation', { name: /breadcrumb/i });
    expect(within(trail).getByRole('link', { name: 'Log sources' })).toHaveAttribute('href', '/log-sources');
  });
});
