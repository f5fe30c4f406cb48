import type { SharedState } from './share.ts';

/** A starting point: the reader may change all of it. */
export interface Example extends SharedState {
  readonly title: string;
}

/** A filter needs a last day; that of an example should not pass. */
const NEXT_YEAR = new Date().getFullYear() + 1;

/** Written for this page; addresses are from the ranges for documentation. */
export const EXAMPLES: readonly Example[] = [
  {
    title: 'Office starts PowerShell',
    technology: '',
    rule: String.raw`title: Office Starts a Hidden PowerShell
id: 3f0b7c52-6a0e-4a39-9a56-0d1f4c2b7e10
status: test
logsource:
    product: windows
    category: process_creation
detection:
    selection_parent:
        ParentImage|endswith:
            - '\winword.exe'
            - '\excel.exe'
    selection_child:
        Image|endswith: '\powershell.exe'
        CommandLine|contains|windash:
            - ' -enc'
            - ' -w hidden'
    filter_addin:
        CommandLine|contains: 'C:\Tools\Addin\'
    condition: all of selection_* and not 1 of filter_*
level: high
`,
    events: String.raw`{"Channel": "Microsoft-Windows-Sysmon/Operational", "EventID": 1, "ParentImage": "C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE", "Image": "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "CommandLine": "powershell.exe -nop -w hidden -enc SQBFAFgA", "User": "EXAMPLE\\mara"}
{"Channel": "Security", "EventID": 4688, "ParentProcessName": "C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE", "NewProcessName": "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "CommandLine": "powershell.exe /w hidden -File C:\\Tools\\Addin\\refresh.ps1"}
{"Channel": "Microsoft-Windows-Sysmon/Operational", "EventID": 1, "ParentImage": "C:\\Windows\\explorer.exe", "Image": "C:\\Windows\\System32\\notepad.exe", "CommandLine": "notepad.exe report.txt"}
`,
  },
  {
    title: 'Root login to AWS',
    technology: '',
    rule: `title: Root Login Without a Second Factor
id: b1d4c0aa-52f7-4f3c-8a0e-7c6f1de92a41
status: test
logsource:
    product: aws
    service: cloudtrail
detection:
    login:
        eventName: ConsoleLogin
        userIdentity.type: Root
        additionalEventData.MFAUsed|neq: 'Yes'
    known_office:
        sourceIPAddress|cidr: 192.0.2.0/24
    condition: login and not known_office
level: critical
`,
    events: `[
  {
    "eventTime": "2026-11-23T03:12:45Z",
    "eventSource": "signin.amazonaws.com",
    "eventName": "ConsoleLogin",
    "sourceIPAddress": "203.0.113.57",
    "userIdentity": { "type": "Root", "accountId": "111122223333" },
    "additionalEventData": { "MFAUsed": "No" },
    "responseElements": { "ConsoleLogin": "Success" }
  },
  {
    "eventTime": "2026-11-23T08:00:02Z",
    "eventSource": "signin.amazonaws.com",
    "eventName": "ConsoleLogin",
    "sourceIPAddress": "192.0.2.17",
    "userIdentity": { "type": "Root", "accountId": "111122223333" },
    "additionalEventData": { "MFAUsed": "No" }
  }
]
`,
  },
  {
    title: 'Probes in a web log',
    technology: 'nginx-access',
    rule: String.raw`title: Web Server Asked for Secrets
id: 7a9e2b64-0c3d-4e18-b1f5-93d0a4c8e7f2
status: test
logsource:
    category: webserver
detection:
    secrets:
        cs-uri-stem|re: '/(\.env|\.git/config|wp-config\.php)$'
    found:
        sc-status: 200
    condition: secrets and found
level: high
`,
    events: `{"remote_addr": "203.0.113.9", "request_method": "GET", "request_uri": "/.git/config", "status": 200, "http_user_agent": "curl/8.5.0"}
{"remote_addr": "203.0.113.9", "request_method": "GET", "request_uri": "/.env", "status": 404, "http_user_agent": "curl/8.5.0"}
`,
  },
  {
    title: 'A guessed password',
    technology: '',
    rule: `title: Logon After a Guessed Password
id: 5e0d3b1c-7f42-4a86-9c1d-2b8e6f90a4d7
status: test
description: Somebody tried passwords until one was right.
correlation:
    type: temporal_ordered
    rules:
        - tried_passwords
        - network_logon
    group-by:
        - TargetUserName
        - IpAddress
    timespan: 15m
level: high
---
title: Many Passwords Tried
id: 91c7a2e4-3d58-4b0f-8e6a-d40b5c17f2e9
name: tried_passwords
status: test
correlation:
    type: event_count
    rules:
        - refused_logon
    group-by:
        - TargetUserName
        - IpAddress
    timespan: 5m
    condition:
        gte: 4
level: medium
---
title: Refused Network Logon
id: c84f16d2-0b9e-4c35-a7d1-6e2f93b8045a
name: refused_logon
status: test
logsource:
    product: windows
    service: security
detection:
    selection:
        EventID: 4625
        LogonType: 3
    condition: selection
level: informational
---
title: Network Logon
id: 2d6b90f7-e1c3-4f78-b25e-a90c41d7386f
name: network_logon
status: test
logsource:
    product: windows
    service: security
detection:
    selection:
        EventID: 4624
        LogonType: 3
    condition: selection
level: informational
`,
    events: [
      ['08:00:04', 4625, 'mara', '198.51.100.23'],
      ['08:00:09', 4625, 'mara', '198.51.100.23'],
      ['08:00:11', 4625, 'jonas', '192.0.2.40'],
      ['08:00:15', 4625, 'mara', '198.51.100.23'],
      ['08:00:31', 4624, 'jonas', '192.0.2.40'],
      ['08:00:52', 4625, 'mara', '198.51.100.23'],
      ['08:03:20', 4624, 'mara', '198.51.100.23'],
      ['08:05:00', 4624, 'mara', '192.0.2.41'],
    ]
      .map(
        ([time, id, user, address]) =>
          `{"TimeCreated": "2026-11-23T${time}Z", "Channel": "Security", "EventID": ${id}, "LogonType": 3, "TargetUserName": "${user}", "IpAddress": "${address}"}\n`,
      )
      .join(''),
  },
  {
    title: 'A false positive',
    technology: '',
    rule: String.raw`title: Dumps of the Support Tool
id: 8c35e0b7-1f6d-4d92-a2c4-70be91d3f568
description: The support tool dumps processes that hang, for their makers to look at.
owner: endpoint-team
reason: Each dump has a ticket. LSASS is not among the processes that it may dump.
expires: ${NEXT_YEAR}-12-31
logsource:
    product: windows
    category: process_creation
filter:
    rules:
        - dd2ee150-d284-4277-b89c-1af40ce8fcc9 # Memory of a Process Dumped by comsvcs.dll
    selection:
        ParentImage: 'C:\Program Files\Example Support\collect.exe'
        User: 'EXAMPLE\svc-support'
    condition: not selection
`,
    events: [
      ['C:\\Program Files\\Example Support\\collect.exe', '7312 D:\\Dumps\\crm.dmp', 'svc-support'],
      ['C:\\Windows\\System32\\cmd.exe', '640 C:\\Users\\Public\\l.dmp', 'mara'],
    ]
      .map(
        ([parent, dump, user]) =>
          `${JSON.stringify({
            Channel: 'Microsoft-Windows-Sysmon/Operational',
            EventID: 1,
            ParentImage: parent,
            Image: 'C:\\Windows\\System32\\rundll32.exe',
            CommandLine: `rundll32.exe C:\\Windows\\System32\\comsvcs.dll, MiniDump ${dump} full`,
            User: `EXAMPLE\\${user}`,
          })}\n`,
      )
      .join(''),
  },
  {
    title: 'A rule with mistakes',
    technology: '',
    rule: `title: A Rule With Mistakes
id: d2c81f05-9b47-4d6a-a3ee-5f7b0c1d4e83
logsource:
    product: linux
detection:
    selection:
        message|contians: 'authentication failure'
    keywords:
        user|re: '(a+)+\\1$'
    condition: selection and not keywords
level: hihg
`,
    events: `{"message": "pam_unix(sshd:auth): authentication failure; user=root"}
`,
  },
];

/** What the page starts with. */
export const START: SharedState = EXAMPLES[0] ?? { rule: '', events: '', technology: '' };
