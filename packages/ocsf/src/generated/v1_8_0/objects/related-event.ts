// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { severityIdEnum, type SeverityId } from '../enums.js';
import { attackObject, type Attack } from '../objects/attack.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';
import { killChainPhaseObject, type KillChainPhase } from '../objects/kill-chain-phase.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { productObject, type Product } from '../objects/product.js';
import { traitObject, type Trait } from '../objects/trait.js';

/** OCSF object `related_event`. */
export type RelatedEvent = {
  readonly attacks?: readonly Attack[];
  readonly count?: number;
  readonly created_time?: number;
  readonly desc?: string;
  readonly first_seen_time?: number;
  readonly kill_chain?: readonly KillChainPhase[];
  readonly last_seen_time?: number;
  readonly modified_time?: number;
  readonly observables?: readonly Observable[];
  readonly product?: Product;
  /** @deprecated since 1.4.0: see uid, product */ readonly product_uid?: string;
  readonly severity?: string;
  readonly severity_id?: SeverityId;
  readonly status?: string;
  readonly tags?: readonly KeyValueObject[];
  readonly title?: string;
  readonly traits?: readonly Trait[];
  readonly type?: string;
  readonly type_name?: string;
  readonly type_uid?: number;
  readonly uid: string;
  readonly created_time_dt?: string;
  readonly first_seen_time_dt?: string;
  readonly last_seen_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `related_event`. */
export const relatedEventObject: ObjectFact = {
  kind: 'object',
  name: 'related_event',
  caption: 'Related Event/Finding',
  extends: 'object',
  profiles: ['data_classification', 'datetime'],
  attributes: {
    attacks: { type: 'object_t', object: () => attackObject, isArray: true },
    count: { type: 'integer_t' },
    created_time: { type: 'timestamp_t' },
    desc: { type: 'string_t' },
    first_seen_time: { type: 'timestamp_t' },
    kill_chain: { type: 'object_t', object: () => killChainPhaseObject, isArray: true },
    last_seen_time: { type: 'timestamp_t' },
    modified_time: { type: 'timestamp_t' },
    observables: { type: 'object_t', object: () => observableObject, isArray: true },
    product: { type: 'object_t', object: () => productObject },
    product_uid: { type: 'string_t', deprecated: { since: '1.4.0', replacedBy: ['uid', 'product'] } },
    severity: { type: 'string_t' },
    severity_id: { type: 'integer_t', requirement: 'recommended', enum: severityIdEnum, sibling: 'severity' },
    status: { type: 'string_t' },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    title: { type: 'string_t' },
    traits: { type: 'object_t', object: () => traitObject, isArray: true },
    type: { type: 'string_t' },
    type_name: { type: 'string_t' },
    type_uid: { type: 'long_t', requirement: 'recommended', sibling: 'type_name' },
    uid: { type: 'string_t', requirement: 'required' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    first_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    last_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
