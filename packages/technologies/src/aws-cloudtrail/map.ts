import type { OcsfEvent } from '@logwright/ocsf';
import { classify, draftEvent, finish, SCHEMA_VERSION, SEVERITY, STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import type { MapContext, NativeRecord } from '../technology.js';
import { parseIso, parseStamp } from '../time.js';
import { bounded, isIp, isObject, keep, leftovers, read } from '../values.js';
import type { Reading } from '../values.js';
import { mapIam } from './iam.js';
import { identityOf, textOf } from './identity.js';
import type { Identity } from './identity.js';

type Fields = Record<string, unknown>;

const CLOUD_PROFILES: readonly string[] = ['cloud', 'host'];

const CONSUMED: ReadonlySet<string> = new Set([
  'awsRegion',
  'recipientAccountId',
  'awsAccountId',
  'eventID',
  'eventName',
  'eventSource',
  'eventVersion',
  'apiVersion',
  'requestID',
  'errorCode',
  'errorMessage',
  'requestParameters',
  'responseElements',
  'resources',
  'sourceIPAddress',
  'userAgent',
  'sharedEventID',
  'userIdentity',
  'eventCategory',
]);

/**
 * Turns a CloudTrail record into an API Activity event, or an event of a closer class: sign-ins, IAM changes,
 * insights.
 *
 * @param native - The record as parse returns it.
 * @param context - Time of receipt and sender.
 */
export function map(native: NativeRecord, context: MapContext): OcsfEvent {
  const reading = read(native);
  const event = draftEvent(eventTime(reading, context), SEVERITY.informational, metadataOf(reading));
  event['cloud'] = cloudOf(native);
  if (isObject(native['insightDetails'])) fillInsight(event, reading, native['insightDetails']);
  else if (textOf(native['eventName']) !== undefined) fillCall(event, reading);
  else keepAll(reading);
  const rest = leftovers(reading, CONSUMED);
  if (rest !== undefined)
    event['unmapped'] = event['unmapped'] === undefined ? rest : { ...rest, ...(event['unmapped'] as Fields) };
  return finish(event);
}

const TIME_KEYS = ['eventTime', '@timestamp', 'digestEndTime', 'time', 'timestamp'] as const;

function eventTime(reading: Reading, context: MapContext): number {
  for (const key of TIME_KEYS) {
    const time = parseStamp(reading.native[key]);
    if (Number.isNaN(time)) continue;
    reading.timeKey = key;
    return time;
  }
  return context.receivedAt;
}

function metadataOf(reading: Reading): Fields {
  const native = reading.native;
  const product: Fields = { name: 'CloudTrail', vendor_name: 'AWS' };
  const category = textOf(native['eventCategory']);
  if (category !== undefined) product['feature'] = { name: category };
  const metadata: Fields = { version: SCHEMA_VERSION, product, profiles: CLOUD_PROFILES, log_provider: 'CloudTrail' };
  if (reading.timeKey !== undefined) metadata['original_time'] = String(native[reading.timeKey]);
  const uid = textOf(native['eventID']);
  if (uid !== undefined) metadata['uid'] = uid;
  const name = textOf(native['eventName']);
  if (name !== undefined) metadata['event_code'] = name;
  const version = textOf(native['eventVersion']);
  if (version !== undefined) metadata['log_version'] = version;
  const shared = textOf(native['sharedEventID']);
  if (shared !== undefined) metadata['correlation_uid'] = shared;
  return metadata;
}

function cloudOf(native: NativeRecord): Fields {
  const cloud: Fields = { provider: 'AWS' };
  const region = textOf(native['awsRegion']);
  if (region !== undefined) cloud['region'] = region;
  const account = textOf(native['recipientAccountId']) ?? textOf(native['awsAccountId']);
  if (account !== undefined) cloud['account'] = { uid: account, type_id: 10 };
  return cloud;
}

function keepAll(reading: Reading): void {
  for (const key of Object.keys(reading.native)) if (key !== 'awsRegion' && key !== 'awsAccountId') keep(reading, key);
}

function fillCall(event: EventDraft, reading: Reading): void {
  const native = reading.native;
  const identity = identityOf(native);
  const source = sourceOf(native);
  const operation = textOf(native['eventName']) as string;
  event['api'] = apiOf(reading, operation);
  if (source === undefined || identity.actor === undefined) {
    // The class needs caller and source: a record without them stays a Base Event.
    if (identity.actor !== undefined) event['actor'] = identity.actor;
    for (const key of ['sourceIPAddress', 'userAgent', 'resources'] as const) keep(reading, key);
    if (identity.actor === undefined) keep(reading, 'userIdentity');
    setStatus(event, native);
    return;
  }
  event['actor'] = identity.actor;
  event['src_endpoint'] = source;
  const agent = textOf(native['userAgent']);
  if (agent !== undefined) event['http_request'] = { user_agent: agent };
  setStatus(event, native);
  keepIdentityRest(event, identity);
  if (mapIam(event, native, operation)) keep(reading, 'resources');
  else {
    classifyCall(event, native, operation);
    setResources(event, reading);
  }
}

function keepIdentityRest(event: EventDraft, identity: Identity): void {
  if (identity.rest !== undefined) event['unmapped'] = { userIdentity: identity.rest };
}

/** Verbs that AWS begins operations with, by what they do. */
const VERBS: readonly (readonly [activityId: number, verbs: readonly string[]])[] = [
  [
    2,
    [
      'Get',
      'List',
      'Describe',
      'Head',
      'Lookup',
      'BatchGet',
      'Search',
      'Select',
      'Query',
      'Scan',
      'View',
      'Read',
      'Download',
      'Check',
      'Discover',
      'Preview',
      'Simulate',
      'Validate',
      'Verify',
    ],
  ],
  [4, ['Delete', 'Terminate', 'Remove', 'Deregister', 'BatchDelete', 'Release', 'Purge', 'Cancel']],
  [
    3,
    [
      'Update',
      'Modify',
      'Put',
      'Set',
      'Attach',
      'Detach',
      'Associate',
      'Disassociate',
      'Enable',
      'Disable',
      'Tag',
      'Untag',
      'Change',
      'Reset',
      'Revoke',
      'Authorize',
      'Replace',
      'Stop',
      'Start',
      'Reboot',
      'Restore',
    ],
  ],
  [
    1,
    [
      'Create',
      'Run',
      'Register',
      'Allocate',
      'Add',
      'Import',
      'Upload',
      'BatchCreate',
      'Copy',
      'Request',
      'Generate',
      'Issue',
    ],
  ],
];

function classifyCall(event: EventDraft, native: NativeRecord, operation: string): void {
  const found = VERBS.find(([, verbs]) => verbs.some(verb => operation.startsWith(verb)));
  if (found !== undefined) classify(event, 6003, found[0]);
  else if (native['readOnly'] === true || native['readOnly'] === 'true') classify(event, 6003, 2);
  else classify(event, 6003, 99, operation);
}

function apiOf(reading: Reading, operation: string): Fields {
  const native = reading.native;
  const api: Fields = { operation };
  const service = textOf(native['eventSource']);
  if (service !== undefined) api['service'] = { name: service };
  const version = textOf(native['apiVersion']);
  if (version !== undefined) api['version'] = version;
  const requestId = textOf(native['requestID']);
  const parameters = native['requestParameters'];
  if (requestId === undefined) keep(reading, 'requestParameters');
  else if (isObject(parameters)) api['request'] = { uid: requestId, data: bounded(parameters) };
  else {
    api['request'] = { uid: requestId };
    keep(reading, 'requestParameters');
  }
  const response = responseOf(reading);
  if (response !== undefined) api['response'] = response;
  return api;
}

function responseOf(reading: Reading): Fields | undefined {
  const native = reading.native;
  const error = textOf(native['errorCode']);
  const message = textOf(native['errorMessage']);
  const elements = native['responseElements'];
  const response: Fields = {};
  if (error !== undefined) response['error'] = error;
  if (message !== undefined) response['error_message'] = message;
  if (isObject(elements)) response['data'] = bounded(elements);
  else keep(reading, 'responseElements');
  return Object.keys(response).length === 0 ? undefined : response;
}

/** An address, the name of an AWS service, or `AWS Internal`. */
function sourceOf(native: NativeRecord): Fields | undefined {
  const source = textOf(native['sourceIPAddress']);
  if (source === undefined) return undefined;
  if (isIp(source)) return { ip: source };
  return source.includes('.') && !source.includes(' ') ? { domain: source } : { name: source };
}

function setStatus(event: EventDraft, native: NativeRecord): void {
  const error = textOf(native['errorCode']);
  event['status_id'] = error === undefined ? STATUS.success : STATUS.failure;
  if (error === undefined) return;
  event['status_code'] = error;
  const message = textOf(native['errorMessage']);
  if (message !== undefined) event['status_detail'] = message;
}

function setResources(event: EventDraft, reading: Reading): void {
  const list = reading.native['resources'];
  if (!Array.isArray(list)) return;
  const resources: Fields[] = [];
  for (const item of list.slice(0, 1000)) {
    const resource = isObject(item) ? resourceOf(item) : undefined;
    if (resource === undefined) {
      keep(reading, 'resources');
      return;
    }
    resources.push(resource);
  }
  if (resources.length > 0 && resources.length === list.length) event['resources'] = resources;
  else keep(reading, 'resources');
}

function resourceOf(item: Fields): Fields | undefined {
  const arn = textOf(item['ARN']) ?? textOf(item['arn']) ?? textOf(item['ARNPrefix']);
  if (arn === undefined) return undefined;
  const resource: Fields = { uid: arn };
  const type = textOf(item['type']);
  if (type !== undefined) resource['type'] = type;
  const account = textOf(item['accountId']);
  if (account !== undefined) resource['owner'] = { account: { uid: account, type_id: 10 } };
  return resource;
}

/** CloudTrail found an unusual rate of calls or errors. */
function fillInsight(event: EventDraft, reading: Reading, details: Fields): void {
  const state = textOf(details['state']);
  const operation = textOf(details['eventName']) ?? 'API calls';
  classify(event, 2004, state === 'End' ? 3 : 1);
  event.severity_id = SEVERITY.medium;
  const native = reading.native;
  const uid = textOf(native['sharedEventID']) ?? textOf(native['eventID']) ?? 'unknown';
  const info: Fields = { uid, title: `${textOf(details['insightType']) ?? 'Unusual activity'}: ${operation}` };
  const started = textOf(native['eventTime']);
  const startedMs = started === undefined ? Number.NaN : parseIso(started);
  if (state === 'Start' && !Number.isNaN(startedMs)) info['created_time'] = startedMs;
  event['finding_info'] = info;
  for (const key of [
    'eventSource',
    'sourceIPAddress',
    'userIdentity',
    'requestParameters',
    'responseElements',
  ] as const)
    keep(reading, key);
}
