// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `email_auth`. */
export type EmailAuth = {
  readonly dkim?: string;
  readonly dkim_domain?: string;
  readonly dkim_signature?: string;
  readonly dmarc?: string;
  readonly dmarc_override?: string;
  readonly dmarc_policy?: string;
  readonly spf?: string;
};

/** Facts of OCSF object `email_auth`. */
export const emailAuthObject: ObjectFact = {
  kind: 'object',
  name: 'email_auth',
  caption: 'Email Authentication',
  extends: 'object',
  profiles: [],
  attributes: {
    dkim: { type: 'string_t', requirement: 'recommended' },
    dkim_domain: { type: 'string_t', requirement: 'recommended' },
    dkim_signature: { type: 'string_t', requirement: 'recommended' },
    dmarc: { type: 'string_t', requirement: 'recommended' },
    dmarc_override: { type: 'string_t', requirement: 'recommended' },
    dmarc_policy: { type: 'string_t', requirement: 'recommended' },
    spf: { type: 'string_t', requirement: 'recommended' },
  },
};
