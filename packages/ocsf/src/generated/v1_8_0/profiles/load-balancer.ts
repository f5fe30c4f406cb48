// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { LoadBalancer } from '../objects/load-balancer.js';

/** Attributes that profile `load_balancer` adds to most classes. */
export type LoadBalancerProfile = {
  readonly load_balancer?: LoadBalancer;
};
