// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { cisControlObject, type CisControl } from '../objects/cis-control.js';
import { kbArticleObject, type KbArticle } from '../objects/kb-article.js';

/** OCSF object `remediation`. */
export type Remediation = {
  readonly cis_controls?: readonly CisControl[];
  readonly desc: string;
  readonly kb_article_list?: readonly KbArticle[];
  /** @deprecated since 1.1.0: see kb_article_list */ readonly kb_articles?: readonly string[];
  readonly references?: readonly string[];
};

/** Facts of OCSF object `remediation`. */
export const remediationObject: ObjectFact = {
  kind: 'object',
  name: 'remediation',
  caption: 'Remediation',
  extends: 'object',
  profiles: ['data_classification'],
  attributes: {
    cis_controls: { type: 'object_t', object: () => cisControlObject, isArray: true },
    desc: { type: 'string_t', requirement: 'required' },
    kb_article_list: { type: 'object_t', object: () => kbArticleObject, isArray: true },
    kb_articles: { type: 'string_t', isArray: true, deprecated: { since: '1.1.0', replacedBy: ['kb_article_list'] } },
    references: { type: 'string_t', isArray: true },
  },
};
