// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { analyticObject, type Analytic } from '../objects/analytic.js';
import { attackObject, type Attack } from '../objects/attack.js';
import { graphObject, type Graph } from '../objects/graph.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';
import { killChainPhaseObject, type KillChainPhase } from '../objects/kill-chain-phase.js';
import { productObject, type Product } from '../objects/product.js';
import { relatedEventObject, type RelatedEvent } from '../objects/related-event.js';
import { traitObject, type Trait } from '../objects/trait.js';

/** OCSF object `finding_info`. */
export type FindingInfo = {
  readonly analytic?: Analytic;
  readonly attack_graph?: Graph;
  readonly attacks?: readonly Attack[];
  readonly created_time?: number;
  readonly data_sources?: readonly string[];
  readonly desc?: string;
  readonly first_seen_time?: number;
  readonly kill_chain?: readonly KillChainPhase[];
  readonly last_seen_time?: number;
  readonly modified_time?: number;
  readonly product?: Product;
  /** @deprecated since 1.4.0: see uid, product */ readonly product_uid?: string;
  readonly related_analytics?: readonly Analytic[];
  readonly related_events?: readonly RelatedEvent[];
  readonly related_events_count?: number;
  readonly src_url?: string;
  readonly tags?: readonly KeyValueObject[];
  readonly title?: string;
  readonly traits?: readonly Trait[];
  readonly types?: readonly string[];
  readonly uid: string;
  readonly uid_alt?: string;
  readonly created_time_dt?: string;
  readonly first_seen_time_dt?: string;
  readonly last_seen_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `finding_info`. */
export const findingInfoObject: ObjectFact = {
  kind: 'object',
  name: 'finding_info',
  caption: 'Finding Information',
  extends: 'object',
  profiles: ['data_classification', 'datetime'],
  attributes: {
    analytic: { type: 'object_t', object: () => analyticObject, requirement: 'recommended' },
    attack_graph: { type: 'object_t', object: () => graphObject },
    attacks: { type: 'object_t', object: () => attackObject, isArray: true },
    created_time: { type: 'timestamp_t' },
    data_sources: { type: 'string_t', isArray: true },
    desc: { type: 'string_t' },
    first_seen_time: { type: 'timestamp_t' },
    kill_chain: { type: 'object_t', object: () => killChainPhaseObject, isArray: true },
    last_seen_time: { type: 'timestamp_t' },
    modified_time: { type: 'timestamp_t' },
    product: { type: 'object_t', object: () => productObject },
    product_uid: { type: 'string_t', deprecated: { since: '1.4.0', replacedBy: ['uid', 'product'] } },
    related_analytics: { type: 'object_t', object: () => analyticObject, isArray: true },
    related_events: { type: 'object_t', object: () => relatedEventObject, isArray: true },
    related_events_count: { type: 'integer_t' },
    src_url: { type: 'url_t' },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    title: { type: 'string_t', requirement: 'recommended' },
    traits: { type: 'object_t', object: () => traitObject, isArray: true },
    types: { type: 'string_t', isArray: true },
    uid: { type: 'string_t', requirement: 'required' },
    uid_alt: { type: 'string_t' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    first_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    last_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
