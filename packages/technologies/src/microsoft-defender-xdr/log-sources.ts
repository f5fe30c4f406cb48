import type {
  SigmaFieldAliases,
  SigmaFieldCondition,
  SigmaLogSource,
  SigmaLogSourceEntry,
  SigmaLogSourceFamily,
} from '../sigma.js';

const WINDOWS: SigmaLogSource = { product: 'windows' };

/** Of the process that did it. Its `FolderPath` is the whole path of the program, with its name. */
const ACTOR: SigmaFieldAliases = {
  Image: ['InitiatingProcessFolderPath'],
  CommandLine: ['InitiatingProcessCommandLine'],
  ProcessId: ['before:InitiatingProcessId'],
  ParentProcessId: ['InitiatingProcessParentId'],
  IntegrityLevel: ['InitiatingProcessIntegrityLevel'],
  User: ['InitiatingProcessAccountName'],
  Computer: ['DeviceName'],
};

/** Of a file, whose `FolderPath` is its whole path, too, in these tables. */
const HASHES: SigmaFieldAliases = { md5: ['MD5'], sha1: ['SHA1'], sha256: ['SHA256'] };

const PROCESS: SigmaFieldAliases = {
  ...HASHES,
  Image: ['FolderPath'],
  CommandLine: ['ProcessCommandLine'],
  OriginalFileName: ['ProcessVersionInfoOriginalFileName'],
  Company: ['ProcessVersionInfoCompanyName'],
  Description: ['ProcessVersionInfoFileDescription'],
  Product: ['ProcessVersionInfoProductName'],
  IntegrityLevel: ['ProcessIntegrityLevel'],
  User: ['AccountName'],
  ParentImage: ['InitiatingProcessFolderPath'],
  ParentCommandLine: ['InitiatingProcessCommandLine'],
  ParentProcessId: ['InitiatingProcessId'],
  ParentIntegrityLevel: ['InitiatingProcessIntegrityLevel'],
  ParentUser: ['InitiatingProcessAccountName'],
  Computer: ['DeviceName'],
};
const FILE: SigmaFieldAliases = { ...ACTOR, ...HASHES, TargetFilename: ['FolderPath'] };
const IMAGE: SigmaFieldAliases = { ...ACTOR, ...HASHES, ImageLoaded: ['FolderPath'] };

/** A value's key and name stand in two columns, so that it has no `TargetObject`; what is deleted stood there before. */
const REGISTRY_VALUE: SigmaFieldAliases = { ...ACTOR, Details: ['RegistryValueData'] };
const REGISTRY_KEY: SigmaFieldAliases = { ...ACTOR, TargetObject: ['RegistryKey'] };
const DELETED_KEY: SigmaFieldAliases = { ...ACTOR, TargetObject: ['PreviousRegistryKey'] };

const OUTBOUND: SigmaFieldAliases = {
  ...ACTOR,
  SourceIp: ['LocalIP'],
  SourcePort: ['LocalPort'],
  DestinationIp: ['RemoteIP'],
  DestinationPort: ['RemotePort'],
  DestinationHostname: ['RemoteUrl'],
  Initiated: ['text:true'],
};
const INBOUND: SigmaFieldAliases = {
  ...ACTOR,
  SourceIp: ['RemoteIP'],
  SourcePort: ['RemotePort'],
  DestinationIp: ['LocalIP'],
  DestinationPort: ['LocalPort'],
  Initiated: ['text:false'],
};

/** The name is in a text of JSON in most exports, and cannot be read there. */
const QUERY: SigmaFieldAliases = { ...ACTOR, QueryName: ['AdditionalFields.DnsQueryString'] };

interface Action {
  /** Values of `ActionType`, which are of one table each. */
  readonly types: readonly string[];
  readonly categories: readonly string[];
  readonly aliases: SigmaFieldAliases;
}

/**
 * What actions of the tables of advanced hunting are in Sigma. The other tables and actions of a device are of Windows,
 * and no more: pipes, threads and opened processes lack the fields that rules of these categories need.
 */
const ACTIONS: readonly Action[] = [
  { types: ['ProcessCreated'], categories: ['process_creation'], aliases: PROCESS },
  { types: ['FileCreated', 'FileModified'], categories: ['file_event'], aliases: FILE },
  { types: ['FileRenamed'], categories: ['file_event', 'file_rename'], aliases: FILE },
  { types: ['FileDeleted'], categories: ['file_delete'], aliases: FILE },
  { types: ['ImageLoaded'], categories: ['image_load'], aliases: IMAGE },
  { types: ['RegistryValueSet'], categories: ['registry_event', 'registry_set'], aliases: REGISTRY_VALUE },
  { types: ['RegistryValueDeleted'], categories: ['registry_event', 'registry_delete'], aliases: ACTOR },
  { types: ['RegistryKeyCreated'], categories: ['registry_event', 'registry_add'], aliases: REGISTRY_KEY },
  { types: ['RegistryKeyDeleted'], categories: ['registry_event', 'registry_delete'], aliases: DELETED_KEY },
  {
    types: ['ConnectionSuccess', 'ConnectionFailed', 'ConnectionAttempt', 'ConnectionRequest'],
    categories: ['network_connection'],
    aliases: OUTBOUND,
  },
  {
    types: ['InboundConnectionAccepted', 'InboundConnectionAttempt'],
    categories: ['network_connection'],
    aliases: INBOUND,
  },
  { types: ['DnsQueryResponse'], categories: ['dns_query'], aliases: QUERY },
];

const TABLES: readonly string[] = [
  'DeviceProcessEvents',
  'DeviceFileEvents',
  'DeviceNetworkEvents',
  'DeviceRegistryEvents',
  'DeviceImageLoadEvents',
  'DeviceLogonEvents',
  'DeviceEvents',
];

/** A column where the form has it; what stands before the name stays there. */
function placed(alias: string, at: string): string {
  if (alias.startsWith('text:')) return alias;
  return alias.startsWith('before:') ? `before:${at}${alias.slice('before:'.length)}` : at + alias;
}

function family(at: string, recognise: readonly SigmaFieldCondition[]): SigmaLogSourceFamily {
  const inForm = (aliases: SigmaFieldAliases): SigmaFieldAliases =>
    Object.fromEntries(Object.entries(aliases).map(([name, all]) => [name, all.map(alias => placed(alias, at))]));
  // Columns that have the names of rules' fields are found below `at`, too.
  const general = at === '' ? {} : { aliases: { '*': [`${at}*`] } };
  const entries = ACTIONS.flatMap(({ types, categories, aliases }) =>
    categories.map((category): SigmaLogSourceEntry => {
      return { logSource: { ...WINDOWS, category }, channels: types, aliases: inForm(aliases) };
    }),
  );
  return {
    technology: 'microsoft-defender-xdr',
    recognise,
    channelField: `${at}ActionType`,
    entries: [{ logSource: WINDOWS, ...general }, ...entries],
  };
}

/** Rows of Microsoft Defender XDR's advanced hunting: as the streaming API writes them, and as queries return them. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  family('properties.', [
    { field: 'category', oneOf: TABLES.map(table => `AdvancedHunting-${table}`) },
    { field: 'properties' },
  ]),
  family(
    '',
    ['ActionType', 'DeviceId', 'DeviceName'].map(field => ({ field })),
  ),
];
