// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { imageObject, type Image } from '../objects/image.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';

/** OCSF object `container`. */
export type Container = {
  readonly hash?: Fingerprint;
  readonly image?: Image;
  readonly labels?: readonly string[];
  readonly name?: string;
  readonly network_driver?: string;
  readonly orchestrator?: string;
  readonly pod_uuid?: string;
  readonly runtime?: string;
  readonly size?: number;
  /** @deprecated since 1.4.0: see labels, tags */ readonly tag?: string;
  readonly tags?: readonly KeyValueObject[];
  readonly uid?: string;
};

/** Facts of OCSF object `container`. */
export const containerObject: ObjectFact = {
  kind: 'object',
  observable: 27,
  name: 'container',
  caption: 'Container',
  extends: 'object',
  constraints: { atLeastOne: ['uid', 'name'] },
  profiles: [],
  attributes: {
    hash: { type: 'object_t', object: () => fingerprintObject, requirement: 'recommended' },
    image: { type: 'object_t', object: () => imageObject, requirement: 'recommended' },
    labels: { type: 'string_t', isArray: true },
    name: { type: 'string_t', requirement: 'recommended' },
    network_driver: { type: 'string_t' },
    orchestrator: { type: 'string_t' },
    pod_uuid: { type: 'uuid_t' },
    runtime: { type: 'string_t' },
    size: { type: 'long_t', requirement: 'recommended' },
    tag: { type: 'string_t', deprecated: { since: '1.4.0', replacedBy: ['labels', 'tags'] } },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    uid: { type: 'string_t', requirement: 'recommended' },
  },
};
