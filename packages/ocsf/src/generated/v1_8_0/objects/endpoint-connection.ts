// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { networkEndpointObject, type NetworkEndpoint } from '../objects/network-endpoint.js';

/** OCSF object `endpoint_connection`. */
export type EndpointConnection = {
  readonly code?: number;
  readonly network_endpoint?: NetworkEndpoint;
};

/** Facts of OCSF object `endpoint_connection`. */
export const endpointConnectionObject: ObjectFact = {
  kind: 'object',
  name: 'endpoint_connection',
  caption: 'Endpoint Connection',
  extends: 'object',
  constraints: { atLeastOne: ['network_endpoint', 'code'] },
  profiles: ['container'],
  attributes: {
    code: { type: 'integer_t', requirement: 'recommended' },
    network_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
  },
};
