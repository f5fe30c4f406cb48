// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { riskLevelIdEnum, type RiskLevelId } from '../enums.js';
import { graphObject, type Graph } from '../objects/graph.js';
import { groupObject, type Group } from '../objects/group.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';
import { sbomObject, type Sbom } from '../objects/sbom.js';
import { urlObject, type Url } from '../objects/url.js';
import { userObject, type User } from '../objects/user.js';

/** OCSF object `application`. */
export type Application = {
  readonly criticality?: string;
  readonly data?: unknown;
  readonly desc?: string;
  readonly group?: Group;
  readonly hostname?: string;
  readonly labels?: readonly string[];
  readonly name?: string;
  readonly owner?: User;
  readonly region?: string;
  readonly resource_relationship?: Graph;
  readonly risk_level?: string;
  readonly risk_level_id?: RiskLevelId;
  readonly risk_score?: number;
  readonly sbom?: Sbom;
  readonly tags?: readonly KeyValueObject[];
  readonly type?: string;
  readonly uid?: string;
  readonly uid_alt?: string;
  readonly url?: Url;
  readonly version?: string;
};

/** Facts of OCSF object `application`. */
export const applicationObject: ObjectFact = {
  kind: 'object',
  name: 'application',
  caption: 'Application',
  extends: 'object',
  constraints: { atLeastOne: ['uid', 'name'] },
  profiles: ['data_classification'],
  attributes: {
    criticality: { type: 'string_t', caption: 'Business Criticality' },
    data: { type: 'json_t' },
    desc: { type: 'string_t', caption: 'Application Description' },
    group: { type: 'object_t', object: () => groupObject },
    hostname: { type: 'hostname_t' },
    labels: { type: 'string_t', isArray: true },
    name: { type: 'string_t', requirement: 'recommended', caption: 'Application Name' },
    owner: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    region: { type: 'string_t', profiles: ['cloud'] },
    resource_relationship: { type: 'object_t', object: () => graphObject, caption: 'Application Relationship' },
    risk_level: { type: 'string_t' },
    risk_level_id: { type: 'integer_t', enum: riskLevelIdEnum, sibling: 'risk_level' },
    risk_score: { type: 'integer_t' },
    sbom: { type: 'object_t', object: () => sbomObject, caption: 'Related SBOM' },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    type: { type: 'string_t', caption: 'Application Type' },
    uid: { type: 'string_t', requirement: 'recommended', caption: 'Application ID' },
    uid_alt: { type: 'string_t', caption: 'Application Alternative ID' },
    url: { type: 'object_t', object: () => urlObject },
    version: { type: 'string_t', caption: 'Application Version' },
  },
};
