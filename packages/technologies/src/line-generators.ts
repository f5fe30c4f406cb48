import { generateLines as awsCloudTrail } from './aws-cloudtrail/generate.js';
import { generateLines as backstageAudit } from './backstage-audit/generate.js';
import type { LineGenerator } from './generate.js';
import { generateLines as linuxAuditd } from './linux-auditd/generate.js';
import { generateLines as linuxAuth } from './linux-auth/generate.js';
import { generateLines as nginxAccess } from './nginx-access/generate.js';
import { generateLines as windowsEvent } from './windows-event/generate.js';

/** The line generator of each technology, by its id. */
export const lineGenerators: ReadonlyMap<string, LineGenerator> = new Map<string, LineGenerator>([
  ['aws-cloudtrail', awsCloudTrail],
  ['backstage-audit', backstageAudit],
  ['linux-auditd', linuxAuditd],
  ['linux-auth', linuxAuth],
  ['nginx-access', nginxAccess],
  ['windows-event', windowsEvent],
]);
