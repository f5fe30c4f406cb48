// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `firewall_rule`. */
export type FirewallRule = {
  readonly name?: string;
  readonly uid?: string;
  readonly category?: string;
  readonly desc?: string;
  readonly type?: string;
  readonly version?: string;
  readonly condition?: string;
  readonly duration?: number;
  readonly match_details?: readonly string[];
  readonly match_location?: string;
  readonly rate_limit?: number;
  readonly sensitivity?: string;
};

/** Facts of OCSF object `firewall_rule`. */
export const firewallRuleObject: ObjectFact = {
  kind: 'object',
  name: 'firewall_rule',
  caption: 'Firewall Rule',
  extends: 'rule',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    category: { type: 'string_t' },
    desc: { type: 'string_t' },
    type: { type: 'string_t' },
    version: { type: 'string_t' },
    condition: { type: 'string_t' },
    duration: { type: 'long_t' },
    match_details: { type: 'string_t', isArray: true },
    match_location: { type: 'string_t' },
    rate_limit: { type: 'integer_t' },
    sensitivity: { type: 'string_t' },
  },
};
