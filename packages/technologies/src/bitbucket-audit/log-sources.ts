import type { SigmaLogSourceFamily } from '../sigma.js';

/**
 * Atlassian's products write audit records of the same form. Keys of categories that other products have are not
 * Bitbucket's; those that all share may be.
 *
 * @param type - The object that says what happened: one name in the audit file, another in the REST API.
 */
function family(type: 'auditType' | 'type'): SigmaLogSourceFamily {
  const others = ['jira.', 'audit.logging.', 'bamboo.', 'crowd.'].map(startsWith => ({
    field: `${type}.categoryI18nKey`,
    startsWith,
    not: true,
  }));
  const aliases = { 'auditType.action': ['type.action'], 'auditType.category': ['type.category'] };
  return {
    technology: 'bitbucket-audit',
    recognise: [
      { field: 'affectedObjects' },
      { field: 'author' },
      { field: `${type}.action` },
      { field: `${type}.categoryI18nKey` },
      ...others,
    ],
    entries: [{ logSource: { product: 'bitbucket', service: 'audit' }, ...(type === 'type' ? { aliases } : {}) }],
  };
}

/** The audit log of Bitbucket Data Center. */
export const logSources: readonly SigmaLogSourceFamily[] = [family('auditType'), family('type')];
