// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { edgeObject, type Edge } from '../objects/edge.js';
import { nodeObject, type Node } from '../objects/node.js';

/** Values of `query_language_id`: 0 Unknown, 1 Cypher, 2 GraphQL, 3 Gremlin, 4 GQL, 5 G-CORE, 6 PGQL, 7 SPARQL, 99 Other. */
export type GraphQueryLanguageId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 99;

/** OCSF object `graph`. */
export type Graph = {
  readonly name?: string;
  readonly uid?: string;
  readonly desc?: string;
  readonly edges?: readonly Edge[];
  readonly is_directed?: boolean;
  readonly nodes: readonly Node[];
  readonly query_language?: string;
  readonly query_language_id?: GraphQueryLanguageId;
  readonly type?: string;
};

/** Facts of OCSF object `graph`. */
export const graphObject: ObjectFact = {
  kind: 'object',
  name: 'graph',
  caption: 'Graph',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    desc: { type: 'string_t' },
    edges: { type: 'object_t', object: () => edgeObject, isArray: true },
    is_directed: { type: 'boolean_t' },
    nodes: { type: 'object_t', object: () => nodeObject, isArray: true, requirement: 'required' },
    query_language: { type: 'string_t' },
    query_language_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Cypher',
        2: 'GraphQL',
        3: 'Gremlin',
        4: 'GQL',
        5: 'G-CORE',
        6: 'PGQL',
        7: 'SPARQL',
        99: 'Other',
      },
      sibling: 'query_language',
    },
    type: { type: 'string_t' },
  },
};
