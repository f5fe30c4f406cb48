// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { relationshipIdEnum, type RelationshipId } from '../enums.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';

/** Values of `type_id`: 0 Unknown, 1 Framework, 2 Library, 3 Operating System, 99 Other. */
export type SoftwareComponentTypeId = 0 | 1 | 2 | 3 | 99;

/** OCSF object `software_component`. */
export type SoftwareComponent = {
  readonly author?: string;
  readonly hash?: Fingerprint;
  readonly license?: string;
  readonly name: string;
  readonly purl?: string;
  readonly related_component?: string;
  readonly relationship?: string;
  readonly relationship_id?: RelationshipId;
  readonly type?: string;
  readonly type_id?: SoftwareComponentTypeId;
  readonly version: string;
};

/** Facts of OCSF object `software_component`. */
export const softwareComponentObject: ObjectFact = {
  kind: 'object',
  name: 'software_component',
  caption: 'Software Component',
  extends: 'object',
  profiles: [],
  attributes: {
    author: { type: 'string_t', requirement: 'recommended' },
    hash: { type: 'object_t', object: () => fingerprintObject },
    license: { type: 'string_t' },
    name: { type: 'string_t', requirement: 'required' },
    purl: { type: 'string_t', requirement: 'recommended' },
    related_component: { type: 'string_t', requirement: 'recommended' },
    relationship: { type: 'string_t' },
    relationship_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: relationshipIdEnum,
      sibling: 'relationship',
    },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Framework', 2: 'Library', 3: 'Operating System', 99: 'Other' },
      sibling: 'type',
    },
    version: { type: 'string_t', requirement: 'required' },
  },
};
