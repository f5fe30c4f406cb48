import type { SigmaFieldAliases, SigmaFieldCondition, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { LINUX_CHANNELS, LINUX_ENTRIES, WINDOWS_ENTRIES } from './log-sources.js';

/** A form in which a product hands on Windows' events: where it has their header, and where their fields. */
interface WindowsForm {
  readonly channel: string;
  readonly eventId: string;
  /** What else must be there, so that no other product's records are taken. */
  readonly recognise?: readonly SigmaFieldCondition[];
  /** What the form calls fields of the header. */
  readonly header?: SigmaFieldAliases;
  /** Where all fields stand, with `*` for their names. */
  readonly fields?: readonly string[];
  /** How it writes a channel. @defaultValue as Windows does */
  readonly nameOf?: (channel: string) => readonly string[];
  /** Whether fields have the names of the Elastic Common Schema. */
  readonly isEcs?: boolean;
}

/** Providers that write to no channel but one. */
const PROVIDERS: Readonly<Record<string, readonly string[]>> = {
  'Microsoft-Windows-Sysmon/Operational': ['Microsoft-Windows-Sysmon'],
  'Microsoft-Windows-PowerShell/Operational': ['Microsoft-Windows-PowerShell'],
  Security: ['Microsoft-Windows-Security-Auditing'],
};

const FORMS: readonly WindowsForm[] = [
  // Exports of Splunk whose fields were taken out of the XML.
  { channel: 'Channel', eventId: 'EventCode', header: { EventID: ['EventCode'] } },
  // Azure Monitor's table `Event`: the data is there as XML in a text, only the header has columns.
  {
    channel: 'EventLog',
    eventId: 'EventID',
    recognise: present('EventLevelName'),
    header: { Channel: ['EventLog'], Provider_Name: ['Source'] },
  },
  // Wazuh's alerts and archives, and the same as Graylog keeps them.
  wazuh('.'),
  wazuh('_'),
  // Winlogbeat in Graylog, with and without the name of the Beat before all fields; up to its version 6 in the last one.
  beat('winlogbeat_winlog_'),
  beat('winlog_'),
  {
    channel: 'log_name',
    eventId: 'beside:log_name:event_id',
    recognise: present('event_id', 'source_name', 'computer_name'),
    header: {
      Channel: ['log_name'],
      EventID: ['event_id'],
      Provider_Name: ['source_name'],
      Computer: ['computer_name'],
    },
    fields: ['event_data.*', 'user_data.*'],
  },
  // OpenTelemetry's receiver `windowseventlog`: the data is an object, or a list of objects with one field each.
  {
    channel: 'beside:event_id.id:channel',
    eventId: 'event_id.id',
    recognise: present('channel'),
    header: {
      Channel: ['channel'],
      EventID: ['event_id.id'],
      Provider_Name: ['provider.name'],
      Computer: ['computer'],
    },
    fields: ['event_data.*', 'event_data.data.*'],
  },
  // GELF, which has an underscore before all fields that are not its own.
  { channel: '_Channel', eventId: '_EventID', header: { Provider_Name: ['_SourceName'] }, fields: ['_*'] },
  // PowerShell's `Get-WinEvent | ConvertTo-Json`: the values in `Properties` have no names.
  {
    channel: 'LogName',
    eventId: 'beside:LogName:Id',
    recognise: present('Id', 'ProviderName'),
    header: { Channel: ['LogName'], EventID: ['Id'], Computer: ['MachineName'] },
  },
  // Splunk's `WinEventLog`, where the message has the fields, in words of the language of the host.
  {
    channel: 'LogName',
    eventId: 'EventCode',
    header: { Channel: ['LogName'], EventID: ['EventCode'], Computer: ['ComputerName'] },
  },
  // Splunk's fields of the XML where the channel is in the source alone, or the source type. The source has many values
  // elsewhere: it decides in events that have an `EventCode` alone.
  ...['beside:EventCode:source', 'sourcetype'].flatMap(field =>
    ['XmlWinEventLog:', 'WinEventLog:'].map(start => splunk(field, start)),
  ),
  // Elastic's documents that have lost all of `winlog`.
  {
    channel: 'event.provider',
    eventId: 'beside:event.provider:event.code',
    recognise: [{ field: 'event.provider', startsWith: 'Microsoft-Windows-' }, { field: 'event.code' }],
    header: { EventID: ['event.code'], Provider_Name: ['event.provider'], Computer: ['host.name'] },
    nameOf: channel => PROVIDERS[channel] ?? [],
    isEcs: true,
  },
];

/** Without an event id there is the channel at least. */
const CHANNEL_ALONE: readonly SigmaLogSourceFamily[] = [
  { recognise: [{ field: 'Channel', startsWith: LINUX_CHANNELS }], entries: LINUX_ENTRIES },
  { recognise: [{ field: 'Channel' }], entries: WINDOWS_ENTRIES },
].map(family => ({ technology: 'windows-event', channelField: 'Channel', ...family }));

function wazuh(dot: string): WindowsForm {
  const at = (...steps: readonly string[]): string => ['data', 'win', ...steps].join(dot);
  return {
    channel: at('system', 'channel'),
    eventId: at('system', 'eventID'),
    header: {
      EventID: [at('system', 'eventID')],
      Provider_Name: [at('system', 'providerName')],
      Computer: [at('system', 'computer')],
    },
    fields: [`small:${at('eventdata', '*')}`, `small:${at('system', '*')}`],
  };
}

function beat(prefix: string): WindowsForm {
  return {
    channel: `${prefix}channel`,
    eventId: `${prefix}event_id`,
    header: {
      Channel: [`${prefix}channel`],
      EventID: [`${prefix}event_id`],
      Provider_Name: [`${prefix}provider_name`],
      Computer: [`${prefix}computer_name`],
    },
    fields: [`${prefix}event_data_*`, `${prefix}user_data_*`],
  };
}

function splunk(channel: string, start: string): WindowsForm {
  return {
    channel,
    eventId: 'EventCode',
    recognise: [{ field: channel, startsWith: start }],
    header: { EventID: ['EventCode'], Computer: ['ComputerName'] },
    nameOf: name => [start + name],
  };
}

function present(...fields: readonly string[]): readonly SigmaFieldCondition[] {
  return fields.map(field => ({ field }));
}

function familyOf({ channel, eventId, recognise = [], ...form }: WindowsForm): SigmaLogSourceFamily {
  const fields = [channel, eventId].filter(field => !field.startsWith('beside:'));
  const open = fields.filter(field => !recognise.some(condition => condition.field === field));
  const [all, ...others] = WINDOWS_ENTRIES.map(entry => entryOf(entry, form));
  const { header = {}, fields: everyField } = form;
  const aliases = { ...header, ...(everyField === undefined ? {} : { '*': everyField }) };
  return {
    technology: 'windows-event',
    recognise: [...present(...open), ...recognise],
    channelField: channel,
    eventIdField: eventId,
    entries: [{ ...all!, aliases }, ...others],
  };
}

function entryOf(
  { channels, winlogbeatAliases, ...entry }: SigmaLogSourceEntry,
  { nameOf, isEcs }: Pick<WindowsForm, 'nameOf' | 'isEcs'>,
): SigmaLogSourceEntry {
  const names = nameOf === undefined ? channels : channels?.flatMap(nameOf);
  const aliases = isEcs === true ? winlogbeatAliases : undefined;
  return {
    ...entry,
    ...(names === undefined ? {} : { channels: names }),
    ...(aliases === undefined ? {} : { aliases }),
  };
}

/** Windows' events in the forms in which collectors and stores hand them on. */
export const forms: readonly SigmaLogSourceFamily[] = [...FORMS.map(familyOf), ...CHANNEL_ALONE];
