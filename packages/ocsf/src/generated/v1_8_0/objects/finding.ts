// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { productObject, type Product } from '../objects/product.js';
import { relatedEventObject, type RelatedEvent } from '../objects/related-event.js';
import { remediationObject, type Remediation } from '../objects/remediation.js';

/** OCSF object `finding`. */
export type Finding = {
  readonly created_time?: number;
  readonly desc?: string;
  readonly first_seen_time?: number;
  readonly last_seen_time?: number;
  readonly modified_time?: number;
  readonly product?: Product;
  /** @deprecated since 1.4.0: see uid, product */ readonly product_uid?: string;
  readonly related_events?: readonly RelatedEvent[];
  readonly remediation?: Remediation;
  readonly src_url?: string;
  readonly supporting_data?: unknown;
  readonly title: string;
  readonly types?: readonly string[];
  readonly uid: string;
  readonly created_time_dt?: string;
  readonly first_seen_time_dt?: string;
  readonly last_seen_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `finding`. */
export const findingObject: ObjectFact = {
  kind: 'object',
  name: 'finding',
  caption: 'Finding',
  extends: 'object',
  profiles: ['data_classification', 'datetime'],
  deprecated: { since: '1.0.0', replacedBy: ['finding_info'] },
  attributes: {
    created_time: { type: 'timestamp_t' },
    desc: { type: 'string_t' },
    first_seen_time: { type: 'timestamp_t' },
    last_seen_time: { type: 'timestamp_t' },
    modified_time: { type: 'timestamp_t' },
    product: { type: 'object_t', object: () => productObject },
    product_uid: { type: 'string_t', deprecated: { since: '1.4.0', replacedBy: ['uid', 'product'] } },
    related_events: { type: 'object_t', object: () => relatedEventObject, isArray: true },
    remediation: { type: 'object_t', object: () => remediationObject },
    src_url: { type: 'url_t' },
    supporting_data: { type: 'json_t' },
    title: { type: 'string_t', requirement: 'required' },
    types: { type: 'string_t', isArray: true },
    uid: { type: 'string_t', requirement: 'required' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    first_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    last_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
