// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';

/** OCSF object `image`. */
export type Image = {
  readonly name?: string;
  readonly uid: string;
  readonly labels?: readonly string[];
  readonly path?: string;
  /** @deprecated since 1.4.0: see labels, tags */ readonly tag?: string;
  readonly tags?: readonly KeyValueObject[];
};

/** Facts of OCSF object `image`. */
export const imageObject: ObjectFact = {
  kind: 'object',
  name: 'image',
  caption: 'Image',
  extends: '_entity',
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'required' },
    labels: { type: 'string_t', isArray: true },
    path: { type: 'file_path_t' },
    tag: { type: 'string_t', deprecated: { since: '1.4.0', replacedBy: ['labels', 'tags'] } },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
  },
};
