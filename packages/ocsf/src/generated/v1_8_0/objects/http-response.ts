// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { httpHeaderObject, type HttpHeader } from '../objects/http-header.js';

/** OCSF object `http_response`. */
export type HttpResponse = {
  readonly body_length?: number;
  readonly code: number;
  readonly content_type?: string;
  readonly http_headers?: readonly HttpHeader[];
  readonly latency?: number;
  readonly length?: number;
  readonly message?: string;
  readonly status?: string;
};

/** Facts of OCSF object `http_response`. */
export const httpResponseObject: ObjectFact = {
  kind: 'object',
  name: 'http_response',
  caption: 'HTTP Response',
  extends: 'object',
  profiles: [],
  attributes: {
    body_length: { type: 'integer_t', caption: 'Response Body Length' },
    code: { type: 'integer_t', requirement: 'required' },
    content_type: { type: 'string_t' },
    http_headers: { type: 'object_t', object: () => httpHeaderObject, isArray: true, requirement: 'recommended' },
    latency: { type: 'integer_t' },
    length: { type: 'integer_t' },
    message: { type: 'string_t' },
    status: { type: 'string_t' },
  },
};
