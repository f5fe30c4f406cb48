import type { LogSource } from '../../src/index.js';
import type { EventRow } from './event-row.js';

const FORTIGATE = { product: 'fortigate' };
const PALOALTO = { product: 'paloalto' };
const GLOBALPROTECT = { ...PALOALTO, service: 'globalprotect' };
const SURICATA = { product: 'suricata' };

const cisco = (...services: readonly string[]): readonly LogSource[] =>
  services.map(service => ({ product: 'cisco', service }));
const IOS = cisco('syslog', 'bgp', 'ldp');

/** What every line of FortiOS has. */
const FORTIOS = {
  date: '2026-03-02',
  time: '08:15:31',
  devname: 'fw-01',
  devid: 'FG100ETK19000000',
  eventtime: 1772439331350412600,
  tz: '+0000',
  logid: '0100044547',
  level: 'information',
  vd: 'root',
};
const FORTIOS_FLOW = { srcip: '192.0.2.15', srcport: 49817, dstip: '198.51.100.53', dstport: 23 };

/** What every event of EVE has. */
const EVE = {
  timestamp: '2026-03-02T08:15:31.350412+0000',
  flow_id: 1843907725130154,
  in_iface: 'eth0',
  src_ip: '192.0.2.15',
  src_port: 49817,
  dest_ip: '198.51.100.53',
  dest_port: 53,
  proto: 'UDP',
};

export const NETWORK_EVENTS: readonly EventRow[] = [
  {
    name: "FortiGate's event log",
    technology: 'fortinet-fortigate',
    event: {
      ...FORTIOS,
      type: 'event',
      subtype: 'system',
      logdesc: 'Object attribute configured',
      user: 'admin',
      ui: 'GUI(192.0.2.15)',
      action: 'Add',
      cfgtid: 12582912,
      cfgpath: 'system.admin',
      cfgobj: 'tide',
      msg: 'Add system.admin tide',
    },
    logSources: [FORTIGATE, { ...FORTIGATE, service: 'event' }, { product: 'fortios', service: 'sslvpnd' }],
    items: ['cfgpath: system.admin'],
    sigmaHq: ['fortinet_fortigate_new_admin_account_created'],
  },
  {
    name: "FortiGate's event log by Elastic's integration",
    technology: 'fortinet-fortigate',
    event: {
      event: { dataset: 'fortinet_fortigate.log', action: 'object-attribute-configured' },
      fortinet: { firewall: { type: 'event', subtype: 'system', action: 'Add', cfgpath: 'system.admin' } },
    },
    logSources: [FORTIGATE, { ...FORTIGATE, service: 'event' }, { product: 'fortios', service: 'sslvpnd' }],
    sigmaHq: ['fortinet_fortigate_new_admin_account_created'],
  },
  {
    name: "FortiGate's traffic log",
    technology: 'fortinet-fortigate',
    event: { ...FORTIOS, type: 'traffic', subtype: 'forward', ...FORTIOS_FLOW, action: 'accept', policyid: 7 },
    logSources: [FORTIGATE, { ...FORTIGATE, service: 'traffic', category: 'firewall' }],
    items: ['dst_port: 23', 'src_ip: 192.0.2.15'],
    sigmaHq: ['net_firewall_cleartext_protocols'],
  },
  {
    name: "FortiGate's web filter",
    technology: 'fortinet-fortigate',
    event: {
      ...FORTIOS,
      type: 'utm',
      subtype: 'webfilter',
      ...FORTIOS_FLOW,
      hostname: 'files.harbour.example',
      url: '/tide.txt',
      agent: 'axios/1.7.7',
      action: 'passthrough',
    },
    logSources: [
      { ...FORTIGATE, service: 'utm' },
      { ...FORTIGATE, service: 'utm', category: 'proxy' },
    ],
    items: ['cs-host: files.harbour.example', "c-uri: '/tide.txt'", 'c-useragent|startswith: axios'],
  },
  {
    name: "FortiGate's DNS filter",
    technology: 'fortinet-fortigate',
    event: {
      ...FORTIOS,
      type: 'utm',
      subtype: 'dns',
      ...FORTIOS_FLOW,
      qname: 'api.telegram.org',
      qtype: 'A',
      ipaddr: '203.0.113.9',
    },
    logSources: [
      { ...FORTIGATE, service: 'utm' },
      { ...FORTIGATE, service: 'utm', category: 'dns' },
    ],
    items: ['query: api.telegram.org', 'record_type: A'],
    sigmaHq: ['net_dns_susp_telegram_api'],
  },
  {
    name: "FortiGate's antivirus",
    technology: 'fortinet-fortigate',
    event: {
      ...FORTIOS,
      type: 'utm',
      subtype: 'virus',
      ...FORTIOS_FLOW,
      virus: 'HTool/WCE',
      filename: 'tide.bin',
      action: 'blocked',
    },
    logSources: [
      { ...FORTIGATE, service: 'utm' },
      { ...FORTIGATE, service: 'utm', category: 'antivirus' },
    ],
    items: ['Signature|startswith: HTool', 'Filename: tide.bin', 'Action: blocked'],
    sigmaHq: ['av_hacktool', 'av_password_dumper'],
  },
  {
    name: "PAN-OS' traffic log from its cloud",
    technology: 'paloalto-panos',
    event: {
      TimeReceived: '2026-03-02T08:15:39.000000Z',
      DeviceSN: '012345678901234',
      LogType: 'TRAFFIC',
      Subtype: 'end',
      ConfigVersion: '10.2',
      SourceAddress: '192.0.2.15',
      DestinationAddress: '69.42.98.86',
      SourcePort: 49817,
      DestinationPort: 443,
      VirtualLocation: 'vsys1',
      Action: 'allow',
    },
    logSources: [PALOALTO, { ...PALOALTO, category: 'firewall' }],
    items: ['dst_ip: 69.42.98.86', 'action: allow'],
    sigmaHq: ['net_firewall_apt_equationgroup_c2'],
  },
  {
    name: "PAN-OS' URL log from its cloud",
    technology: 'paloalto-panos',
    event: {
      LogType: 'THREAT',
      Subtype: 'url',
      ConfigVersion: '10.2',
      SourceAddress: '192.0.2.15',
      VirtualLocation: 'vsys1',
      URL: 'files.harbour.example/tide.txt',
      UserAgent: 'axios/1.7.7',
      HTTPMethod: 'get',
    },
    logSources: [{ ...PALOALTO, category: 'proxy' }],
    items: ['c-uri|endswith: tide.txt', 'cs-method: GET', 'src_ip: 192.0.2.15'],
  },
  {
    name: "PAN-OS' GlobalProtect log from its cloud",
    technology: 'paloalto-panos',
    event: { LogType: 'GLOBALPROTECT', ConfigVersion: '10.2', VirtualLocation: 'vsys1', EventIDValue: 'portal-auth' },
    logSources: [PALOALTO, GLOBALPROTECT],
  },
  {
    name: "PAN-OS' log by Elastic's module",
    technology: 'paloalto-panos',
    event: { event: { dataset: 'panw.panos' }, destination: { ip: '69.42.98.86', port: 443 } },
    logSources: [PALOALTO, { ...PALOALTO, category: 'firewall' }, { ...PALOALTO, category: 'proxy' }],
    items: ['dst_ip: 69.42.98.86'],
    sigmaHq: ['net_firewall_apt_equationgroup_c2'],
  },
  {
    name: "PAN-OS' gpsvc.log",
    technology: 'paloalto-panos',
    event: {
      level: 'error',
      task: '9-22',
      time: '2026-03-02T08:15:31.350-07:00',
      message: 'failed to unmarshal session(/../../../../opt/panlogs/tmp/device_telemetry/minute/tide) map , EOF',
    },
    logSources: [{ ...GLOBALPROTECT, category: 'appliance' }],
    sigmaHq: ['paloalto_globalprotect_exploit_cve_2024_3400_command_injection'],
  },
  {
    name: "PAN-OS' gpsvc.log by Elastic's Filebeat",
    technology: 'paloalto-panos',
    event: {
      log: { file: { path: '/var/log/pan/gpsvc.log' } },
      message: '{"level":"error","message":"failed to unmarshal session(../tide) map , EOF"}',
    },
    logSources: [{ ...GLOBALPROTECT, category: 'appliance' }],
    sigmaHq: ['paloalto_globalprotect_exploit_cve_2024_3400_command_injection'],
  },
  {
    name: 'a file on an appliance with PAN-OS',
    technology: 'paloalto-panos',
    told: true,
    event: { TargetFilename: '/opt/panlogs/tmp/device_telemetry/minute/tide`curl${IFS}harbour.example`' },
    logSources: [PALOALTO, { ...GLOBALPROTECT, category: 'appliance' }, { ...GLOBALPROTECT, category: 'file_event' }],
    sigmaHq: [
      'file_event_paloalto_globalprotect_exploit_cve_2024_3400_command_inject_file_creation',
      'paloalto_globalprotect_exploit_cve_2024_3400_command_injection',
    ],
  },
  {
    name: "Cisco IOS' messages in parts",
    technology: 'cisco-ios',
    event: {
      facility: 'WEBUI',
      severity: 6,
      mnemonic: 'INSTALL_OPERATION_INFO',
      message: '%WEBUI-6-INSTALL_OPERATION_INFO: User: cisco_support, Install Operation: ADD tide',
    },
    logSources: IOS,
    sigmaHq: ['cisco_syslog_cve_2023_20198_ios_xe_web_ui'],
  },
  {
    name: "commands in Cisco IOS' messages in parts",
    technology: 'cisco-ios',
    event: {
      facility: 'PARSER',
      severity: 5,
      mnemonic: 'CFGLOG_LOGGEDCMD',
      message: 'User:ada logged command:no aaa new-model',
    },
    logSources: [...IOS, ...cisco('aaa')],
    sigmaHq: ['cisco_cli_disable_logging', 'cisco_cli_local_accounts'],
  },
  {
    name: "Cisco IOS' messages by Elastic's module",
    technology: 'cisco-ios',
    event: {
      cisco: { ios: { facility: 'LDP' } },
      message: '%LDP-4-TCPMD5AuthenFail: MD5 digest from 192.0.2.15:646 is not right',
    },
    logSources: IOS,
    sigmaHq: ['cisco_ldp_md5_auth_failed'],
  },
  {
    name: "Cisco IOS' messages as syslog-ng reads them",
    technology: 'cisco-ios',
    event: { host: 'rt-01', program: '%PARSER-5-CFGLOG_LOGGEDCMD', message: 'User:ada  logged command:set span 1 tx' },
    logSources: [...IOS, ...cisco('aaa')],
    sigmaHq: ['cisco_cli_net_sniff'],
  },
  {
    name: "Cisco IOS XR's line",
    technology: 'cisco-ios',
    told: true,
    event: {
      message: 'RP/0/0/CPU0: tcp[401]: %IP-TCP-3-BADAUTH : Invalid MD5 digest from 192.0.2.15:179 to 198.51.100.1',
    },
    logSources: IOS,
    sigmaHq: ['cisco_bgp_md5_auth_failed'],
  },
  {
    name: "Cisco IOS' messages by Elastic's module, without their parts",
    technology: 'cisco-ios',
    event: { event: { dataset: 'cisco.ios' }, message: 'x' },
    logSources: IOS,
  },
  {
    name: 'an accounting record of TACACS+',
    technology: 'tacacs-accounting',
    event: {
      nas: '198.51.100.1',
      user: 'ada',
      task_id: '231',
      service: 'shell',
      'priv-lvl': '15',
      cmd: 'show archive config <cr>',
    },
    logSources: cisco('aaa'),
    items: ["cmd|startswith: 'show archive'"],
    sigmaHq: ['cisco_cli_collect_data'],
  },
  {
    name: "Cisco ISE's accounting",
    technology: 'tacacs-accounting',
    event: { UserName: 'ada', CmdSet: '[ CmdAV=show CmdArgAV=clock ]' },
    logSources: cisco('aaa'),
  },
  {
    name: "Huawei's messages as rsyslog reads them",
    technology: 'huawei-vrp',
    event: {
      hostname: 'rt-02',
      programname: '%%01BGP/3/BGP_AUTH_FAILED(l)[12]',
      msg: 'from 192.0.2.15:179: BGP_AUTH_FAILED',
    },
    logSources: [
      { product: 'huawei', service: 'bgp' },
      { product: 'huawei', service: 'ldp' },
    ],
    sigmaHq: ['huawei_bgp_auth_failed'],
  },
  {
    name: 'the kernel of Junos as Vector reads it',
    technology: 'juniper-junos',
    event: {
      appname: '/kernel',
      hostname: 'rt-03',
      message: 'tcp_auth_ok: Packet from 192.0.2.15:179 missing MD5 digest',
    },
    logSources: [
      { product: 'juniper', service: 'bgp' },
      { product: 'juniper', service: 'ldp' },
    ],
    sigmaHq: ['juniper_bgp_missing_md5'],
  },
  {
    name: "Suricata's alerts",
    technology: 'suricata-eve',
    event: { ...EVE, event_type: 'alert', alert: { action: 'allowed', signature_id: 2100498, signature: 'tide' } },
    logSources: [SURICATA, { ...SURICATA, service: 'alert' }],
  },
  {
    name: "Suricata's records of DNS",
    technology: 'suricata-eve',
    event: { ...EVE, event_type: 'dns', dns: { type: 'query', id: 7, rrname: 'api.telegram.org', rrtype: 'A' } },
    logSources: [SURICATA, { ...SURICATA, service: 'dns' }, { ...SURICATA, service: 'dns', category: 'dns' }],
    items: ['query: api.telegram.org', 'record_type: A'],
    sigmaHq: ['net_dns_susp_telegram_api'],
  },
  {
    name: "Suricata's records of DNS since version 8",
    technology: 'suricata-eve',
    event: {
      ...EVE,
      event_type: 'dns',
      dns: { version: 3, type: 'request', queries: [{ rrname: 'api.telegram.org', rrtype: 'A' }] },
    },
    logSources: [SURICATA, { ...SURICATA, service: 'dns' }, { ...SURICATA, service: 'dns', category: 'dns' }],
    sigmaHq: ['net_dns_susp_telegram_api'],
  },
  {
    name: "Suricata's records of HTTP",
    technology: 'suricata-eve',
    event: {
      ...EVE,
      event_type: 'http',
      http: { hostname: 'harbour.example', url: '/tide', http_user_agent: 'curl/8', http_method: 'GET', status: 404 },
    },
    logSources: [
      SURICATA,
      { ...SURICATA, service: 'http' },
      { ...SURICATA, service: 'http', category: 'proxy' },
      { ...SURICATA, service: 'http', category: 'webserver' },
    ],
    items: ['cs-host: harbour.example', 'sc-status: 404', "cs-uri-query: '/tide'"],
  },
  {
    name: "Suricata's flows",
    technology: 'suricata-eve',
    event: { ...EVE, event_type: 'flow', flow: { pkts_toserver: 1, state: 'closed' } },
    logSources: [SURICATA, { ...SURICATA, service: 'flow' }, { ...SURICATA, service: 'flow', category: 'firewall' }],
    items: ['dst_ip: 198.51.100.53'],
  },
  {
    name: "Suricata's records of TLS",
    technology: 'suricata-eve',
    event: { ...EVE, event_type: 'tls', tls: { sni: 'harbour.example' } },
    logSources: [SURICATA, { ...SURICATA, service: 'tls' }],
  },
];
