import { ECS_DNS, ECS_FLOW, ECS_WEB, ecsFamily } from '../ecs-fields.js';
import type { SigmaFieldAliases, SigmaLogSource, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { dnsAliases, flowAliases, webAliases } from '../taxonomy-aliases.js';
import { toldFamily } from '../told-family.js';

const ZEEK: SigmaLogSource = { product: 'zeek' };

/** Logs of Zeek; each is a service, by the name of its path. https://docs.zeek.org/en/master/script-reference/log-files.html */
const LOGS = [
  ...[
    'analyzer',
    'capture_loss',
    'conn',
    'dce_rpc',
    'dhcp',
    'dnp3',
    'dns',
    'dpd',
    'files',
    'ftp',
    'http',
    'intel',
    'irc',
    'kerberos',
  ],
  ...[
    'ldap',
    'ldap_search',
    'modbus',
    'mysql',
    'notice',
    'ntlm',
    'ntp',
    'ocsp',
    'packet_filter',
    'pe',
    'postgresql',
    'quic',
    'radius',
  ],
  ...['rdp', 'redis', 'rfb', 'sip', 'smb_cmd', 'smb_files', 'smb_mapping', 'smtp', 'snmp', 'socks', 'software', 'ssh'],
  ...['ssl', 'stats', 'syslog', 'traceroute', 'tunnel', 'websocket', 'weird', 'x509'],
];

/** What tells a log whose records do not name it: fields that always are in it and in no other. */
const MARKS: readonly { readonly log: string; readonly fields: readonly string[] }[] = [
  { log: 'conn', fields: ['uid', 'conn_state'] },
  { log: 'dns', fields: ['uid', 'AA', 'RA', 'rejected'] },
  { log: 'dns', fields: ['uid', 'query', 'qtype_name'] },
  { log: 'http', fields: ['uid', 'trans_depth', 'request_body_len'] },
  { log: 'http', fields: ['uid', 'trans_depth', 'method'] },
  { log: 'dce_rpc', fields: ['uid', 'endpoint', 'operation'] },
  { log: 'kerberos', fields: ['uid', 'request_type'] },
  { log: 'kerberos', fields: ['uid', 'success', 'service', 'till'] },
  { log: 'kerberos', fields: ['uid', 'success', 'service', 'cipher'] },
  { log: 'kerberos', fields: ['uid', 'success', 'service', 'error_msg'] },
  { log: 'rdp', fields: ['uid', 'cert_count'] },
  { log: 'rdp', fields: ['uid', 'security_protocol', 'result'] },
  { log: 'smb_mapping', fields: ['uid', 'share_type'] },
  { log: 'ssl', fields: ['uid', 'established', 'resumed'] },
  { log: 'ssh', fields: ['uid', 'auth_attempts'] },
  { log: 'ntlm', fields: ['uid', 'server_nb_computer_name'] },
  { log: 'ftp', fields: ['uid', 'command', 'reply_code'] },
  { log: 'files', fields: ['fuid', 'seen_bytes', 'missing_bytes'] },
  { log: 'capture_loss', fields: ['ts_delta', 'percent_lost'] },
  { log: 'packet_filter', fields: ['node', 'filter', 'init'] },
  { log: 'stats', fields: ['pkts_proc', 'bytes_recv', 'peer'] },
  { log: 'pe', fields: ['is_exe', 'is_64bit', 'compile_ts'] },
  { log: 'notice', fields: ['note', 'actions', 'suppress_for'] },
  { log: 'weird', fields: ['name', 'notice', 'peer'] },
  { log: 'x509', fields: ['certificate.serial', 'certificate.issuer', 'certificate.not_valid_after'] },
];

/** The ends of a connection, where a collector has taken the dots out of names. */
const UNDOTTED: SigmaFieldAliases = {
  'id.orig_h': ['id_orig_h'],
  'id.orig_p': ['id_orig_p'],
  'id.resp_h': ['id_resp_h'],
  'id.resp_p': ['id_resp_p'],
  'certificate.serial': ['certificate_serial'],
};

const FLOW = flowAliases({
  source: ['id.orig_h', 'id_orig_h'],
  sourcePort: ['id.orig_p', 'id_orig_p'],
  destination: ['id.resp_h', 'id_resp_h'],
  destinationPort: ['id.resp_p', 'id_resp_p'],
});

const WEB = webAliases({
  method: ['method'],
  target: ['uri'],
  host: ['host'],
  status: ['status_code'],
  userAgent: ['user_agent'],
  referrer: ['referrer'],
  version: ['version'],
  user: ['username'],
  client: ['id.orig_h', 'id_orig_h'],
  server: ['id.resp_h', 'id_resp_h'],
  requestBytes: ['request_body_len'],
  responseBytes: ['response_body_len'],
});

/** Sigma's generic network events, whose names are those of the Elastic Common Schema. */
const NETWORK_FLOW: SigmaFieldAliases = {
  'source.ip': ['id.orig_h', 'id_orig_h'],
  'source.port': ['id.orig_p', 'id_orig_p'],
  'destination.ip': ['id.resp_h', 'id_resp_h'],
  'destination.port': ['id.resp_p', 'id_resp_p'],
};
const NETWORK_CONNECTION: SigmaFieldAliases = {
  ...NETWORK_FLOW,
  'event.duration': ['duration'],
  'network.transport': ['proto'],
  'network.protocol': ['service'],
  'source.packets': ['orig_pkts'],
  'destination.packets': ['resp_pkts'],
  'source.bytes': ['orig_bytes'],
  'destination.bytes': ['resp_bytes'],
  'network.community_id': ['community_id'],
  'network.state': ['conn_state'],
  'network.history': ['history'],
};
const NETWORK_DNS: SigmaFieldAliases = {
  ...NETWORK_FLOW,
  'network.community_id': ['community_id'],
  'dns.id': ['trans_id'],
  'dns.question.name': ['query'],
  'dns.question.type': ['qtype_name'],
  'dns.question.class': ['qclass_name'],
  'dns.answers.data': ['answers'],
  'dns.answers.ttl': ['TTLs'],
  'dns.response.code': ['rcode_name'],
};

/** Categories that a log serves besides being a service; a sensor sees the requests of clients and those to servers. */
const CATEGORIES: Readonly<
  Record<string, readonly { readonly logSource: SigmaLogSource; aliases: SigmaFieldAliases }[]>
> = {
  conn: [
    { logSource: { category: 'firewall' }, aliases: FLOW },
    { logSource: { category: 'network', service: 'connection' }, aliases: NETWORK_CONNECTION },
  ],
  dns: [
    {
      logSource: { category: 'dns' },
      aliases: dnsAliases({ query: ['query'], type: ['qtype_name'], answers: ['answers'] }),
    },
    { logSource: { category: 'network', service: 'dns' }, aliases: NETWORK_DNS },
  ],
  http: [
    { logSource: { category: 'proxy' }, aliases: WEB },
    { logSource: { category: 'webserver' }, aliases: WEB },
  ],
};

/** All that records of a log stand for. */
function entriesOf(log: string): readonly SigmaLogSourceEntry[] {
  const categories = CATEGORIES[log] ?? [];
  return [
    { logSource: { ...ZEEK, service: log }, aliases: UNDOTTED },
    ...categories.map(({ logSource, aliases }) => ({ logSource: { ...ZEEK, service: log, ...logSource }, aliases })),
  ];
}

/** The same records as Elastic's module for Zeek has them: fields of Zeek below `zeek.LOG`, or where its schema wants them. */
const ECS_ALIASES: Readonly<Record<string, SigmaFieldAliases>> = {
  dce_rpc: { endpoint: ['zeek.dce_rpc.endpoint'], operation: ['zeek.dce_rpc.operation', 'event.action'] },
  dns: {
    ...ECS_DNS,
    answers: ['zeek.dns.answers', 'dns.answers.data'],
    qtype_name: ['zeek.dns.qtype_name', 'dns.question.type'],
    rejected: ['zeek.dns.rejected'],
  },
  http: {
    ...ECS_WEB,
    client_header_names: ['zeek.http.client_header_names'],
    host: ['url.domain', 'destination.domain'],
    method: ['http.request.method'],
    request_body_len: ['http.request.body.bytes'],
    resp_mime_types: ['zeek.http.resp_mime_types'],
    status_code: ['http.response.status_code'],
    uri: ['url.original'],
    user_agent: ['user_agent.original'],
  },
  kerberos: {
    cipher: ['zeek.kerberos.cipher'],
    request_type: ['zeek.kerberos.request_type'],
    service: ['zeek.kerberos.service'],
  },
  smb_files: { name: ['zeek.smb_files.name', 'file.name'], path: ['zeek.smb_files.path', 'file.path'] },
  x509: { 'certificate.serial': ['zeek.x509.certificate.serial', 'x509.serial_number'] },
};
const ECS_ENDS: SigmaFieldAliases = {
  'id.orig_h': ['source.ip', 'source.address'],
  'id.orig_p': ['source.port'],
  'id.resp_h': ['destination.ip', 'destination.address'],
  'id.resp_p': ['destination.port'],
};

/** The data set of a log in Elastic's module. */
const datasetOf = (log: string): string => (log === 'conn' ? 'zeek.connection' : `zeek.${log}`);

function ecsEntriesOf(log: string): readonly SigmaLogSourceEntry[] {
  const aliases = { ...ECS_ENDS, ...(log === 'conn' ? ECS_FLOW : {}), ...ECS_ALIASES[log] };
  return entriesOf(log).map(({ logSource }) => ({ logSource, aliases, channels: [datasetOf(log)] }));
}

/** Writers of JSON name the log by its path; Corelight's sensors mark what they have reduced. */
const byPath = (field: string): SigmaLogSourceFamily => ({
  technology: 'zeek',
  recognise: [{ field }, { field: 'ts' }],
  channelField: field,
  entries: [
    { logSource: ZEEK, aliases: UNDOTTED },
    ...LOGS.flatMap(log => entriesOf(log).map(entry => ({ ...entry, channels: [log, `${log}_red`] }))),
  ],
});

/** How records of Zeek as JSON say their log: by its path, by Elastic's data set, or by fields that no other log has. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  byPath('_path'),
  byPath('@stream'),
  ...MARKS.map(({ log, fields }) => ({
    technology: 'zeek',
    recognise: [...fields, 'ts'].map(field => ({ field })),
    entries: entriesOf(log),
  })),
  {
    technology: 'zeek',
    recognise: [{ field: 'action', startsWith: 'SMB::' }, { field: 'ts' }],
    entries: entriesOf('smb_files'),
  },
  {
    technology: 'zeek',
    recognise: ['uid', 'id.orig_h', 'id.resp_h', 'ts'].map(field => ({ field })),
    entries: [{ logSource: ZEEK }],
  },
  ecsFamily('zeek', LOGS.map(datasetOf), [{ logSource: ZEEK, aliases: ECS_ENDS }, ...LOGS.flatMap(ecsEntriesOf)]),
  toldFamily('zeek', [{ logSource: ZEEK, aliases: UNDOTTED }]),
];
