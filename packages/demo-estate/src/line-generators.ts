import type { LineGenerator } from '@logwright/technologies';
import { generateLines as awsCloudTrailLines } from '@logwright/technologies/aws-cloudtrail';
import { generateLines as backstageAuditLines } from '@logwright/technologies/backstage-audit';
import { generateLines as linuxAuditdLines } from '@logwright/technologies/linux-auditd';
import { generateLines as linuxAuthLines } from '@logwright/technologies/linux-auth';
import { generateLines as nginxAccessLines } from '@logwright/technologies/nginx-access';
import { generateLines as windowsEventLines } from '@logwright/technologies/windows-event';
import type { DemoLogSource } from './estate/log-sources.js';

/** Who writes the lines of each technology. */
export type LineGenerators = Readonly<Record<DemoLogSource['technology'], LineGenerator>>;

/** The line generators of the technology packs. */
export const LINE_GENERATORS: LineGenerators = {
  'aws-cloudtrail': awsCloudTrailLines,
  'backstage-audit': backstageAuditLines,
  'linux-auditd': linuxAuditdLines,
  'linux-auth': linuxAuthLines,
  'nginx-access': nginxAccessLines,
  'windows-event': windowsEventLines,
};
