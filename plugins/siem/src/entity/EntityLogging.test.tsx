import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeSiem, healthy, makeList, silent } from '../testing/estate';
import { show } from '../testing/show';
import { EntityLoggingCard, EntityLoggingContent } from './EntityLogging';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-db', namespace: 'default' },
  spec: { type: 'service', owner: 'group:default/payments' },
};

let siem: FakeSiem;
beforeEach(() => {
  siem = new FakeSiem();
});

describe('the tab Logging of an entity', () => {
  it('lists its log sources with health and its reason', async () => {
    siem.answers.listEntityLogSources = () => makeList([silent, healthy]);
    await show(
      <EntityProvider entity={entity}>
        <EntityLoggingContent />
      </EntityProvider>,
      siem,
    );
    expect(
      await screen.findByRole('heading', { name: '1 of 2 log sources of payments-db need a look.' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Payments database audit' })).toHaveAttribute(
      'href',
      '/log-sources/lake/payments-db',
    );
    expect(screen.getByText('Silent')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Procedure' })).toBeInTheDocument();
  });

  it('says how to connect a log source when there is none', async () => {
    siem.answers.listEntityLogSources = () => makeList([]);
    await show(
      <EntityProvider entity={entity}>
        <EntityLoggingContent />
      </EntityProvider>,
      siem,
    );
    expect(await screen.findByText('No log source of this entity is known')).toBeInTheDocument();
    const snippet = screen.getByText(/kind: Resource/);
    expect(snippet).toHaveTextContent('type: log-source');
    expect(snippet).toHaveTextContent('- component:default/payments-db');
    expect(screen.getByRole('link', { name: 'How to onboard a log source' })).toHaveAttribute(
      'href',
      expect.stringContaining('/docs/procedures/'),
    );
  });
});

describe('the card Logging of an entity', () => {
  it('is short', async () => {
    siem.answers.listEntityLogSources = () => makeList([healthy]);
    await show(
      <EntityProvider entity={entity}>
        <EntityLoggingCard />
      </EntityProvider>,
      siem,
    );
    expect(await screen.findByText('Healthy')).toBeInTheDocument();
    expect(screen.queryByText('Sends as usual.')).not.toBeInTheDocument();
  });
});
