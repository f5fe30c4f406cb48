import type { NativeRecord } from '../technology.js';
import { isObject, put } from '../values.js';

type Fields = Record<string, unknown>;

/**
 * Flattens the nested shapes: winlogbeat, EVTX dumps, OpenTelemetry's windowseventlog, Get-WinEvent.
 *
 * @param json - A record that has no `EventID` of its own.
 */
export function flattenNested(json: NativeRecord): NativeRecord {
  if (isObject(json['winlog'])) return flattenWinlog(json, json['winlog']);
  if ('winlog.event_id' in json) return flattenDotted(json);
  const event = json['Event'];
  if (isObject(event) && isObject(event['System'])) return flattenEvtx(event, json);
  if (isObject(json['System'])) return flattenEvtx(json, undefined);
  if (isObject(json['event_id'])) return flattenOpenTelemetry(json);
  return renameKeys(json, GET_WIN_EVENT);
}

const GET_WIN_EVENT: Readonly<Record<string, string>> = {
  Id: 'EventID',
  EventCode: 'EventID',
  LogName: 'Channel',
  ProviderName: 'Provider_Name',
  MachineName: 'Computer',
  ComputerName: 'Computer',
  RecordId: 'EventRecordID',
};

const WINLOG: Readonly<Record<string, string>> = {
  event_id: 'EventID',
  channel: 'Channel',
  provider_name: 'Provider_Name',
  provider_guid: 'ProviderGuid',
  computer_name: 'Computer',
  record_id: 'EventRecordID',
  task: 'Task',
  opcode: 'Opcode',
  keywords: 'Keywords',
  version: 'Version',
  activity_id: 'ActivityID',
  related_activity_id: 'RelatedActivityID',
  time_created: 'TimeCreated',
  level: 'Level',
  system_time: 'TimeCreated',
};

function renameKeys(json: NativeRecord, names: Readonly<Record<string, string>>): Fields {
  const native: Fields = {};
  for (const key in json) {
    const name = Object.hasOwn(names, key) ? (names[key] as string) : key;
    put(native, name in native ? key : name, json[key]);
  }
  return native;
}

function addData(native: Fields, data: unknown): void {
  if (!isObject(data)) return;
  for (const key in data) {
    const taken = key !== 'EventType' && native[key] !== undefined;
    put(native, taken ? `EventData.${key}` : key, data[key]);
  }
}

function flattenWinlog(json: NativeRecord, winlog: Fields): Fields {
  const native: Fields = {};
  for (const key in winlog) {
    if (key === 'event_data' || key === 'user_data') continue;
    put(native, Object.hasOwn(WINLOG, key) ? (WINLOG[key] as string) : `winlog.${key}`, winlog[key]);
  }
  const process = winlog['process'];
  if (isObject(process)) {
    native['ExecutionProcessID'] = process['pid'];
    if (isObject(process['thread'])) native['ThreadID'] = process['thread']['id'];
    delete native['winlog.process'];
  }
  for (const key in json) {
    if (key === 'winlog') continue;
    if (key === 'message') native['Message'] = json[key];
    else if (key === 'log' && isLevelOnly(json[key])) native['Level'] ??= json[key]['level'];
    else put(native, key, json[key]);
  }
  addData(native, winlog['event_data']);
  addData(native, winlog['user_data']);
  return native;
}

/** `log: {level: 'information'}` */
function isLevelOnly(log: unknown): log is Fields {
  return isObject(log) && typeof log['level'] === 'string' && Object.keys(log).length === 1;
}

function flattenDotted(json: NativeRecord): Fields {
  const winlog: Fields = {};
  const data: Fields = {};
  const rest: Fields = {};
  for (const key in json) {
    if (key.startsWith('winlog.event_data.')) put(data, key.slice(18), json[key]);
    else if (key.startsWith('winlog.')) put(winlog, key.slice(7), json[key]);
    else put(rest, key, json[key]);
  }
  winlog['event_data'] = data;
  return flattenWinlog(rest, winlog);
}

/** An attribute of an XML element as the converters to JSON write it. */
function attribute(node: unknown, name: string): unknown {
  if (!isObject(node)) return undefined;
  for (const holder of ['#attributes', '@attributes', '_attributes', '$']) {
    const attributes = node[holder];
    if (isObject(attributes) && attributes[name] !== undefined) return attributes[name];
  }
  return node[name] ?? node[`@${name}`] ?? node[`-${name}`] ?? node[`_${name}`];
}

/** The text of an XML element. */
function content(node: unknown): unknown {
  return isObject(node)
    ? (node['#text'] ?? node['_text'] ?? node['text'] ?? node['Value'] ?? node['_'] ?? node['$t'])
    : node;
}

const SYSTEM_ATTRIBUTES: readonly (readonly [element: string, attribute: string, name: string])[] = [
  ['Provider', 'Name', 'Provider_Name'],
  ['Provider', 'Guid', 'ProviderGuid'],
  ['Provider', 'EventSourceName', 'EventSourceName'],
  ['TimeCreated', 'SystemTime', 'TimeCreated'],
  ['Execution', 'ProcessID', 'ExecutionProcessID'],
  ['Execution', 'ThreadID', 'ThreadID'],
  ['Correlation', 'ActivityID', 'ActivityID'],
  ['Correlation', 'RelatedActivityID', 'RelatedActivityID'],
  ['Security', 'UserID', 'UserID'],
  ['EventID', 'Qualifiers', 'Qualifiers'],
];
const WITH_ATTRIBUTES = new Set(SYSTEM_ATTRIBUTES.map(([element]) => element));

function flattenEvtx(event: NativeRecord, wrapper: NativeRecord | undefined): Fields {
  const native: Fields = {};
  const system = event['System'] as Fields;
  native['EventID'] = content(system['EventID']);
  for (const [element, name, target] of SYSTEM_ATTRIBUTES) {
    const value = attribute(system[element], name);
    if (value !== undefined && value !== null) native[target] = value;
  }
  if (native['TimeCreated'] === undefined && typeof system['TimeCreated'] === 'string')
    native['TimeCreated'] = system['TimeCreated'];
  for (const key in system) if (!WITH_ATTRIBUTES.has(key)) put(native, key, content(system[key]));
  if (isObject(event['RenderingInfo'])) native['Message'] = event['RenderingInfo']['Message'];
  for (const key in wrapper) if (key !== 'Event') put(native, key in native ? `wrapper.${key}` : key, wrapper[key]);
  addElementData(native, event['EventData']);
  addUserData(native, event['UserData']);
  return native;
}

function addElementData(native: Fields, eventData: unknown): void {
  if (!isObject(eventData)) return;
  const { Data: data, ...named } = eventData;
  addData(native, withoutAttributes(named));
  if (data !== undefined) addDataElements(native, Array.isArray(data) ? data : [data]);
}

function withoutAttributes(node: Fields): Fields {
  const fields: Fields = {};
  for (const key in node) {
    if (key === '#attributes' || key.startsWith('@') || key === '$') continue;
    put(fields, key, content(node[key]));
  }
  return fields;
}

function addDataElements(native: Fields, elements: readonly unknown[]): void {
  let unnamed = 0;
  for (const element of elements) {
    const name = attribute(element, 'Name');
    if (typeof name === 'string') addData(native, { [name]: content(element) });
    else {
      const value = content(element);
      // `Data` holding all strings at once: {"#text": ["a", "b"]}.
      for (const item of Array.isArray(value) ? value : [value]) put(native, `param${++unnamed}`, item);
    }
  }
}

function addUserData(native: Fields, userData: unknown): void {
  if (!isObject(userData)) return;
  for (const key in userData) {
    const inner = userData[key];
    if (isObject(inner)) addData(native, withoutAttributes(inner));
    else if (!key.startsWith('#') && !key.startsWith('@')) addData(native, { [key]: inner });
  }
}

function flattenOpenTelemetry(json: NativeRecord): Fields {
  const native = renameKeys(json, { ...WINLOG, computer: 'Computer', message: 'Message' });
  const id = json['event_id'];
  native['EventID'] = isObject(id) ? id['id'] : id;
  const provider = json['provider'];
  if (isObject(provider)) {
    native['Provider_Name'] = provider['name'];
    native['ProviderGuid'] = provider['guid'];
    delete native['provider'];
  }
  const data = json['event_data'];
  delete native['event_data'];
  if (!isObject(data)) return native;
  if (Array.isArray(data['data'])) for (const entry of data['data']) addData(native, entry);
  else addData(native, data);
  return native;
}

const MAX_FIELDS = 1000;

/**
 * Reads `<Data Name="x">value</Data>` elements, as Sentinel's Event table carries them.
 *
 * @returns The fields; unnamed elements are `param1`, `param2`, and so on.
 */
export function parseDataXml(xml: string): Fields | undefined {
  const fields: Fields = {};
  let count = 0;
  let unnamed = 0;
  for (let at = xml.indexOf('<Data'); at >= 0 && count < MAX_FIELDS; at = xml.indexOf('<Data', at + 5)) {
    const after = xml.charCodeAt(at + 5);
    if (after !== 32 && after !== 62 && after !== 47) continue;
    const open = xml.indexOf('>', at);
    if (open < 0) break;
    const head = xml.slice(at, open);
    const name = /\sName=["']([^"']{1,256})["']/.exec(head)?.[1];
    const close = head.endsWith('/') ? open : xml.indexOf('</Data>', open);
    if (close < 0) break;
    put(fields, name ?? `param${++unnamed}`, close === open ? '' : decodeEntities(xml.slice(open + 1, close)));
    count++;
  }
  return count === 0 ? undefined : fields;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(lt|gt|amp|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name.charCodeAt(1) === 120 ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
