import { logSources as awsCloudTrail } from './aws-cloudtrail/log-sources.js';
import { logSources as azureActivity } from './azure-activity/log-sources.js';
import { logSources as azureResource } from './azure-resource/log-sources.js';
import { logSources as backstageAudit } from './backstage-audit/log-sources.js';
import { logSources as bitbucketAudit } from './bitbucket-audit/log-sources.js';
import { logSources as ciscoDuo } from './cisco-duo/log-sources.js';
import { logSources as entraAudit } from './entra-audit/log-sources.js';
import { logSources as entraRisk } from './entra-risk/log-sources.js';
import { logSources as entraSignin } from './entra-signin/log-sources.js';
import { logSources as gcpAudit } from './gcp-audit/log-sources.js';
import { logSources as githubAudit } from './github-audit/log-sources.js';
import { logSources as googleWorkspace } from './google-workspace/log-sources.js';
import { logSources as kubernetesAudit } from './kubernetes-audit/log-sources.js';
import { logSources as linuxAuditd } from './linux-auditd/log-sources.js';
import { logSources as linuxAuth } from './linux-auth/log-sources.js';
import { logSources as m365Audit } from './m365-audit/log-sources.js';
import { logSources as nginxAccess } from './nginx-access/log-sources.js';
import { logSources as oktaSystem } from './okta-system/log-sources.js';
import { logSources as oneloginEvents } from './onelogin-events/log-sources.js';
import { logSources as opencanary } from './opencanary/log-sources.js';
import { logSources as rpcFirewall } from './rpc-firewall/log-sources.js';
import type { SigmaLogSourceFamily } from './sigma.js';
import { logSources as windowsEvent } from './windows-event/log-sources.js';

/** Clouds and software as a service, whose records are recognised before a pack can parse them. */
const CLOUD: readonly SigmaLogSourceFamily[] = [
  ...entraSignin,
  ...entraAudit,
  ...entraRisk,
  ...azureActivity,
  ...azureResource,
  ...m365Audit,
  ...gcpAudit,
  ...googleWorkspace,
  ...kubernetesAudit,
  ...oktaSystem,
  ...oneloginEvents,
  ...githubAudit,
  ...bitbucketAudit,
  ...ciscoDuo,
  ...opencanary,
];

/**
 * What is known of Sigma's log sources: the `logSources` option of `@logwright/sigma`. An event is held against the
 * families in this order, the first that fits takes it.
 *
 * @example
 * ```ts
 * const engine = compileRules(rules, { logSources: sigmaLogSources });
 * engine.match(native, { technology: 'nginx-access' });
 * ```
 */
export const sigmaLogSources: { readonly families: readonly SigmaLogSourceFamily[] } = {
  families: [
    ...rpcFirewall,
    ...windowsEvent,
    ...awsCloudTrail,
    ...nginxAccess,
    ...backstageAudit,
    ...linuxAuditd,
    ...linuxAuth,
    ...CLOUD,
    // Technologies that have no pack yet: networks, operating systems and applications.
  ],
};
