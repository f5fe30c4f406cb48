// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { categoryIdsEnum, type CategoryIds } from '../enums.js';

/** OCSF object `url`. */
export type Url = {
  readonly categories?: readonly string[];
  readonly category_ids?: readonly CategoryIds[];
  readonly domain?: string;
  readonly hostname?: string;
  readonly path?: string;
  readonly port?: number;
  readonly query_string?: string;
  readonly resource_type?: string;
  readonly scheme?: string;
  readonly subdomain?: string;
  readonly url_string?: string;
};

/** Facts of OCSF object `url`. */
export const urlObject: ObjectFact = {
  kind: 'object',
  observable: 23,
  name: 'url',
  caption: 'Uniform Resource Locator',
  extends: 'object',
  constraints: { atLeastOne: ['url_string', 'path'] },
  profiles: [],
  attributes: {
    categories: { type: 'string_t', isArray: true },
    category_ids: {
      type: 'integer_t',
      isArray: true,
      requirement: 'recommended',
      enum: categoryIdsEnum,
      sibling: 'categories',
    },
    domain: { type: 'string_t' },
    hostname: { type: 'hostname_t', requirement: 'recommended' },
    path: { type: 'string_t', requirement: 'recommended' },
    port: { type: 'port_t', requirement: 'recommended' },
    query_string: { type: 'string_t', requirement: 'recommended' },
    resource_type: { type: 'string_t' },
    scheme: { type: 'string_t', requirement: 'recommended' },
    subdomain: { type: 'string_t' },
    url_string: { type: 'url_t', requirement: 'recommended' },
  },
};
