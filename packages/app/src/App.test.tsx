import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigReader } from '@backstage/core-app-api';
import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import siemPlugin from '@logwright/plugin-siem/alpha';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logwrightModule } from './App';

const overview = {
  sentence: 'All 1 log sources are healthy.',
  status: 'healthy',
  counts: { healthy: 1, degraded: 0, silent: 0, unknown: 0 },
  figures: [],
  todos: [],
  volume: [],
  unknownEvents: { events: 0, share: 0 },
  collection: { platforms: [] },
};

let server: Server;
let baseUrl: string;
let guestsAllowed: boolean;

beforeEach(async () => {
  localStorage.clear();
  window.history.replaceState({}, '', '/');
  guestsAllowed = true;
  server = createServer((request, response) => {
    response
      .setHeader('access-control-allow-origin', '*')
      .setHeader('access-control-allow-headers', '*')
      .setHeader('content-type', 'application/json');
    const path = new URL(request.url ?? '/', 'http://backend').pathname;
    if (path === '/api/auth/guest/refresh')
      return guestsAllowed ? response.end(JSON.stringify(guest())) : response.writeHead(403).end('{}');
    if (path === '/api/siem/overview') return response.end(JSON.stringify(overview));
    return response.end('{}');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

function guest() {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const seconds = Math.floor(Date.now() / 1_000);
  const token = `${encode({ alg: 'none' })}.${encode({ sub: 'user:default/guest', iat: seconds, exp: seconds + 3_600 })}.x`;
  const identity = { type: 'user', userEntityRef: 'user:default/guest', ownershipEntityRefs: ['user:default/guest'] };
  return { profile: {}, providerInfo: {}, backstageIdentity: { token, expiresInSeconds: 3_600, identity } };
}

function showApp(signIn?: { readonly providers: readonly string[] }) {
  const config = new ConfigReader({
    app: {
      title: 'Logwright',
      baseUrl,
      extensions: signIn ? [{ 'sign-in-page:app': { config: { providers: [...signIn.providers] } } }] : [],
    },
    backend: { baseUrl },
    organization: { name: 'Logwright' },
  });
  const app = createApp({
    features: [logwrightModule, siemPlugin, catalogPlugin, searchPlugin, userSettingsPlugin],
    advanced: { configLoader: async () => ({ config }) },
  });
  return render(app.createRoot());
}

describe('the portal', () => {
  it('lets a guest in and opens the front page with its navigation', async () => {
    showApp();
    await userEvent.click(await screen.findByRole('button', { name: 'Enter' }, { timeout: 15_000 }));
    expect(await screen.findByRole('heading', { name: overview.sentence }, { timeout: 15_000 })).toBeInTheDocument();
    const navigation = within(screen.getByRole('navigation', { name: 'Portal' }));
    const links = navigation.getAllByRole('link');
    expect(links.map(link => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Logwright', '/'],
      ['Overview', '/'],
      ['Log sources', '/log-sources'],
      ['Catalog', '/catalog'],
      ['Docs', '/docs/'],
      ['Search', '/search'],
      ['Settings', '/settings'],
    ]);
    expect(navigation.getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveAttribute('href', '#content');
  });

  it('says why a guest is not let in, and how that is changed', async () => {
    guestsAllowed = false;
    showApp();
    await userEvent.click(await screen.findByRole('button', { name: 'Enter' }, { timeout: 15_000 }));
    expect(await screen.findByText('You could not enter as a guest', {}, { timeout: 15_000 })).toBeInTheDocument();
    expect(screen.getByText(/auth.providers.guest/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('button', { name: 'Enter' })).toBeInTheDocument();
  });

  it('offers the identity providers of its configuration and no guest among them', async () => {
    showApp({ providers: ['oidc', 'github'] });
    expect(
      await screen.findByRole('button', { name: 'Sign in with single sign-on' }, { timeout: 15_000 }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Sign in with GitHub' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Enter' })).not.toBeInTheDocument();
  });
});
