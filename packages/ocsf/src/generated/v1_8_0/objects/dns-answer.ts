// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `flag_ids`: 0 Unknown, 1 Authoritative Answer, 2 Truncated Response, 3 Recursion Desired, 4 Recursion Available, 5 Authentic Data, 6 Checking Disabled, 99 Other. */
export type DnsAnswerFlagIds = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** OCSF object `dns_answer`. */
export type DnsAnswer = {
  readonly class?: string;
  readonly packet_uid?: number;
  readonly type?: string;
  readonly flag_ids?: readonly DnsAnswerFlagIds[];
  readonly flags?: readonly string[];
  readonly rdata: string;
  readonly ttl?: number;
};

/** Facts of OCSF object `dns_answer`. */
export const dnsAnswerObject: ObjectFact = {
  kind: 'object',
  name: 'dns_answer',
  caption: 'DNS Answer',
  extends: '_dns',
  profiles: [],
  attributes: {
    class: { type: 'string_t', requirement: 'recommended', caption: 'Resource Record Class' },
    packet_uid: { type: 'integer_t', requirement: 'recommended' },
    type: { type: 'string_t', requirement: 'recommended', caption: 'Resource Record Type' },
    flag_ids: {
      type: 'integer_t',
      isArray: true,
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Authoritative Answer',
        2: 'Truncated Response',
        3: 'Recursion Desired',
        4: 'Recursion Available',
        5: 'Authentic Data',
        6: 'Checking Disabled',
        99: 'Other',
      },
      sibling: 'flags',
      caption: 'DNS Header Flags',
    },
    flags: { type: 'string_t', isArray: true, caption: 'DNS Header Flags' },
    rdata: { type: 'string_t', requirement: 'required' },
    ttl: { type: 'integer_t', requirement: 'recommended' },
  },
};
