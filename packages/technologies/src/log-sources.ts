import { logSources as awsCloudTrail } from './aws-cloudtrail/log-sources.js';
import { logSources as backstageAudit } from './backstage-audit/log-sources.js';
import { logSources as linuxAuditd } from './linux-auditd/log-sources.js';
import { logSources as linuxAuth } from './linux-auth/log-sources.js';
import { logSources as nginxAccess } from './nginx-access/log-sources.js';
import type { SigmaLogSourceFamily } from './sigma.js';
import { logSources as windowsEvent } from './windows-event/log-sources.js';

/**
 * What is known of Sigma's log sources, in the order in which records are held against it: the `logSources` option of `@logwright/sigma`.
 *
 * @example
 * ```ts
 * const engine = compileRules(rules, { logSources: sigmaLogSources });
 * engine.match(native, { technology: 'nginx-access' });
 * ```
 */
export const sigmaLogSources: { readonly families: readonly SigmaLogSourceFamily[] } = {
  families: [
    ...windowsEvent,
    ...awsCloudTrail,
    ...nginxAccess,
    ...backstageAudit,
    ...linuxAuditd,
    ...linuxAuth,
    // Technologies that have no pack yet: cloud and software as a service.
    // Technologies that have no pack yet: networks, operating systems and applications.
  ],
};
