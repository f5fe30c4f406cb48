// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `http_cookie`. */
export type HttpCookie = {
  readonly domain?: string;
  readonly expiration_time?: number;
  /** @deprecated since 1.1.0: see is_http_only */ readonly http_only?: boolean;
  readonly is_http_only?: boolean;
  readonly is_secure?: boolean;
  readonly name: string;
  readonly path?: string;
  readonly samesite?: string;
  /** @deprecated since 1.1.0: see is_secure */ readonly secure?: boolean;
  readonly value: string;
  readonly expiration_time_dt?: string;
};

/** Facts of OCSF object `http_cookie`. */
export const httpCookieObject: ObjectFact = {
  kind: 'object',
  name: 'http_cookie',
  caption: 'HTTP Cookie',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    domain: { type: 'string_t' },
    expiration_time: { type: 'timestamp_t' },
    http_only: { type: 'boolean_t', deprecated: { since: '1.1.0', replacedBy: ['is_http_only'] } },
    is_http_only: { type: 'boolean_t' },
    is_secure: { type: 'boolean_t' },
    name: { type: 'string_t', requirement: 'required' },
    path: { type: 'string_t' },
    samesite: { type: 'string_t' },
    secure: { type: 'boolean_t', deprecated: { since: '1.1.0', replacedBy: ['is_secure'] } },
    value: { type: 'string_t', requirement: 'required' },
    expiration_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
