import type { LogSource, SigmaEvent } from '../../src/index.js';
import type { EventRow } from './event-row.js';

const CHANNEL = 'Microsoft-Windows-Sysmon/Operational';
const PROVIDER = 'Microsoft-Windows-Sysmon';
const HOST = 'pc-07.harbour.example';
const IMAGE = 'C:\\Program Files\\Tide\\tide.exe';
const COMMAND = 'tide.exe --flood "pier 9"';

/** The fields of one event, which each form has in its own way. */
const FIELDS: Readonly<Record<string, string>> = {
  UtcTime: '2026-03-02 08:15:31.350',
  ProcessId: '4120',
  Image: IMAGE,
  CommandLine: COMMAND,
  ParentImage: 'C:\\Program Files\\Harbour\\crane.exe',
  RuleName: '',
};

const WINDOWS: LogSource = { product: 'windows' };
const SYSMON: readonly LogSource[] = [WINDOWS, { ...WINDOWS, service: 'sysmon' }];
const PROCESS: readonly LogSource[] = [...SYSMON, { ...WINDOWS, service: 'sysmon', category: 'process_creation' }];

/** Items that hold for the event where its form has names for all fields; those of the header hold in all forms. */
const HEADER_ITEMS: readonly string[] = ['EventID: 1', `Computer: ${HOST}`];
const ITEMS: readonly string[] = [
  ...HEADER_ITEMS,
  `Provider_Name: ${PROVIDER}`,
  "CommandLine|contains: '--flood'",
  `Image|endswith: '\\tide.exe'`,
  "ParentImage|endswith: '\\crane.exe'",
  'ProcessId: 4120',
];

type Names = (text: string) => string;

const prefixed = (change: Names): SigmaEvent =>
  Object.fromEntries(Object.entries(FIELDS).map(([name, value]) => [change(name), value]));
const small: Names = name => name.charAt(0).toLowerCase() + name.slice(1);
const elements = (make: (name: string, value: string) => SigmaEvent): readonly SigmaEvent[] =>
  Object.entries(FIELDS).map(([name, value]) => make(name, value));

function row(name: string, event: SigmaEvent, more: Partial<EventRow> = {}): EventRow {
  return { name, technology: 'windows-event', event, logSources: PROCESS, items: ITEMS, ...more };
}

const system = (element: (name: string, attributes: SigmaEvent) => unknown): SigmaEvent => ({
  ...(element('Provider', { Name: PROVIDER }) as SigmaEvent),
  EventID: '1',
  Channel: CHANNEL,
  Computer: HOST,
});

const XMLTODICT_SYSTEM: SigmaEvent = {
  Provider: { '@Name': PROVIDER, '@Guid': '{5770385f-c22a-43e0-bf4c-06f5698ffbd9}' },
  EventID: '1',
  TimeCreated: { '@SystemTime': '2026-03-02T08:15:31.3504120Z' },
  Execution: { '@ProcessID': '2212', '@ThreadID': '3100' },
  Channel: CHANNEL,
  Computer: HOST,
};
const xmltodict = elements((name, text) => ({ '@Name': name, ...(text === '' ? {} : { '#text': text }) }));

/** XML that was turned into JSON, by converters of different habits. */
const ELEMENTS: readonly EventRow[] = [
  row('XML by xmltodict', { Event: { System: XMLTODICT_SYSTEM, EventData: { Data: xmltodict } } }),
  row('XML by xmltodict, without its root', { System: XMLTODICT_SYSTEM, EventData: { Data: xmltodict } }),
  row('XML by xmltodict, with attributes of the event id', {
    Event: {
      '@xmlns': 'http://schemas.microsoft.com/win/2004/08/events/event',
      System: { ...XMLTODICT_SYSTEM, EventID: { '@Qualifiers': '0', '#text': '1' } },
      EventData: { Data: xmltodict },
    },
  }),
  row(
    'XML by xmltodict, with one element',
    {
      Event: {
        System: XMLTODICT_SYSTEM,
        EventData: { Data: { '@Name': 'CommandLine', '#text': COMMAND } },
      },
    },
    { items: [...HEADER_ITEMS, "CommandLine|contains: '--flood'"] },
  ),
  row('XML with underscores before attributes', {
    Event: {
      System: system((name, { Name }) => ({ [name]: { _Name: Name } })),
      EventData: { Data: elements((Name, text) => ({ _Name: Name, __text: text, text })) },
    },
  }),
  row('XML with attributes beside the text', {
    Event: {
      System: system((name, attributes) => ({ [name]: attributes })),
      EventData: { Data: elements((Name, text) => ({ Name, text })) },
    },
  }),
  row('XML by xml2js, without lists', {
    Event: {
      System: system((name, $) => ({ [name]: { $ } })),
      EventData: { Data: elements((Name, _) => ({ _, $: { Name } })) },
    },
  }),
  row('XML by xml2js', {
    Event: {
      $: { xmlns: 'http://schemas.microsoft.com/win/2004/08/events/event' },
      System: [
        {
          Provider: [{ $: { Name: PROVIDER } }],
          EventID: [{ _: '1', $: { Qualifiers: '' } }],
          Channel: [CHANNEL],
          Computer: [HOST],
        },
      ],
      EventData: [{ Data: elements((Name, _) => ({ _, $: { Name } })) }],
    },
  }),
];

const AZURE: readonly EventRow[] = [
  row('a row of the table WindowsEvent of Azure Monitor', {
    TimeGenerated: '2026-03-02T08:15:31.35Z',
    Channel: CHANNEL,
    Provider: PROVIDER,
    Computer: HOST,
    EventID: 1,
    EventLevelName: 'Information',
    EventData: FIELDS,
    Type: 'WindowsEvent',
  }),
  row(
    'a row of the table SecurityEvent of Azure Monitor',
    {
      TimeGenerated: '2026-03-02T08:15:31.35Z',
      Type: 'SecurityEvent',
      Channel: 'Security',
      EventSourceName: 'Microsoft-Windows-Security-Auditing',
      Computer: HOST,
      EventID: 4688,
      Activity: '4688 - A new process has been created.',
      NewProcessName: IMAGE,
      CommandLine: COMMAND,
      EventData: '<EventData />',
    },
    {
      logSources: [
        WINDOWS,
        { ...WINDOWS, service: 'security' },
        { ...WINDOWS, service: 'security', category: 'process_creation' },
      ],
      items: [
        'EventID: 4688',
        "CommandLine|contains: '--flood'",
        `Image|endswith: '\\tide.exe'`,
        'Provider_Name: Microsoft-Windows-Security-Auditing',
      ],
    },
  ),
  row(
    'a row of the table Event of Azure Monitor',
    {
      TimeGenerated: '2026-03-02T08:15:31.35Z',
      Source: PROVIDER,
      EventLog: CHANNEL,
      Computer: HOST,
      EventLevelName: 'Information',
      EventID: 1,
      EventData: `<DataItem><EventData><Data Name="CommandLine">${COMMAND}</Data></EventData></DataItem>`,
    },
    { items: [...HEADER_ITEMS, `Provider_Name: ${PROVIDER}`, `Channel: ${CHANNEL}`] },
  ),
];

/** An alert of Wazuh, whose fields begin with small letters. */
const WAZUH_SYSTEM = { channel: CHANNEL, eventID: '1', providerName: PROVIDER, computer: HOST, severityValue: 'INFO' };

const COLLECTORS: readonly EventRow[] = [
  row('an alert of Wazuh', {
    timestamp: '2026-03-02T08:15:32.000+0000',
    rule: { id: '61603', level: 0, groups: ['windows', 'sysmon'] },
    agent: { id: '007', name: 'pc-07' },
    decoder: { name: 'windows_eventchannel' },
    data: { win: { system: WAZUH_SYSTEM, eventdata: prefixed(small) } },
    location: 'EventChannel',
  }),
  row('an alert of Wazuh in Graylog', {
    rule_id: '61603',
    ...Object.fromEntries(Object.entries(WAZUH_SYSTEM).map(([name, value]) => [`data_win_system_${name}`, value])),
    ...prefixed(name => `data_win_eventdata_${small(name)}`),
  }),
  row('Winlogbeat in Graylog', {
    source: 'pc-07',
    winlogbeat_winlog_channel: CHANNEL,
    winlogbeat_winlog_event_id: '1',
    winlogbeat_winlog_provider_name: PROVIDER,
    winlogbeat_winlog_computer_name: HOST,
    ...prefixed(name => `winlogbeat_winlog_event_data_${name}`),
  }),
  row('Winlogbeat in Graylog, without the name of the Beat', {
    winlog_channel: CHANNEL,
    winlog_event_id: 1,
    winlog_provider_name: PROVIDER,
    winlog_computer_name: HOST,
    ...prefixed(name => `winlog_event_data_${name}`),
  }),
  row('Winlogbeat 6', {
    log_name: CHANNEL,
    event_id: 1,
    source_name: PROVIDER,
    computer_name: HOST,
    event_data: FIELDS,
  }),
  ...[FIELDS, { data: elements((name, value) => ({ [name]: value })) }].map((data, number) =>
    row(`OpenTelemetry's receiver, ${number === 0 ? 'with an object' : 'with a list'}`, {
      channel: CHANNEL,
      computer: HOST,
      event_id: { id: 1, qualifiers: 0 },
      provider: { name: PROVIDER, guid: '' },
      level: 'Information',
      record_id: 812,
      event_data: data,
    }),
  ),
  row('NXLog', {
    EventTime: '2026-03-02 08:15:31',
    Hostname: HOST,
    Computer: HOST,
    EventID: 1,
    SourceName: PROVIDER,
    Channel: CHANNEL,
    ...FIELDS,
  }),
  row('NXLog in GELF', {
    version: '1.1',
    host: HOST,
    short_message: 'Process Create',
    _EventID: 1,
    _SourceName: PROVIDER,
    _Channel: CHANNEL,
    _Computer: HOST,
    ...prefixed(name => `_${name}`),
  }),
  row(
    "Fluent Bit's winevtlog",
    {
      ProviderName: PROVIDER,
      EventID: 1,
      Channel: CHANNEL,
      Computer: HOST,
      Message: 'Process Create',
      StringInserts: Object.values(FIELDS),
    },
    { items: [...HEADER_ITEMS, `Provider_Name: ${PROVIDER}`] },
  ),
  row(
    "PowerShell's Get-WinEvent",
    {
      Message: 'Process Create',
      Id: 1,
      ProviderName: PROVIDER,
      LogName: CHANNEL,
      MachineName: HOST,
      RecordId: 812,
      Properties: Object.values(FIELDS).map(Value => ({ Value })),
    },
    { items: [...HEADER_ITEMS, `Provider_Name: ${PROVIDER}`, `Channel: ${CHANNEL}`] },
  ),
];

const SPLUNK_FIELDS = { EventCode: '1', ComputerName: HOST, ...FIELDS };
const SPLUNK_ITEMS = ITEMS.filter(item => !item.startsWith('Provider_Name'));

const SPLUNK: readonly EventRow[] = [
  row("Splunk's fields of the XML", { Channel: CHANNEL, Computer: HOST, ...SPLUNK_FIELDS }, { items: SPLUNK_ITEMS }),
  row(
    "Splunk's fields of the XML, known by their source",
    { source: `XmlWinEventLog:${CHANNEL}`, sourcetype: 'XmlWinEventLog', ...SPLUNK_FIELDS },
    { items: SPLUNK_ITEMS },
  ),
  row(
    "Splunk's fields of the XML, known by their source type",
    { sourcetype: `WinEventLog:${CHANNEL}`, ...SPLUNK_FIELDS },
    { items: SPLUNK_ITEMS },
  ),
  row(
    "Splunk's fields of the message",
    { LogName: CHANNEL, SourceName: PROVIDER, EventCode: '1', ComputerName: HOST, Message: 'Process Create' },
    { items: [...HEADER_ITEMS, `Provider_Name: ${PROVIDER}`] },
  ),
];

const ECS_PROCESS = {
  executable: IMAGE,
  command_line: COMMAND,
  pid: 4120,
  parent: { executable: FIELDS['ParentImage'] },
};

const ELASTIC: readonly EventRow[] = [
  row('Winlogbeat, after its module', {
    winlog: { channel: CHANNEL, event_id: '1', provider_name: PROVIDER, computer_name: HOST },
    event: { module: 'sysmon', code: '1', provider: PROVIDER },
    process: ECS_PROCESS,
  }),
  row('a document of Elastic that has no winlog', {
    event: { module: 'sysmon', code: '1', provider: PROVIDER },
    host: { name: HOST, os: { type: 'windows' } },
    process: ECS_PROCESS,
  }),
];

/** One event of Sysmon, in each form that Windows' events come in. */
export const WINDOWS_FORMS: readonly EventRow[] = [...ELEMENTS, ...AZURE, ...COLLECTORS, ...SPLUNK, ...ELASTIC];
