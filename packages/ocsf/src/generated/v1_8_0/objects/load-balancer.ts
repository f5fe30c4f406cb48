// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { endpointConnectionObject, type EndpointConnection } from '../objects/endpoint-connection.js';
import { metricObject, type Metric } from '../objects/metric.js';
import { networkEndpointObject, type NetworkEndpoint } from '../objects/network-endpoint.js';

/** OCSF object `load_balancer`. */
export type LoadBalancer = {
  readonly name?: string;
  readonly uid?: string;
  readonly classification?: string;
  readonly code?: number;
  readonly dst_endpoint?: NetworkEndpoint;
  readonly endpoint_connections?: readonly EndpointConnection[];
  readonly error_message?: string;
  readonly ip?: string;
  readonly message?: string;
  readonly metrics?: readonly Metric[];
  readonly status_detail?: string;
};

/** Facts of OCSF object `load_balancer`. */
export const loadBalancerObject: ObjectFact = {
  kind: 'object',
  name: 'load_balancer',
  caption: 'Load Balancer',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['container'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    classification: { type: 'string_t' },
    code: { type: 'integer_t', requirement: 'recommended' },
    dst_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    endpoint_connections: {
      type: 'object_t',
      object: () => endpointConnectionObject,
      isArray: true,
      requirement: 'recommended',
    },
    error_message: { type: 'string_t' },
    ip: { type: 'ip_t' },
    message: { type: 'string_t' },
    metrics: { type: 'object_t', object: () => metricObject, isArray: true },
    status_detail: { type: 'string_t' },
  },
};
