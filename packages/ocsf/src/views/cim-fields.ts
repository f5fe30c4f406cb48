import { epochSeconds, hashOf, isoTime, lowerCase, seconds, words } from './conversions.js';
import type { Conversion, FieldMapping } from './mapping.js';

const AUTHENTICATION = [3002];
const PROCESSES = [1007];
const TRAFFIC = [4001];
const WEB = [4002];
const DNS = [4003];
const FILES = [1001];
const REGISTRY = [201001, 201002];
const CHANGES = [3001, 3004, 3005, 3006, 6003];
const ALERTS = [2004];
/** Classes of something that happens between two endpoints: their `dest` is not the device. */
const BETWEEN = [...AUTHENTICATION, ...TRAFFIC, ...WEB, ...DNS];

const isAddress = (value: unknown): boolean => typeof value === 'string' && /^[\d.]+$|:/.test(value);
/** CIM has one field for names and addresses: on the way back the value tells. */
const address: Conversion = { to: value => value, from: value => (isAddress(value) ? value : undefined) };
const hostname: Conversion = { to: value => value, from: value => (isAddress(value) ? undefined : value) };

const SEVERITY = words([
  [0, 'unknown'],
  [1, 'informational'],
  [2, 'low'],
  [3, 'medium'],
  [4, 'high'],
  [5, 'critical'],
]);
const OUTCOME = words([
  [1, 'success'],
  [2, 'failure'],
]);
const ACTION = words([
  [1, 'allowed'],
  [2, 'blocked'],
]);
const DIRECTION = words([
  [1, 'inbound'],
  [2, 'outbound'],
  [0, 'unknown'],
]);

type Pair = readonly [ocsf: string, field: string, conversion?: Conversion];

/** Rows that hold for some classes only. */
function model(classes: readonly number[], pairs: readonly Pair[]): FieldMapping[] {
  return pairs.map(([ocsf, field, conversion]) => ({ ocsf, field, classes, ...(conversion && { conversion }) }));
}

const HASHES: readonly Pair[] = [
  ['file.hashes', 'file_hash', hashOf(3)],
  ['file.hashes', 'file_hash', hashOf(1)],
];

/** Counterparts of OCSF attributes in Splunk's Common Information Model, in order: where two rows write one field, the first wins. */
export const cimFields: readonly FieldMapping[] = [
  { ocsf: 'time', field: '_time', conversion: epochSeconds },
  { ocsf: 'severity_id', field: 'severity', conversion: SEVERITY },
  { ocsf: 'metadata.uid', field: 'id', exceptClasses: ALERTS },
  { ocsf: 'metadata.event_code', field: 'signature_id' },
  { ocsf: 'metadata.product.name', field: 'product' },
  { ocsf: 'metadata.product.vendor_name', field: 'vendor' },
  { ocsf: 'raw_data', field: '_raw' },
  { ocsf: 'device.hostname', field: 'dvc', conversion: hostname },
  { ocsf: 'device.ip', field: 'dvc_ip' },
  { ocsf: 'device.hostname', field: 'dest', conversion: hostname, exceptClasses: BETWEEN },
  { ocsf: 'device.os.name', field: 'os' },
  { ocsf: 'dst_endpoint.hostname', field: 'dest', conversion: hostname, classes: BETWEEN },
  { ocsf: 'dst_endpoint.ip', field: 'dest', conversion: address, classes: BETWEEN },
  { ocsf: 'dst_endpoint.ip', field: 'dest_ip' },
  { ocsf: 'dst_endpoint.port', field: 'dest_port' },
  { ocsf: 'dst_endpoint.mac', field: 'dest_mac' },
  { ocsf: 'src_endpoint.ip', field: 'src', conversion: address },
  { ocsf: 'src_endpoint.hostname', field: 'src', conversion: hostname },
  { ocsf: 'src_endpoint.ip', field: 'src_ip' },
  { ocsf: 'src_endpoint.hostname', field: 'src_host' },
  { ocsf: 'src_endpoint.port', field: 'src_port' },
  { ocsf: 'src_endpoint.mac', field: 'src_mac' },
  { ocsf: 'duration', field: 'duration', conversion: seconds },
  { ocsf: 'status_detail', field: 'reason' },
  { ocsf: 'cloud.account.uid', field: 'vendor_account' },
  { ocsf: 'cloud.region', field: 'vendor_region' },
  ...model(AUTHENTICATION, [
    ['status_id', 'action', OUTCOME],
    ['service.name', 'app'],
    ['auth_protocol', 'authentication_method'],
    ['user.name', 'user'],
    ['user.uid', 'user_id'],
    ['user.domain', 'user_domain'],
    ['actor.user.name', 'src_user'],
    ['actor.user.uid', 'src_user_id'],
    ['session.uid', 'session_id'],
  ]),
  ...model(PROCESSES, [
    ['action_id', 'action', ACTION],
    ['process.cmd_line', 'process'],
    ['process.name', 'process_name'],
    ['process.file.path', 'process_path'],
    ['process.file.hashes', 'process_hash', hashOf(3)],
    ['process.pid', 'process_id'],
    ['process.uid', 'process_guid'],
    ['process.working_directory', 'process_current_directory'],
    ['process.integrity', 'process_integrity_level', lowerCase],
    ['actor.process.cmd_line', 'parent_process'],
    ['actor.process.name', 'parent_process_name'],
    ['actor.process.file.path', 'parent_process_path'],
    ['actor.process.pid', 'parent_process_id'],
    ['actor.process.uid', 'parent_process_guid'],
    ['process.user.name', 'user'],
    ['process.user.uid', 'user_id'],
    ['actor.user.name', 'src_user'],
  ]),
  ...model(TRAFFIC, [
    ['action_id', 'action', ACTION],
    ['connection_info.protocol_name', 'transport', lowerCase],
    ['connection_info.direction_id', 'direction', DIRECTION],
    ['connection_info.uid', 'session_id'],
    ['app_protocol_name', 'app'],
    ['traffic.bytes', 'bytes'],
    ['traffic.bytes_in', 'bytes_in'],
    ['traffic.bytes_out', 'bytes_out'],
    ['traffic.packets', 'packets'],
    ['traffic.packets_in', 'packets_in'],
    ['traffic.packets_out', 'packets_out'],
    ['firewall_rule.name', 'rule'],
    ['actor.user.name', 'user'],
  ]),
  ...model(WEB, [
    ['action_id', 'action', ACTION],
    ['http_request.http_method', 'http_method'],
    ['http_request.user_agent', 'http_user_agent'],
    ['http_request.referrer', 'http_referrer'],
    ['http_request.url.url_string', 'url'],
    ['http_request.url.path', 'uri_path'],
    ['http_request.url.query_string', 'uri_query'],
    ['http_request.url.hostname', 'site'],
    ['http_response.code', 'status'],
    ['http_response.length', 'bytes_out'],
    ['http_request.length', 'bytes_in'],
    ['traffic.bytes', 'bytes'],
    ['actor.user.name', 'user'],
  ]),
  ...model(DNS, [
    ['query.hostname', 'query'],
    ['query.type', 'record_type'],
    ['rcode', 'reply_code'],
    ['rcode_id', 'reply_code_id'],
    ['answers.0.rdata', 'answer'],
    ['answers.0.ttl', 'ttl'],
  ]),
  ...model(FILES, [
    ['file.name', 'file_name'],
    ['file.path', 'file_path'],
    ['file.size', 'file_size'],
    ...HASHES,
    ['file.created_time', 'file_create_time', isoTime],
    ['file.modified_time', 'file_modify_time', isoTime],
    ['file.accessed_time', 'file_access_time', isoTime],
    ['actor.process.name', 'process_name'],
    ['actor.process.pid', 'process_id'],
    ['actor.process.file.path', 'process_path'],
    ['actor.process.uid', 'process_guid'],
    ['actor.user.name', 'user'],
  ]),
  ...model(REGISTRY, [
    ['reg_key.path', 'registry_path'],
    ['reg_value.path', 'registry_path'],
    ['reg_value.name', 'registry_value_name'],
    ['reg_value.type', 'registry_value_type'],
    ['actor.process.name', 'process_name'],
    ['actor.process.pid', 'process_id'],
    ['actor.process.file.path', 'process_path'],
    ['actor.process.uid', 'process_guid'],
    ['actor.user.name', 'user'],
  ]),
  ...model(CHANGES, [
    ['status_id', 'status', OUTCOME],
    ['api.operation', 'command'],
    ['api.service.name', 'app'],
    ['resources.0.name', 'object'],
    ['resources.0.uid', 'object_id'],
    ['resources.0.type', 'object_category'],
    ['user.name', 'object'],
    ['user.uid', 'object_id'],
    ['group.name', 'object'],
    ['actor.user.name', 'user'],
    ['actor.user.uid', 'user_id'],
    ['http_request.user_agent', 'user_agent'],
  ]),
  ...model(ALERTS, [
    ['finding_info.uid', 'id'],
    ['finding_info.title', 'signature'],
    ['finding_info.desc', 'description'],
    ['finding_info.attacks.0.technique.uid', 'mitre_technique_id'],
    ['finding_info.types', 'type'],
    ['resources.0.name', 'dest'],
    ['actor.user.name', 'user'],
  ]),
];
