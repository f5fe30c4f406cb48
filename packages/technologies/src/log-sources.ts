import { logSources as apacheAccess } from './apache-access/log-sources.js';
import { logSources as apacheError } from './apache-error/log-sources.js';
import { logSources as awsCloudTrail } from './aws-cloudtrail/log-sources.js';
import { logSources as azureActivity } from './azure-activity/log-sources.js';
import { logSources as azureResource } from './azure-resource/log-sources.js';
import { logSources as backstageAudit } from './backstage-audit/log-sources.js';
import { logSources as bitbucketAudit } from './bitbucket-audit/log-sources.js';
import { logSources as bluecoatProxysg } from './bluecoat-proxysg/log-sources.js';
import { logSources as caddyAccess } from './caddy-access/log-sources.js';
import { logSources as ciscoDuo } from './cisco-duo/log-sources.js';
import { logSources as ciscoIos } from './cisco-ios/log-sources.js';
import { logSources as clamav } from './clamav/log-sources.js';
import { logSources as elasticDefend } from './elastic-defend/log-sources.js';
import { logSources as elasticPacketbeat } from './elastic-packetbeat/log-sources.js';
import { logSources as entraAudit } from './entra-audit/log-sources.js';
import { logSources as entraRisk } from './entra-risk/log-sources.js';
import { logSources as entraSignin } from './entra-signin/log-sources.js';
import { logSources as fortinetFortigate } from './fortinet-fortigate/log-sources.js';
import { logSources as gcpAudit } from './gcp-audit/log-sources.js';
import { logSources as githubAudit } from './github-audit/log-sources.js';
import { logSources as googleWorkspace } from './google-workspace/log-sources.js';
import { logSources as guacamole } from './guacamole/log-sources.js';
import { logSources as huaweiVrp } from './huawei-vrp/log-sources.js';
import { logSources as iisAccess } from './iis-access/log-sources.js';
import { logSources as juniperJunos } from './juniper-junos/log-sources.js';
import { logSources as jvmApplication } from './jvm-application/log-sources.js';
import { logSources as kubernetesAudit } from './kubernetes-audit/log-sources.js';
import { logSources as linuxAuditd } from './linux-auditd/log-sources.js';
import { logSources as linuxAuth } from './linux-auth/log-sources.js';
import { logSources as linuxSyslog } from './linux-syslog/log-sources.js';
import { logSources as m365Audit } from './m365-audit/log-sources.js';
import { logSources as macosEndpointSecurity } from './macos-endpoint-security/log-sources.js';
import { logSources as macosUnifiedLog } from './macos-unified-log/log-sources.js';
import { logSources as microsoftDefenderXdr } from './microsoft-defender-xdr/log-sources.js';
import { logSources as mysqlAudit } from './mysql-audit/log-sources.js';
import { logSources as nginxAccess } from './nginx-access/log-sources.js';
import { logSources as nginxError } from './nginx-error/log-sources.js';
import { logSources as nodejsApplication } from './nodejs-application/log-sources.js';
import { logSources as oktaSystem } from './okta-system/log-sources.js';
import { logSources as oneloginEvents } from './onelogin-events/log-sources.js';
import { logSources as opencanary } from './opencanary/log-sources.js';
import { logSources as osquery } from './osquery/log-sources.js';
import { logSources as paloaltoPanos } from './paloalto-panos/log-sources.js';
import { logSources as postgresql } from './postgresql/log-sources.js';
import { logSources as pythonApplication } from './python-application/log-sources.js';
import { logSources as railsApplication } from './rails-application/log-sources.js';
import { logSources as sigmaTaxonomy } from './sigma-taxonomy/log-sources.js';
import type { SigmaLogSourceFamily } from './sigma.js';
import { logSources as squidProxy } from './squid-proxy/log-sources.js';
import { logSources as suricataEve } from './suricata-eve/log-sources.js';
import { logSources as tacacsAccounting } from './tacacs-accounting/log-sources.js';
import { logSources as traefikAccess } from './traefik-access/log-sources.js';
import { forms as windowsForms } from './windows-event/forms.js';
import { logSources as windowsEvent } from './windows-event/log-sources.js';
import { logSources as zeek } from './zeek/log-sources.js';
import { logSources as zscalerZia } from './zscaler-zia/log-sources.js';

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
  ...microsoftDefenderXdr,
  ...windowsForms,
];

/** Sensors, firewalls, switches and routers. */
const NETWORK: readonly SigmaLogSourceFamily[] = [
  ...zeek,
  ...suricataEve,
  ...fortinetFortigate,
  ...paloaltoPanos,
  ...huaweiVrp,
  ...juniperJunos,
  ...ciscoIos,
  ...tacacsAccounting,
];

/** Operating systems and what watches them. */
const HOSTS: readonly SigmaLogSourceFamily[] = [
  ...macosEndpointSecurity,
  ...macosUnifiedLog,
  ...osquery,
  ...elasticDefend,
  ...linuxSyslog,
  ...clamav,
  ...guacamole,
];

/** Web servers and proxies. */
const WEB: readonly SigmaLogSourceFamily[] = [
  ...apacheAccess,
  ...apacheError,
  ...nginxError,
  ...iisAccess,
  ...caddyAccess,
  ...traefikAccess,
  ...squidProxy,
  ...bluecoatProxysg,
  ...zscalerZia,
  ...elasticPacketbeat,
];

/** Applications, by what they are written in, and databases. */
const APPLICATIONS: readonly SigmaLogSourceFamily[] = [
  ...jvmApplication,
  ...pythonApplication,
  ...nodejsApplication,
  ...railsApplication,
  ...postgresql,
  ...mysqlAudit,
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
    ...windowsEvent,
    ...awsCloudTrail,
    ...nginxAccess,
    ...backstageAudit,
    ...linuxAuditd,
    ...linuxAuth,
    ...CLOUD,
    ...NETWORK,
    ...HOSTS,
    ...WEB,
    ...APPLICATIONS,
    // Last, because it is told by the names of fields alone.
    ...sigmaTaxonomy,
  ],
};
