// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { policyObject, type Policy } from '../objects/policy.js';

/** Values of `type_id`: 0 Unknown, 1 Endpoint Detection and Response, 2 Data Loss Prevention, 3 Backup & Recovery, 4 Performance Monitoring & Observability, 5 Vulnerability Management, 6 Log Forwarding, 7 Mobile Device Management, 8 Configuration Management, 9 Remote Access, 99 Other. */
export type AgentTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 99;

/** OCSF object `agent`. */
export type Agent = {
  readonly name?: string;
  readonly policies?: readonly Policy[];
  readonly type?: string;
  readonly type_id?: AgentTypeId;
  readonly uid?: string;
  readonly uid_alt?: string;
  readonly vendor_name?: string;
  readonly version?: string;
};

/** Facts of OCSF object `agent`. */
export const agentObject: ObjectFact = {
  kind: 'object',
  name: 'agent',
  caption: 'Agent',
  extends: 'object',
  constraints: { atLeastOne: ['uid', 'name'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended', caption: 'Agent Name' },
    policies: { type: 'object_t', object: () => policyObject, isArray: true, caption: 'Agent Policies' },
    type: { type: 'string_t', caption: 'Agent Type' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Endpoint Detection and Response',
        2: 'Data Loss Prevention',
        3: 'Backup & Recovery',
        4: 'Performance Monitoring & Observability',
        5: 'Vulnerability Management',
        6: 'Log Forwarding',
        7: 'Mobile Device Management',
        8: 'Configuration Management',
        9: 'Remote Access',
        99: 'Other',
      },
      sibling: 'type',
    },
    uid: { type: 'string_t', requirement: 'recommended', caption: 'Agent ID' },
    uid_alt: { type: 'string_t', caption: 'Alternate Agent ID' },
    vendor_name: { type: 'string_t' },
    version: { type: 'string_t', caption: 'Agent Version' },
  },
};
