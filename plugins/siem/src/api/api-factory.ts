import { createApiFactory, discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { siemApiRef } from './siem-api';
import { SiemClient } from './siem-client';

/** Makes the plugin's client from the app's discovery and fetch. */
export const siemApiFactory = createApiFactory({
  api: siemApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: ({ discoveryApi, fetchApi }) => new SiemClient({ discoveryApi, fetchApi }),
});
