import type { LogSource, SigmaEvent } from '../../src/index.js';
import type { EventRow } from './event-row.js';

const ZEEK = { product: 'zeek' };
const technology = 'zeek';

/** A record with the fields that every log of connections has. */
function record(rest: SigmaEvent): SigmaEvent {
  return {
    ts: 1772439331.350412,
    uid: 'CmYrT51nFqk0ZsQc1i',
    'id.orig_h': '192.0.2.15',
    'id.orig_p': 49817,
    'id.resp_h': '198.51.100.53',
    'id.resp_p': 53,
    ...rest,
  };
}

const service = (name: string, ...more: readonly LogSource[]): readonly LogSource[] => [
  { ...ZEEK, service: name },
  ...more.map(one => ({ ...ZEEK, service: name, ...one })),
];
const CONN = service('conn', { category: 'firewall' }, { category: 'network', service: 'connection' });
const DNS = service('dns', { category: 'dns' }, { category: 'network', service: 'dns' });
const HTTP = service('http', { category: 'proxy' }, { category: 'webserver' });

const DNS_FIELDS: SigmaEvent = {
  proto: 'udp',
  trans_id: 56702,
  rtt: 0.012,
  query: 'seed-7.nkn.org',
  qclass: 1,
  qclass_name: 'C_INTERNET',
  qtype: 16,
  qtype_name: 'TXT',
  rcode: 0,
  rcode_name: 'NOERROR',
  AA: false,
  TC: false,
  RD: true,
  RA: true,
  Z: 0,
  answers: ['TXT 8 harbour1'],
  TTLs: [60.0],
  rejected: false,
};

const CONN_FIELDS: SigmaEvent = {
  proto: 'tcp',
  service: 'http',
  duration: 1.5,
  orig_bytes: 412,
  resp_bytes: 9120,
  conn_state: 'SF',
  missed_bytes: 0,
  history: 'ShADadFf',
  orig_pkts: 6,
  orig_ip_bytes: 736,
  resp_pkts: 9,
  resp_ip_bytes: 9592,
};

/** Logs whose records name their path, and are no more than a service to Sigma. */
const OTHERS = [
  ...[
    'analyzer',
    'capture_loss',
    'dhcp',
    'dnp3',
    'dpd',
    'files',
    'ftp',
    'intel',
    'irc',
    'ldap',
    'ldap_search',
    'modbus',
    'mysql',
  ],
  ...[
    'notice',
    'ntlm',
    'ntp',
    'ocsp',
    'packet_filter',
    'pe',
    'postgresql',
    'quic',
    'radius',
    'redis',
    'rfb',
    'sip',
    'smb_cmd',
  ],
  ...[
    'smb_mapping',
    'smtp',
    'snmp',
    'socks',
    'software',
    'ssh',
    'ssl',
    'stats',
    'syslog',
    'traceroute',
    'tunnel',
    'websocket',
  ],
  'weird',
];

const BY_FIELDS: readonly EventRow[] = [
  {
    name: "Zeek's conn.log",
    technology,
    event: record({ 'id.resp_p': 80, ...CONN_FIELDS }),
    logSources: CONN,
    items: ['dst_port: 80', 'src_ip: 192.0.2.15', 'destination.ip: 198.51.100.53', 'network.history: ShADadFf'],
  },
  {
    name: "Zeek's dns.log",
    technology,
    event: record(DNS_FIELDS),
    logSources: DNS,
    items: ['query|contains|all: [seed, .nkn.org]', 'record_type: TXT', 'answer|contains: harbour', 'dns.id: 56702'],
    sigmaHq: ['zeek_dns_nkn'],
  },
  {
    name: "Zeek's dns.log, an answer that no query was seen to",
    technology,
    event: record({
      proto: 'udp',
      rcode: 2,
      rcode_name: 'SERVFAIL',
      AA: false,
      TC: false,
      RD: false,
      RA: false,
      Z: 0,
      rejected: true,
    }),
    logSources: DNS,
  },
  {
    name: "Zeek's http.log",
    technology,
    event: record({
      'id.resp_p': 80,
      trans_depth: 1,
      method: 'PUT',
      host: 'files.harbour.example',
      uri: '/webdav/tide.exe',
      version: '1.1',
      user_agent: 'Microsoft-WebDAV-MiniRedir/10.0.19045',
      request_body_len: 812,
      response_body_len: 0,
      status_code: 201,
      status_msg: 'Created',
      tags: [],
    }),
    logSources: HTTP,
    items: [
      "c-uri|endswith: '.exe'",
      'cs-method: PUT',
      'sc-status: 201',
      'c-useragent|contains: WebDAV',
      'dst_ip: 198.51.100.53',
    ],
    sigmaHq: ['zeek_http_executable_download_from_webdav', 'zeek_http_webdav_put_request'],
  },
  {
    name: "Zeek's dce_rpc.log",
    technology,
    event: record({ rtt: 0.0004, named_pipe: '\\pipe\\lsass', endpoint: 'efsrpc', operation: 'EfsRpcOpenFileRaw' }),
    logSources: service('dce_rpc'),
    items: ['operation|startswith: efs'],
    sigmaHq: ['zeek_dce_rpc_potential_petit_potam_efs_rpc_call'],
  },
  {
    name: "Zeek's kerberos.log",
    technology,
    event: record({
      request_type: 'TGS',
      client: 'ada/HARBOUR.EXAMPLE',
      service: 'MSSQLSvc/db-01.harbour.example:1433',
      success: true,
      till: 1772475331,
      cipher: 'rc4-hmac',
      forwardable: true,
      renewable: true,
    }),
    logSources: service('kerberos'),
    sigmaHq: ['zeek_susp_kerberos_rc4'],
  },
  {
    name: "Zeek's kerberos.log, an error before the request was seen",
    technology,
    event: record({ service: 'krbtgt/HARBOUR.EXAMPLE', success: false, error_msg: 'KDC_ERR_PREAUTH_REQUIRED' }),
    logSources: service('kerberos'),
  },
  {
    name: "Zeek's kerberos.log, an answer to a request that was not seen",
    technology,
    event: record({
      client: 'ada/HARBOUR.EXAMPLE',
      service: 'krbtgt/HARBOUR.EXAMPLE',
      success: true,
      cipher: 'rc4-hmac',
    }),
    logSources: service('kerberos'),
  },
  {
    name: "Zeek's pe.log",
    technology,
    event: {
      ts: 1772439331.35,
      id: 'FkYQKd2r0jN3GmLtB7',
      machine: 'AMD64',
      compile_ts: 1.27e9,
      is_exe: true,
      is_64bit: true,
    },
    logSources: service('pe'),
  },
  {
    name: "Zeek's packet_filter.log",
    technology,
    event: { ts: 1772439331.35, node: 'zeek', filter: 'ip or not ip', init: true, success: true },
    logSources: service('packet_filter'),
  },
  {
    name: "Zeek's stats.log",
    technology,
    event: { ts: 1772439331.35, peer: 'zeek', mem: 412, pkts_proc: 31, bytes_recv: 9120 },
    logSources: service('stats'),
  },
  {
    name: "Zeek's capture_loss.log",
    technology,
    event: { ts: 1772439331.35, ts_delta: 900.0, peer: 'zeek', gaps: 0, acks: 412, percent_lost: 0.0 },
    logSources: service('capture_loss'),
  },
  {
    name: "Zeek's weird.log, of no connection",
    technology,
    event: { ts: 1772439331.35, name: 'bad_IP_checksum', notice: false, peer: 'zeek', source: 'IP' },
    logSources: service('weird'),
  },
  {
    name: "Zeek's notice.log",
    technology,
    event: {
      ts: 1772439331.35,
      note: 'SSL::Invalid_Server_Cert',
      msg: 'tide',
      actions: ['Notice::ACTION_LOG'],
      suppress_for: 3600,
    },
    logSources: service('notice'),
  },
  {
    name: "Zeek's rdp.log",
    technology,
    event: record({
      'id.orig_h': '203.0.113.9',
      cookie: 'ada',
      result: 'encrypted',
      security_protocol: 'HYBRID',
      cert_count: 0,
    }),
    logSources: service('rdp'),
    sigmaHq: ['zeek_rdp_public_listener'],
  },
  {
    name: "Zeek's smb_files.log",
    technology,
    event: record({
      fuid: 'FkYQKd2r0jN3GmLtB7',
      action: 'SMB::FILE_OPEN',
      path: '\\\\db-01.harbour.example\\IPC$',
      name: 'spoolss',
      size: 0,
      'times.modified': 1772439331.1,
    }),
    logSources: service('smb_files'),
    items: ["path|endswith: 'IPC$'"],
    sigmaHq: ['zeek_dce_rpc_smb_spoolss_named_pipe'],
  },
  {
    name: "Zeek's x509.log",
    technology,
    event: {
      ts: 1772439331.350412,
      fingerprint: '5b2f0c1d',
      'certificate.version': 3,
      'certificate.serial': '8BB00EE',
      'certificate.subject': 'CN=Major Cobalt Strike',
      'certificate.issuer': 'CN=Major Cobalt Strike',
      'certificate.not_valid_before': 1432154000,
      'certificate.not_valid_after': 1747514000,
    },
    logSources: service('x509'),
    sigmaHq: ['zeek_default_cobalt_strike_certificate'],
  },
  {
    name: "Zeek's log of a protocol that no rule names",
    technology,
    event: record({ proto: 'tcp', cmd: 'X' }),
    logSources: [ZEEK],
  },
];

const ELASTIC: readonly EventRow[] = [
  {
    name: "Zeek's dns.log by Elastic's module",
    technology,
    event: {
      '@timestamp': '2026-03-02T08:15:31.350Z',
      event: { module: 'zeek', dataset: 'zeek.dns' },
      source: { ip: '192.0.2.15', port: 49817 },
      destination: { ip: '198.51.100.53', port: 53 },
      dns: { question: { name: 'seed-7.nkn.org', type: 'TXT' }, answers: [{ data: 'harbour1' }] },
      zeek: { session_id: 'CmYrT51nFqk0ZsQc1i', dns: { qtype_name: 'TXT', rejected: false } },
    },
    logSources: DNS,
    items: ['query|contains|all: [seed, .nkn.org]', 'record_type: TXT', 'answer: harbour1', 'id.orig_h: 192.0.2.15'],
    // The module drops the bits that the second rule looks at.
    sigmaHq: ['zeek_dns_nkn', 'zeek_dns_susp_zbit_flag'],
  },
  {
    name: "Zeek's smb_files.log by Elastic's module",
    technology,
    event: {
      event: { module: 'zeek', dataset: 'zeek.smb_files' },
      source: { ip: '192.0.2.15' },
      zeek: { smb_files: { action: 'SMB::FILE_OPEN', name: 'spoolss', path: '\\\\db-01.harbour.example\\IPC$' } },
    },
    logSources: service('smb_files'),
    sigmaHq: ['zeek_dce_rpc_smb_spoolss_named_pipe'],
  },
  {
    name: "Zeek's conn.log by Elastic's module",
    technology,
    event: {
      event: { dataset: 'zeek.connection' },
      source: { ip: '192.0.2.15', port: 49817 },
      destination: { ip: '198.51.100.53', port: 80 },
    },
    logSources: CONN,
    items: ['dst_ip: 198.51.100.53'],
  },
];

export const ZEEK_EVENTS: readonly EventRow[] = [
  ...BY_FIELDS,
  ...ELASTIC.map(row => ({ ...row, logSources: [ZEEK, ...row.logSources] })),
  {
    name: "Zeek's dns.log in a stream of all logs",
    technology,
    event: record({ _path: 'dns', _write_ts: '2026-03-02T08:15:31.350Z', ...DNS_FIELDS }),
    logSources: [ZEEK, ...DNS],
    sigmaHq: ['zeek_dns_nkn'],
  },
  {
    name: "Zeek's dns.log in a stream without dots in names",
    technology,
    event: {
      '@stream': 'dns',
      '@system': 'nsm-01',
      '@proc': 'zeek',
      ts: 1772439331.35,
      id_orig_h: '192.0.2.15',
      ...DNS_FIELDS,
    },
    logSources: [ZEEK, ...DNS],
    items: ['id.orig_h: 192.0.2.15'],
    sigmaHq: ['zeek_dns_nkn'],
  },
  {
    name: "Zeek's conn.log as Corelight reduces it",
    technology,
    event: record({ _path: 'conn_red', ...CONN_FIELDS }),
    logSources: [ZEEK, ...CONN],
  },
  ...OTHERS.map(log => ({
    name: `Zeek's ${log}.log in a stream of all logs`,
    technology,
    event: record({ _path: log }),
    logSources: [ZEEK, ...service(log)],
  })),
];
