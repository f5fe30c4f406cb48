// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { installStateIdEnum, type InstallStateId } from '../enums.js';
import { osObject, type Os } from '../objects/os.js';
import { productObject, type Product } from '../objects/product.js';
import { timespanObject, type Timespan } from '../objects/timespan.js';

/** OCSF object `kb_article`. */
export type KbArticle = {
  readonly avg_timespan?: Timespan;
  readonly bulletin?: string;
  readonly classification?: string;
  readonly created_time?: number;
  readonly install_state?: string;
  readonly install_state_id?: InstallStateId;
  readonly is_superseded?: boolean;
  readonly os?: Os;
  readonly product?: Product;
  readonly severity?: string;
  readonly size?: number;
  readonly src_url?: string;
  readonly title?: string;
  readonly uid?: string;
  readonly created_time_dt?: string;
};

/** Facts of OCSF object `kb_article`. */
export const kbArticleObject: ObjectFact = {
  kind: 'object',
  name: 'kb_article',
  caption: 'KB Article',
  extends: 'object',
  constraints: { atLeastOne: ['uid', 'src_url'] },
  profiles: ['data_classification', 'datetime'],
  attributes: {
    avg_timespan: { type: 'object_t', object: () => timespanObject },
    bulletin: { type: 'string_t' },
    classification: { type: 'string_t' },
    created_time: { type: 'timestamp_t' },
    install_state: { type: 'string_t', requirement: 'recommended' },
    install_state_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: installStateIdEnum,
      sibling: 'install_state',
    },
    is_superseded: { type: 'boolean_t' },
    os: { type: 'object_t', object: () => osObject, requirement: 'recommended' },
    product: { type: 'object_t', object: () => productObject },
    severity: { type: 'string_t', requirement: 'recommended' },
    size: { type: 'long_t' },
    src_url: { type: 'url_t' },
    title: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
