import type { GeneratedLine } from '@logwright/technologies';
import {
  auditdFailedSudo,
  cloudTrailRootLogin,
  sshAcceptedLogin,
  sshFailedLogin,
  sudoRefused,
  sysmonProcess,
} from './incident-lines.js';
import { DAY_MS, HOUR_MS } from './units.js';

/** Something bad (or clumsy) that happened in the demo estate, for labs and detections to find. */
export interface DemoIncident {
  readonly id: string;
  /** What a person should be able to find out. */
  readonly summary: string;
  /** Name of the log source that shows it. */
  readonly logSource: string;
  /** MITRE ATT&CK techniques. */
  readonly techniques: readonly string[];
  /** Days before the estate's first start. */
  readonly daysBefore: number;
  /** UTC hour of that day. */
  readonly hour: number;
  /** Writes the raw lines. */
  readonly lines: (startMs: number) => readonly GeneratedLine[];
}

const ATTACKER = '203.0.113.77';
const GUESSED = ['root', 'admin', 'oracle', 'test', 'ubuntu', 'postgres', 'deploy', 'backup'];

/** The incidents of the demo estate, oldest last. */
export const DEMO_INCIDENTS: readonly DemoIncident[] = [
  {
    id: 'bastion-brute-force',
    summary: '140 guessed SSH passwords from one address within an hour, then a login as backup.',
    logSource: 'bastion-auth',
    techniques: ['T1110.001', 'T1078'],
    daysBefore: 4,
    hour: 2,
    lines: startMs => [
      ...Array.from({ length: 140 }, (_, index) =>
        sshFailedLogin(
          startMs + index * 22_000,
          GUESSED[index % GUESSED.length] ?? 'root',
          ATTACKER,
          40_000 + index * 7,
        ),
      ),
      sshAcceptedLogin(startMs + 140 * 22_000, 'backup', ATTACKER, 41_337),
    ],
  },
  {
    id: 'bastion-refused-sudo',
    summary: 'The account backup tries sudo seven times right after the guessed login and is not in sudoers.',
    logSource: 'bastion-auth',
    techniques: ['T1548.003'],
    daysBefore: 4,
    hour: 3,
    lines: startMs =>
      Array.from({ length: 7 }, (_, index) =>
        sudoRefused(startMs + index * 41_000, 'backup', index < 5 ? '/usr/bin/cat /etc/shadow' : '/usr/bin/bash'),
      ),
  },
  {
    id: 'node-failed-sudo',
    summary: 'Three failed sudo authentications on node-b1 by the login of daniel, outside office hours.',
    logSource: 'k8s-nodes',
    techniques: ['T1548.003'],
    daysBefore: 2,
    hour: 23,
    lines: startMs =>
      Array.from({ length: 3 }, (_, index) => auditdFailedSudo(startMs + index * 9_000, 8_812_400 + index)),
  },
  {
    id: 'laptop-encoded-powershell',
    summary: 'A document on LT-1063 starts PowerShell with an encoded command, which starts rundll32 on lsass.',
    logSource: 'workstations',
    techniques: ['T1566.001', 'T1059.001', 'T1003.001'],
    daysBefore: 6,
    hour: 13,
    lines: startMs => [
      sysmonProcess(
        startMs,
        'WINWORD.EXE',
        'powershell.exe',
        'powershell.exe -NoP -W Hidden -Enc SQBFAFgAIAAoAG4AZQB3ACkA',
        4_512,
      ),
      sysmonProcess(
        startMs + 14_000,
        'powershell.exe',
        'rundll32.exe',
        'rundll32.exe C:\\Windows\\System32\\comsvcs.dll, MiniDump 640 C:\\Users\\Public\\l.dmp full',
        4_560,
      ),
    ],
  },
  {
    id: 'root-console-login',
    summary: 'The root user of the AWS account signs in to the console without MFA, from an address never seen before.',
    logSource: 'aws-org-trail',
    techniques: ['T1078.004'],
    daysBefore: 8,
    hour: 4,
    lines: startMs => [
      cloudTrailRootLogin(startMs, '198.51.100.23', 'Failure'),
      cloudTrailRootLogin(startMs + 48_000, '198.51.100.23', 'Failure'),
      cloudTrailRootLogin(startMs + 95_000, '198.51.100.23', 'Success'),
    ],
  },
];

/**
 * Lines of incidents that happen in one log source within a span of time.
 *
 * @param logSource - Name of the log source.
 * @param anchorMs - The estate's first start, in ms since 1970 UTC.
 * @param fromMs - Start of the span, inclusive, in ms since 1970 UTC.
 * @param toMs - End of the span, exclusive, in ms since 1970 UTC.
 */
export function incidentLines(logSource: string, anchorMs: number, fromMs: number, toMs: number): GeneratedLine[] {
  return DEMO_INCIDENTS.filter(incident => incident.logSource === logSource)
    .filter(incident => Math.abs(incidentStartMs(incident, anchorMs) - fromMs) < DAY_MS)
    .flatMap(incident => incident.lines(incidentStartMs(incident, anchorMs)))
    .filter(({ timeMs }) => timeMs >= fromMs && timeMs < toMs);
}

/**
 * When an incident begins.
 *
 * @param incident - The incident.
 * @param anchorMs - The estate's first start, in ms since 1970 UTC.
 * @returns Milliseconds since 1970 UTC.
 */
export function incidentStartMs(incident: DemoIncident, anchorMs: number): number {
  const midnightMs = Math.floor(anchorMs / DAY_MS) * DAY_MS;
  return midnightMs - incident.daysBefore * DAY_MS + incident.hour * HOUR_MS + 311_000;
}
