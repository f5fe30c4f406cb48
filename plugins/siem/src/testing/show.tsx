import { storageApiRef } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { MockStorageApi, renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { siemApiRef } from '../api/siem-api';
import { logSourcesRouteRef } from '../routes';
import type { FakeSiem } from './estate';

/** Options of {@link show}. */
export interface ShowOptions {
  readonly address?: string;
  readonly storage?: MockStorageApi;
}

/** Renders a page in an app whose backend is the given one; the address is written into the page for a test to read. */
export async function show(element: ReactElement, siem: FakeSiem, options: ShowOptions = {}): Promise<RenderResult> {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [siemApiRef, siem],
        [storageApiRef, options.storage ?? MockStorageApi.create()],
      ]}
    >
      {element}
      <Address />
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef, '/log-sources': logSourcesRouteRef },
      routeEntries: [options.address ?? '/'],
    },
  );
}

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
}

/** A refusal of the backend, as the client reports it. */
export async function makeRefusal(
  status: number,
  name: string,
  message: string,
  requestId = 'req-7f3c',
): Promise<Error> {
  const body = JSON.stringify({
    error: { name, message },
    request: { method: 'GET', url: '/overview' },
    response: { statusCode: status },
  });
  const response = new Response(body, {
    status,
    headers: { 'content-type': 'application/json', 'x-request-id': requestId },
  });
  return ResponseError.fromResponse(response);
}
