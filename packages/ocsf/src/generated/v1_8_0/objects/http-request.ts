// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { httpHeaderObject, type HttpHeader } from '../objects/http-header.js';
import { urlObject, type Url } from '../objects/url.js';

/** Values of `http_method`: CONNECT Connect, DELETE Delete, GET Get, HEAD Head, OPTIONS Options, PATCH Patch, POST Post, PUT Put, TRACE Trace. */
export type HttpRequestHttpMethod =
  'CONNECT' | 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT' | 'TRACE';

/** OCSF object `http_request`. */
export type HttpRequest = {
  readonly args?: string;
  readonly body_length?: number;
  readonly http_headers?: readonly HttpHeader[];
  readonly http_method?: HttpRequestHttpMethod;
  readonly length?: number;
  readonly referrer?: string;
  readonly uid?: string;
  readonly url?: Url;
  readonly user_agent?: string;
  readonly version?: string;
  readonly x_forwarded_for?: readonly string[];
};

/** Facts of OCSF object `http_request`. */
export const httpRequestObject: ObjectFact = {
  kind: 'object',
  name: 'http_request',
  caption: 'HTTP Request',
  extends: 'object',
  profiles: [],
  attributes: {
    args: { type: 'string_t' },
    body_length: { type: 'integer_t', caption: 'Request Body Length' },
    http_headers: { type: 'object_t', object: () => httpHeaderObject, isArray: true, requirement: 'recommended' },
    http_method: {
      type: 'string_t',
      requirement: 'recommended',
      enum: {
        CONNECT: 'Connect',
        DELETE: 'Delete',
        GET: 'Get',
        HEAD: 'Head',
        OPTIONS: 'Options',
        PATCH: 'Patch',
        POST: 'Post',
        PUT: 'Put',
        TRACE: 'Trace',
      },
    },
    length: { type: 'integer_t', caption: 'Request Length' },
    referrer: { type: 'string_t' },
    uid: { type: 'string_t' },
    url: { type: 'object_t', object: () => urlObject, requirement: 'recommended' },
    user_agent: { type: 'string_t', requirement: 'recommended', observable: 16 },
    version: { type: 'string_t', requirement: 'recommended', caption: 'HTTP Version' },
    x_forwarded_for: { type: 'ip_t', isArray: true },
  },
};
