import type { SigmaEvent } from '../../src/index.js';
import type { EventRow } from './event-row.js';

const PROXY = { category: 'proxy' };
const WEBSERVER = { category: 'webserver' };

/** A path that a rule for web servers looks for, and its file. */
const TRAVERSAL = '/icons/.%2e/.%2e/etc/passwd';
const TRAVERSAL_ITEMS = ["cs-uri-query|contains: '/.%2e/'", 'cs-method: GET', 'sc-status: 200', 'c-ip: 192.0.2.15'];
const TRAVERSAL_RULES = ['web_cve_2021_41773_apache_path_traversal'];

/** A request as Elastic's collectors have it. */
const ecs = (dataset: string): SigmaEvent => ({
  event: { dataset },
  source: { ip: '192.0.2.15' },
  http: { request: { method: 'GET' }, response: { status_code: 200 } },
  url: { original: TRAVERSAL, domain: 'harbour.example' },
  user_agent: { original: 'axios/1.7.7' },
});

const SERVERS: readonly EventRow[] = [
  {
    name: "Apache's access log by Elastic's module",
    technology: 'apache-access',
    event: ecs('apache.access'),
    logSources: [{ product: 'apache', service: 'access', ...WEBSERVER }],
    items: TRAVERSAL_ITEMS,
    sigmaHq: TRAVERSAL_RULES,
  },
  {
    name: "Apache's access log as JSON",
    technology: 'apache-access',
    event: {
      time: '[02/Mar/2026:08:15:31 +0000]',
      remoteIP: '192.0.2.15',
      request: TRAVERSAL,
      method: 'GET',
      status: '200',
      userAgent: 'x',
    },
    logSources: [{ product: 'apache', service: 'access', ...WEBSERVER }],
    items: TRAVERSAL_ITEMS,
    sigmaHq: TRAVERSAL_RULES,
  },
  {
    name: "Apache's error log by Elastic's module",
    technology: 'apache-error',
    event: {
      event: { dataset: 'apache.error' },
      message: 'AH00052: child pid 412 exit signal Segmentation Fault (11)',
    },
    logSources: [
      { product: 'apache', service: 'apache' },
      { product: 'apache', service: 'error' },
    ],
    sigmaHq: ['web_apache_segfault'],
  },
  {
    name: "Apache's error log in syslog",
    technology: 'apache-error',
    event: { program: 'httpd', message: '[core:notice] child pid 412 exit signal Segmentation Fault (11)' },
    logSources: [
      { product: 'apache', service: 'apache' },
      { product: 'apache', service: 'error' },
    ],
    sigmaHq: ['web_apache_segfault'],
  },
  {
    name: "nginx' access log as JSON",
    technology: 'nginx-access',
    event: { remote_addr: '192.0.2.15', request_method: 'GET', request_uri: TRAVERSAL, status: 200 },
    logSources: [{ product: 'nginx', service: 'nginx', ...WEBSERVER }],
    items: TRAVERSAL_ITEMS,
    sigmaHq: TRAVERSAL_RULES,
  },
  {
    name: "nginx' access log by Elastic's module",
    technology: 'nginx-access',
    event: ecs('nginx.access'),
    logSources: [{ product: 'nginx', service: 'nginx', ...WEBSERVER }],
    items: TRAVERSAL_ITEMS,
    sigmaHq: TRAVERSAL_RULES,
  },
  {
    name: "nginx' error log in syslog",
    technology: 'nginx-error',
    event: { appname: 'nginx', message: 'worker process 412 exited on signal 6 (core dumped)' },
    logSources: [{ product: 'nginx', service: 'nginx' }],
    sigmaHq: ['web_nginx_core_dump'],
  },
  {
    name: "IIS' log",
    technology: 'iis-access',
    event: {
      date: '2026-03-02',
      time: '08:15:31',
      's-ip': '198.51.100.80',
      'cs-method': 'GET',
      'cs-uri-stem': '/owa/tide.aspx',
      'cs-uri-query': '-',
      's-port': '443',
      'c-ip': '192.0.2.15',
      'cs(User-Agent)': 'sqlmap/1.8',
      'sc-status': '200',
      'sc-win32-status': '0',
    },
    logSources: [{ product: 'iis', ...WEBSERVER }],
    items: ['cs-user-agent|contains: sqlmap', 'cs-uri-stem|endswith: .aspx', 'c-ip: 192.0.2.15'],
    sigmaHq: ['web_susp_useragents'],
  },
  {
    name: "IIS' log, with the target as a whole",
    technology: 'iis-access',
    event: {
      'cs-method': 'GET',
      'cs-uri-stem': TRAVERSAL,
      'cs-uri-query': 'a=1',
      'cs-uri': `${TRAVERSAL}?a=1`,
      's-port': '443',
      'c-ip': '192.0.2.15',
      'sc-status': '200',
    },
    logSources: [{ product: 'iis', ...WEBSERVER }],
    items: [...TRAVERSAL_ITEMS, 'cs-uri-query|endswith: a=1'],
    sigmaHq: TRAVERSAL_RULES,
  },
  {
    name: "IIS' log by Elastic's module",
    technology: 'iis-access',
    event: ecs('iis.access'),
    logSources: [{ product: 'iis', ...WEBSERVER }],
    items: TRAVERSAL_ITEMS,
    sigmaHq: TRAVERSAL_RULES,
  },
  {
    name: "Caddy's access log",
    technology: 'caddy-access',
    event: {
      level: 'info',
      ts: 1772439331.350412,
      logger: 'http.log.access.log0',
      msg: 'handled request',
      request: {
        remote_ip: '192.0.2.15',
        client_ip: '192.0.2.15',
        method: 'GET',
        host: 'harbour.example',
        uri: TRAVERSAL,
        headers: { 'User-Agent': ['axios/1.7.7'] },
      },
      size: 412,
      status: 200,
    },
    logSources: [{ product: 'caddy', ...WEBSERVER }],
    items: [...TRAVERSAL_ITEMS, 'cs-user-agent|startswith: axios'],
    sigmaHq: TRAVERSAL_RULES,
  },
  {
    name: "Traefik's access log",
    technology: 'traefik-access',
    event: {
      ClientHost: '192.0.2.15',
      RequestMethod: 'GET',
      RequestPath: TRAVERSAL,
      DownstreamStatus: 200,
      RouterName: 'harbour@file',
    },
    logSources: [{ product: 'traefik', ...WEBSERVER }],
    items: TRAVERSAL_ITEMS,
    sigmaHq: TRAVERSAL_RULES,
  },
];

/** A request that a rule for proxies looks for, in the words of each proxy. */
const AGENT_RULES = ['proxy_ua_hacktool'];
const PROXY_ITEMS = [
  'c-uri|contains: harbour.example/tide',
  'cs-method: GET',
  'c-useragent|contains: hydra',
  'sc-status: 200',
];

const PROXIES: readonly EventRow[] = [
  {
    name: "Squid's access log in the format for Splunk",
    technology: 'squid-proxy',
    event: {
      duration: 74,
      src_ip: '192.0.2.15',
      dest_ip: '198.51.100.80',
      http_method: 'GET',
      url: 'http://harbour.example/tide',
      http_user_agent: 'Mozilla/4.0 (hydra)',
      status: 200,
      vendor_action: 'TCP_MISS',
    },
    logSources: [{ product: 'squid', ...PROXY }],
    items: PROXY_ITEMS,
    sigmaHq: AGENT_RULES,
  },
  {
    name: "Squid's access log under names of its administrator",
    technology: 'squid-proxy',
    told: true,
    event: {
      client_ip: '192.0.2.15',
      method: 'GET',
      url: 'http://harbour.example/tide',
      user_agent: 'Mozilla/4.0 (hydra)',
      status: 200,
    },
    logSources: [{ product: 'squid', ...PROXY }],
    items: PROXY_ITEMS,
    sigmaHq: AGENT_RULES,
  },
  {
    name: "ProxySG's log",
    technology: 'bluecoat-proxysg',
    event: {
      'c-ip': '192.0.2.15',
      'cs-username': 'ada',
      's-action': 'TCP_NC_MISS',
      'sc-status': '200',
      'cs-method': 'GET',
      'cs-host': 'harbour.example',
      'cs-uri-path': '/tide',
      'cs-uri-extension': 'txt',
      'cs(User-Agent)': 'Mozilla/4.0 (hydra)',
    },
    logSources: [{ product: 'bluecoat', ...PROXY }],
    items: ["c-uri: '/tide'", 'c-uri-extension: txt', 'r-dns: harbour.example', 'c-useragent|contains: hydra'],
    sigmaHq: AGENT_RULES,
  },
  {
    name: "Zscaler's web log",
    technology: 'zscaler-zia',
    event: {
      sourcetype: 'zscalernss-web',
      event: {
        action: 'Allowed',
        requestmethod: 'GET',
        url: 'harbour.example/tide',
        useragent: 'Mozilla/4.0 (hydra)',
        status: '200',
        ClientIP: '192.0.2.15',
      },
    },
    logSources: [{ product: 'zscaler', ...PROXY }],
    items: PROXY_ITEMS,
    sigmaHq: AGENT_RULES,
  },
  {
    name: 'HTTP by Packetbeat',
    technology: 'elastic-packetbeat',
    event: { agent: { type: 'packetbeat' }, ...ecs('http') },
    logSources: [
      { product: 'packetbeat' },
      { product: 'packetbeat', ...PROXY },
      { product: 'packetbeat', ...WEBSERVER },
    ],
    items: TRAVERSAL_ITEMS,
    sigmaHq: TRAVERSAL_RULES,
  },
  {
    name: 'DNS by Packetbeat',
    technology: 'elastic-packetbeat',
    event: { event: { dataset: 'network_traffic.dns' }, dns: { question: { name: 'api.telegram.org', type: 'A' } } },
    logSources: [{ product: 'packetbeat' }, { product: 'packetbeat', category: 'dns' }],
    items: ['query: api.telegram.org', 'record_type: A'],
    sigmaHq: ['net_dns_susp_telegram_api'],
  },
  {
    name: 'flows by Packetbeat',
    technology: 'elastic-packetbeat',
    event: { event: { dataset: 'network_traffic.flow' }, destination: { ip: '69.42.98.86', port: 443 } },
    logSources: [{ product: 'packetbeat' }, { product: 'packetbeat', category: 'firewall' }],
    items: ['dst_ip: 69.42.98.86'],
    sigmaHq: ['net_firewall_apt_equationgroup_c2'],
  },
];

const TAXONOMY: readonly EventRow[] = [
  {
    name: "a proxy's record in Sigma's names",
    event: {
      'c-uri': 'http://harbour.example/tide',
      'cs-method': 'GET',
      'c-useragent': 'Mozilla/4.0 (hydra)',
      'sc-status': 200,
    },
    logSources: [PROXY],
    items: PROXY_ITEMS,
    sigmaHq: AGENT_RULES,
  },
  {
    name: "a web server's record in Sigma's names",
    event: {
      'cs-method': 'GET',
      'cs-uri-query': TRAVERSAL,
      'cs-user-agent': 'x',
      'sc-status': 200,
      'c-ip': '192.0.2.15',
    },
    logSources: [WEBSERVER],
    items: TRAVERSAL_ITEMS,
    sigmaHq: TRAVERSAL_RULES,
  },
  {
    name: "a record in W3C's names that a proxy and a web server may write",
    event: {
      'cs-method': 'GET',
      'cs-host': 'harbour.example',
      'cs-uri-stem': '/tide',
      'cs(User-Agent)': 'sqlmap/1.8 (hydra)',
    },
    logSources: [PROXY, WEBSERVER],
    items: ["c-uri: '/tide'", 'cs-user-agent|contains: hydra'],
    sigmaHq: [...AGENT_RULES, 'web_susp_useragents'],
  },
  {
    name: "a query for a name in Sigma's names",
    event: { query: 'tide.harbour.example', record_type: 'TXT', answer: 'IEX (tide)' },
    logSources: [{ category: 'dns' }],
    items: ['record_type: TXT'],
    sigmaHq: ['net_dns_susp_txt_exec_strings'],
  },
  {
    name: "a connection in Sigma's names",
    event: { src_ip: '192.0.2.15', dst_ip: '198.51.100.80', dst_port: 23, action: 'accept' },
    logSources: [{ category: 'firewall' }],
    items: ['dst_port: 23'],
    sigmaHq: ['net_firewall_cleartext_protocols'],
  },
  {
    name: "malware in Sigma's names",
    event: { Signature: 'HTool/WCE', Filename: 'D:\\tide.bin', Action: 'deleted' },
    logSources: [{ category: 'antivirus' }],
    items: ['Action: deleted'],
    sigmaHq: ['av_hacktool', 'av_password_dumper'],
  },
].map(row => ({ ...row, technology: 'sigma-taxonomy' }));

export const WEB_EVENTS: readonly EventRow[] = [...SERVERS, ...PROXIES, ...TAXONOMY];
