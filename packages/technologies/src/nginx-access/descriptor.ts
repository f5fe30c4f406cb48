import { listLogSources } from '../sigma.js';
import type { TechnologyDescriptor } from '../technology.js';
import { logSources } from './log-sources.js';

/** The facts of nginx' access log. */
export const descriptor: TechnologyDescriptor = {
  id: 'nginx-access',
  title: 'nginx access log',
  vendor: 'F5',
  product: 'nginx',
  category: 'web',
  summary:
    'nginx writes one line for each request: who asked for what, with which answer. Attacks on web applications, scanners, stolen sessions and leaking downloads are seen here, and it is often the only record of what a reverse proxy let through.',
  formats: [
    'Combined and common log format, with further fields behind',
    'The same with the virtual host in front',
    'JSON lines with names of nginx variables',
  ],
  classUids: [4002],
  sigma: listLogSources(logSources),
  collection: [
    'JSON keeps every field apart and is the better choice for a new setup:',
    '',
    '```nginx',
    'log_format logwright escape=json',
    '  \'{"time_iso8601":"$time_iso8601","remote_addr":"$remote_addr","remote_user":"$remote_user",\'',
    '  \'"host":"$host","request_method":"$request_method","request_uri":"$request_uri",\'',
    '  \'"server_protocol":"$server_protocol","status":$status,"body_bytes_sent":$body_bytes_sent,\'',
    '  \'"request_time":$request_time,"http_referer":"$http_referer","http_user_agent":"$http_user_agent",\'',
    '  \'"http_x_forwarded_for":"$http_x_forwarded_for","request_id":"$request_id"}\';',
    'access_log /var/log/nginx/access.json logwright;',
    '```',
    '',
    'Test and load it with `nginx -t && nginx -s reload`. The default `access_log /var/log/nginx/access.log combined;` is read as well. Without files: `access_log syslog:server=logs.example.com:514,tag=nginx logwright;`.',
  ].join('\n'),
  limits: [
    'Behind a load balancer the client is in X-Forwarded-For: set real_ip_header and set_real_ip_from, or log the header.',
    'The combined format has neither the virtual host nor the time that the answer took.',
    'Apache writes the same combined format: such lines are recognised as nginx.',
    'Fields behind the user agent have no names: they are kept together in unmapped.extra.',
    'Request lines that are no HTTP keep their text in unmapped.request and have activity 0.',
  ],
  links: [
    { title: 'ngx_http_log_module', url: 'https://nginx.org/en/docs/http/ngx_http_log_module.html' },
    { title: 'nginx variables', url: 'https://nginx.org/en/docs/varindex.html' },
  ],
};
