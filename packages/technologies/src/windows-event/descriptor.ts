import { listLogSources } from '../sigma.js';
import type { TechnologyDescriptor } from '../technology.js';
import { logSources } from './log-sources.js';

/** The facts of Windows event logs. */
export const descriptor: TechnologyDescriptor = {
  id: 'windows-event',
  title: 'Windows event logs',
  vendor: 'Microsoft',
  product: 'Windows',
  category: 'operating-system',
  summary:
    'Windows writes logons, processes, object access, service and account changes to its event logs; Sysmon adds processes with hashes, network connections, image loads and registry writes. They are the first evidence of most intrusions into Windows estates: credential theft, lateral movement and persistence all leave records here.',
  formats: [
    'JSON lines, flat (nxlog, Fluent Bit)',
    'JSON lines, winlogbeat (`winlog.event_data`)',
    'JSON lines, EVTX dumps (`Event.System`, `Event.EventData`)',
    'JSON lines, Microsoft Sentinel (SecurityEvent, WindowsEvent and Event tables)',
    'JSON lines, OpenTelemetry windowseventlog',
    'JSON lines, Get-WinEvent | ConvertTo-Json',
  ],
  classUids: [
    0, 1001, 1002, 1005, 1006, 1007, 1008, 1009, 2004, 3001, 3002, 3003, 3005, 3006, 4001, 4003, 4006, 5009, 5018, 6002,
    201001, 201002, 201003, 201004,
  ],
  sigma: listLogSources([...logSources].reverse()),
  collection: [
    'Switch on what is worth collecting, as administrator:',
    '',
    '```powershell',
    'auditpol /set /subcategory:"Logon" /success:enable /failure:enable',
    'auditpol /set /subcategory:"Process Creation" /success:enable',
    'reg add HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\Audit /v ProcessCreationIncludeCmdLine_Enabled /t REG_DWORD /d 1 /f',
    'wevtutil sl Security /ms:1073741824',
    'sysmon64 -accepteula -i sysmon.xml',
    '```',
    '',
    'Collect many hosts with Windows Event Forwarding: `wecutil qc` on the collector, the group policy *Configure target Subscription Manager* on the clients, then read the channel ForwardedEvents with winlogbeat, nxlog or the OpenTelemetry Collector and write one JSON object a line.',
    '',
    'A single host, by hand:',
    '',
    '```powershell',
    'Get-WinEvent -LogName Security -MaxEvents 1000 | ForEach-Object { $_ | ConvertTo-Json -Compress -Depth 4 } | Set-Content -Encoding utf8 security.jsonl',
    '```',
  ].join('\n'),
  limits: [
    "nxlog writes EventTime in local time without a zone: it is found by comparing EventReceivedTime with the collector's @timestamp, and taken as UTC when one of them is missing.",
    "Some collectors overwrite the EventType of Sysmon's registry events: the activity of a key is then unknown.",
    'Get-WinEvent keeps the values of an event without their names: only the envelope and the message are mapped.',
    'Insertion strings such as %%1833 are kept as they are.',
    'Rendered XML is not read: export as JSON.',
  ],
  links: [
    {
      title: 'Advanced security audit policy settings',
      url: 'https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-10/security/threat-protection/auditing/advanced-security-audit-policy-settings',
    },
    { title: 'Sysmon', url: 'https://learn.microsoft.com/en-us/sysinternals/downloads/sysmon' },
    {
      title: 'Windows Event Forwarding',
      url: 'https://learn.microsoft.com/en-us/windows/win32/wec/windows-event-collector',
    },
  ],
};
