import { between, hexDigits, randomUuid } from '../generate.js';

/** Where and for whom an event is generated. */
export interface Scene {
  readonly random: () => number;
  readonly user: string;
  readonly sid: string;
  readonly host: string;
  readonly domain: string;
  readonly timeMs: number;
}
/** Fields of a generated event. */
export type Fields = Readonly<Record<string, unknown>>;
/** Writes one kind of event. */
export type Story = (scene: Scene) => Fields;

/** Envelope of Sysmon's events. */
export const SYSMON = {
  Channel: 'Microsoft-Windows-Sysmon/Operational',
  SourceName: 'Microsoft-Windows-Sysmon',
  ProviderGuid: '{5770385F-C22A-43E0-BF4C-06F5698FFBD9}',
  Severity: 'INFO',
  SeverityValue: 2,
};
const SECURITY = {
  Channel: 'Security',
  SourceName: 'Microsoft-Windows-Security-Auditing',
  ProviderGuid: '{54849625-5478-4994-A5BA-3E3B0328C30D}',
};
/** Envelope of a successful audit. */
export const SUCCESS = { ...SECURITY, EventType: 'AUDIT_SUCCESS', Severity: 'INFO', SeverityValue: 2 };
/** Envelope of a failed audit. */
export const FAILURE = { ...SECURITY, EventType: 'AUDIT_FAILURE', Severity: 'ERROR', SeverityValue: 4 };

/** Programs that run on the generated hosts. */
export const PROGRAMS: readonly (readonly [image: string, commandLine: string])[] = [
  [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    '"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe" --type=renderer',
  ],
  ['C:\\Windows\\System32\\svchost.exe', 'C:\\Windows\\System32\\svchost.exe -k netsvcs -p'],
  [
    'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
    'powershell.exe -NoProfile -File C:\\Scripts\\inventory.ps1',
  ],
  ['C:\\Windows\\System32\\cmd.exe', 'cmd.exe /c whoami /groups'],
  ['C:\\Program Files\\Microsoft Office\\root\\Office16\\OUTLOOK.EXE', '"OUTLOOK.EXE" /recycle'],
];

/** A random logon id. */
export const logonId = (random: () => number): string => `0x${hexDigits(random, 6)}`;
/** A random GUID in braces. */
export const guid = (random: () => number): string => `{${randomUuid(random)}}`;
const utc = (timeMs: number): string => new Date(timeMs).toISOString().replace('T', ' ').slice(0, 23);

/** The Subject of a Security event. */
export function subject({ user, sid, domain, random }: Scene): Fields {
  return { SubjectUserSid: sid, SubjectUserName: user, SubjectDomainName: domain, SubjectLogonId: logonId(random) };
}

/** The process part of Sysmon's events. */
export function sysmonProcess(scene: Scene, image: string): Fields {
  return {
    RuleName: '-',
    UtcTime: utc(scene.timeMs),
    ProcessGuid: guid(scene.random),
    ProcessId: String(between(scene.random, 400, 16_000)),
    Image: image,
    User: `${scene.domain}\\${scene.user}`,
  };
}
