import { listLogSources } from '../sigma.js';
import type { TechnologyDescriptor } from '../technology.js';
import { logSources } from './log-sources.js';

/** The facts of Backstage's auditor. */
export const descriptor: TechnologyDescriptor = {
  id: 'backstage-audit',
  title: 'Backstage auditor',
  vendor: 'Backstage',
  product: 'Backstage',
  category: 'application',
  summary:
    "Backstage's AuditorService writes who did what in the developer portal: catalog reads and changes, scaffolder tasks, permission and token events, each as initiated, succeeded or failed. A portal can create repositories and read secrets of many teams, so its audit trail belongs into the SIEM like that of any other administration tool.",
  formats: [
    'JSON lines of winston (production)',
    'Coloured lines of development (`time plugin level message key=value ...`)',
  ],
  classUids: [6003],
  sigma: listLogSources(logSources),
  collection: [
    'The auditor is on by default; its lines go to standard output among the others and carry `"isAuditEvent":true`. Run with `NODE_ENV=production` to get JSON, and let events of low severity through, which are logged at debug otherwise:',
    '',
    '```yaml',
    'backend:',
    '  auditor:',
    '    severityLogLevelMappings:',
    '      low: info',
    '```',
    '',
    'Keep them in a file of their own:',
    '',
    '```sh',
    'node packages/backend | tee >(grep --line-buffered \'"isAuditEvent":true\' >> /var/log/backstage/audit.jsonl)',
    '```',
    '',
    "In a container, the runtime's log driver collects standard output; lines that are not of the auditor are told apart by that field.",
  ].join('\n'),
  limits: [
    'JSON lines have no time of their own: the time of receipt is taken, unless the root logger adds a timestamp.',
    'A timestamp without a zone, as the root auditor writes it, is read as UTC.',
    'Events of low severity are logged at debug level and so are missing by default.',
    'Calls of a plugin by itself carry no actor: the plugin is named as the acting application.',
    'actor.hostname is the host that was asked for, not that of the client.',
  ],
  links: [{ title: 'Auditor service', url: 'https://backstage.io/docs/backend-system/core-services/auditor' }],
};
