import { CORE_SCHEMA, Type } from 'js-yaml';
import type { Schema } from 'js-yaml';

const merge = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: data => data === '<<' });

/** How rule files are read: YAML 1.2, so that dates stay text, and the merge keys (`<<`) that other tools of Sigma take. */
export const RULE_SCHEMA: Schema = CORE_SCHEMA.extend({ implicit: [merge] });
