import type { FieldMapping } from './mapping.js';
import {
  dnsAnswers,
  ecsMac,
  ecsMacs,
  hashOf,
  isoTime,
  lowerCase,
  nanoseconds,
  numberText,
  single,
  utcOffset,
  words,
} from './conversions.js';

/** Classes whose `user` did it, so that it is ECS's `user`. */
const SUBJECT_CLASSES = [3002, 3003];
/** Classes whose `process` is the one that was started or stopped. */
const PROCESS_CLASSES = [1007];

const DIRECTION = words([
  [1, 'inbound'],
  [2, 'outbound'],
  [3, 'internal'],
  [0, 'unknown'],
]);
const OUTCOME = words([
  [1, 'success'],
  [2, 'failure'],
  [0, 'unknown'],
]);
const OS_TYPE = words([
  [100, 'windows'],
  [200, 'linux'],
  [201, 'android'],
  [300, 'macos'],
  [301, 'ios'],
]);
const FILE_TYPE = words([
  [1, 'file'],
  [2, 'dir'],
  [3, 'char'],
  [4, 'block'],
  [5, 'socket'],
  [6, 'pipe'],
  [7, 'symlink'],
]);
const IP_VERSION = words([
  [4, 'ipv4'],
  [6, 'ipv6'],
]);

type Limits = Pick<FieldMapping, 'classes' | 'exceptClasses'>;

/** Builds rows below a pair of prefixes. */
function rows(
  ocsf: string,
  field: string,
  pairs: readonly (readonly [string, string, FieldMapping['conversion']?])[],
  limits: Limits = {},
): FieldMapping[] {
  return pairs.map(([from, to, conversion]) => ({
    ocsf: `${ocsf}.${from}`,
    field: `${field}.${to}`,
    ...(conversion && { conversion }),
    ...limits,
  }));
}

/** File hashes: OCSF lists them with an algorithm, ECS has a field for each. */
function hashes(ocsf: string, field: string, limits: Limits = {}): FieldMapping[] {
  const algorithms: readonly (readonly [number, string])[] = [
    [3, 'sha256'],
    [2, 'sha1'],
    [1, 'md5'],
    [4, 'sha512'],
    [5, 'ssdeep'],
    [6, 'tlsh'],
  ];
  return [
    ...algorithms.map(([id, name]) => ({ ocsf, field: `${field}.hash.${name}`, conversion: hashOf(id), ...limits })),
    { ocsf, field: `${field}.pe.imphash`, conversion: hashOf(18), ...limits },
  ];
}

function geo(ocsf: string, field: string): FieldMapping[] {
  return rows(`${ocsf}.location`, `${field}.geo`, [
    ['city', 'city_name'],
    ['country', 'country_iso_code'],
    ['continent', 'continent_name'],
    ['postal_code', 'postal_code'],
    ['region', 'region_iso_code'],
    ['desc', 'name'],
    ['lat', 'location.lat'],
    ['long', 'location.lon'],
  ]);
}

function endpoint(ocsf: string, field: string): FieldMapping[] {
  return [
    ...rows(ocsf, field, [
      ['ip', 'ip'],
      ['port', 'port'],
      ['mac', 'mac', ecsMac],
      ['hostname', 'domain'],
      ['autonomous_system.number', 'as.number'],
      ['autonomous_system.name', 'as.organization.name'],
    ]),
    ...geo(ocsf, field),
  ];
}

function user(ocsf: string, field: string, limits: Limits): FieldMapping[] {
  return rows(
    ocsf,
    field,
    [
      ['name', 'name'],
      ['uid', 'id'],
      ['domain', 'domain'],
      ['email_addr', 'email'],
      ['full_name', 'full_name'],
      ['groups.0.name', 'group.name'],
      ['groups.0.uid', 'group.id'],
    ],
    limits,
  );
}

function process(ocsf: string, field: string, limits: Limits): FieldMapping[] {
  return [
    ...rows(
      ocsf,
      field,
      [
        ['pid', 'pid'],
        ['name', 'name'],
        ['cmd_line', 'command_line'],
        ['file.path', 'executable'],
        ['uid', 'entity_id'],
        ['working_directory', 'working_directory'],
        ['ptid', 'thread.id'],
        ['created_time', 'start', isoTime],
        ['terminated_time', 'end', isoTime],
        ['user.name', 'user.name'],
        ['user.uid', 'user.id'],
      ],
      limits,
    ),
    ...hashes(`${ocsf}.file.hashes`, field, limits),
  ];
}

/** Fields of ECS that say in other words what the event's numbers say. */
export const computedEcsFields: readonly string[] = [
  'ecs.version',
  'event.kind',
  'event.category',
  'event.type',
  'event.action',
  'source.address',
  'destination.address',
];

/** Counterparts of OCSF attributes in ECS 9, in order: where two rows write one field, the first wins. */
export const ecsFields: readonly FieldMapping[] = [
  { ocsf: 'time', field: '@timestamp', conversion: isoTime },
  { ocsf: 'message', field: 'message' },
  { ocsf: 'api.operation', field: 'event.action' },
  { ocsf: 'status_id', field: 'event.outcome', conversion: OUTCOME },
  { ocsf: 'severity_id', field: 'event.severity' },
  { ocsf: 'metadata.log_level', field: 'log.level' },
  { ocsf: 'severity', field: 'log.level', conversion: lowerCase, oneWay: true },
  { ocsf: 'status_detail', field: 'event.reason' },
  { ocsf: 'start_time', field: 'event.start', conversion: isoTime },
  { ocsf: 'end_time', field: 'event.end', conversion: isoTime },
  { ocsf: 'duration', field: 'event.duration', conversion: nanoseconds },
  { ocsf: 'raw_data', field: 'event.original' },
  { ocsf: 'raw_data_hash.value', field: 'event.hash' },
  { ocsf: 'timezone_offset', field: 'event.timezone', conversion: utcOffset },
  ...rows('metadata', 'event', [
    ['uid', 'id'],
    ['event_code', 'code'],
    ['log_provider', 'provider'],
    ['log_name', 'dataset'],
    ['sequence', 'sequence'],
    ['logged_time', 'created', isoTime],
    ['processed_time', 'ingested', isoTime],
  ]),
  { ocsf: 'metadata.labels', field: 'tags' },
  ...rows('metadata.product', 'observer', [
    ['name', 'product'],
    ['vendor_name', 'vendor'],
    ['version', 'version'],
  ]),
  ...rows('device', 'host', [
    ['hostname', 'hostname'],
    ['name', 'name'],
    ['uid', 'id'],
    ['domain', 'domain'],
    ['ip', 'ip', single],
    ['mac', 'mac', ecsMacs],
    ['type', 'type'],
    ['os.name', 'os.name'],
    ['os.version', 'os.version'],
    ['os.kernel_release', 'os.kernel'],
    ['os.type_id', 'os.type', OS_TYPE],
    ['os.type', 'os.family', lowerCase],
    ['hw_info.cpu_architecture', 'architecture'],
  ]),
  ...geo('device', 'host'),
  ...endpoint('src_endpoint', 'source'),
  ...endpoint('dst_endpoint', 'destination'),
  ...rows('traffic', 'network', [
    ['bytes', 'bytes'],
    ['packets', 'packets'],
  ]),
  { ocsf: 'traffic.bytes_out', field: 'source.bytes' },
  { ocsf: 'traffic.bytes_in', field: 'destination.bytes' },
  { ocsf: 'traffic.packets_out', field: 'source.packets' },
  { ocsf: 'traffic.packets_in', field: 'destination.packets' },
  { ocsf: 'app_protocol_name', field: 'network.protocol' },
  ...rows('connection_info', 'network', [
    ['protocol_name', 'transport', lowerCase],
    ['protocol_num', 'iana_number', numberText],
    ['direction_id', 'direction', DIRECTION],
    ['protocol_ver_id', 'type', IP_VERSION],
    ['community_uid', 'community_id'],
  ]),
  ...user('user', 'user', { classes: SUBJECT_CLASSES }),
  ...user('actor.user', 'user', { exceptClasses: SUBJECT_CLASSES }),
  ...user('user', 'user.target', { exceptClasses: SUBJECT_CLASSES }),
  ...process('process', 'process', { classes: PROCESS_CLASSES }),
  ...process('actor.process', 'process.parent', { classes: PROCESS_CLASSES }),
  ...process('actor.process', 'process', { exceptClasses: PROCESS_CLASSES }),
  ...process('actor.process.parent_process', 'process.parent', { exceptClasses: PROCESS_CLASSES }),
  { ocsf: 'exit_code', field: 'process.exit_code', classes: PROCESS_CLASSES },
  ...rows('file', 'file', [
    ['name', 'name'],
    ['path', 'path'],
    ['size', 'size'],
    ['ext', 'extension'],
    ['parent_folder', 'directory'],
    ['mime_type', 'mime_type'],
    ['type_id', 'type', FILE_TYPE],
    ['owner.name', 'owner'],
    ['owner.uid', 'uid'],
    ['created_time', 'created', isoTime],
    ['modified_time', 'mtime', isoTime],
    ['accessed_time', 'accessed', isoTime],
  ]),
  ...hashes('file.hashes', 'file'),
  ...rows('query', 'dns.question', [
    ['hostname', 'name'],
    ['type', 'type'],
    ['class', 'class'],
  ]),
  { ocsf: 'query.packet_uid', field: 'dns.id', conversion: numberText },
  { ocsf: 'rcode', field: 'dns.response_code' },
  { ocsf: 'answers', field: 'dns.answers', conversion: dnsAnswers },
  { ocsf: 'group.name', field: 'group.name' },
  { ocsf: 'group.uid', field: 'group.id' },
  { ocsf: 'group.domain', field: 'group.domain' },
  ...rows('http_request', 'http.request', [
    ['http_method', 'method'],
    ['referrer', 'referrer'],
    ['uid', 'id'],
    ['body_length', 'body.bytes'],
    ['length', 'bytes'],
  ]),
  { ocsf: 'http_request.version', field: 'http.version' },
  { ocsf: 'http_request.user_agent', field: 'user_agent.original' },
  ...rows('http_request.url', 'url', [
    ['url_string', 'original'],
    ['hostname', 'domain'],
    ['path', 'path'],
    ['port', 'port'],
    ['query_string', 'query'],
    ['scheme', 'scheme'],
  ]),
  ...rows('http_response', 'http.response', [
    ['code', 'status_code'],
    ['body_length', 'body.bytes'],
    ['length', 'bytes'],
  ]),
  ...rows('cloud', 'cloud', [
    ['provider', 'provider', lowerCase],
    ['region', 'region'],
    ['zone', 'availability_zone'],
    ['account.uid', 'account.id'],
    ['account.name', 'account.name'],
  ]),
  { ocsf: 'api.service.name', field: 'cloud.service.name' },
  { ocsf: 'service.name', field: 'service.name' },
  { ocsf: 'service.version', field: 'service.version' },
  { ocsf: 'reg_key.path', field: 'registry.path' },
  { ocsf: 'reg_value.path', field: 'registry.key' },
  { ocsf: 'reg_value.name', field: 'registry.value' },
  { ocsf: 'reg_value.type', field: 'registry.data.type' },
  ...rows('tls', 'tls', [
    ['version', 'version'],
    ['cipher', 'cipher'],
    ['sni', 'client.server_name'],
    ['ja3_hash.value', 'client.ja3'],
    ['ja3s_hash.value', 'server.ja3s'],
  ]),
  ...rows('finding_info', 'rule', [
    ['title', 'name'],
    ['desc', 'description'],
    ['analytic.uid', 'id'],
    ['analytic.category', 'category'],
  ]),
  { ocsf: 'module.file.path', field: 'dll.path' },
  { ocsf: 'module.file.name', field: 'dll.name' },
  ...hashes('module.file.hashes', 'dll'),
];
