import { between, eventTimes, hexDigits, pick, pickWeighted, randomAddress } from '../generate.js';
import type { GeneratedLine, LineGeneratorOptions } from '../generate.js';

const PAGES = [
  '/',
  '/products',
  '/products/4711',
  '/cart',
  '/checkout',
  '/api/v1/basket',
  '/api/v1/orders',
  '/api/v1/search?q=boots',
  '/login',
  '/account',
  '/static/app.js',
  '/static/app.css',
  '/img/hero.webp',
  '/healthz',
] as const;
const PROBES = [
  '/wp-login.php',
  '/.env',
  '/.git/config',
  '/admin/login',
  '/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php',
  '/cgi-bin/../../etc/passwd',
  "/products?id=1'%20OR%201=1--",
] as const;
const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0',
  'okhttp/5.1.0',
  'kube-probe/1.33',
] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

interface Request {
  readonly address: string;
  readonly user: string;
  readonly host: string;
  readonly method: string;
  readonly uri: string;
  readonly status: number;
  readonly bytes: number;
  readonly referer: string;
  readonly agent: string;
  readonly seconds: number;
}

/**
 * Writes lines of an access log.
 *
 * @param options - `settings.format` is `combined` (left out) or `json`; `users` with names sign in by basic
 *   authentication now and then; `settings.host` is the virtual host.
 */
export function* generateLines(options: LineGeneratorOptions): Iterable<GeneratedLine> {
  const json = options.settings?.['format'] === 'json';
  for (const timeMs of eventTimes(options)) {
    const request = requestOf(options);
    yield { timeMs, line: json ? jsonLine(timeMs, request, options.random) : combinedLine(timeMs, request) };
  }
}

function requestOf(options: LineGeneratorOptions): Request {
  const { random } = options;
  const base = {
    address: randomAddress(random, 'public'),
    user: '-',
    host: options.settings?.['host'] ?? 'shop.example',
    referer: '-',
  };
  return random() < 0.004 ? { ...base, ...probe(random) } : { ...base, ...visit(options) };
}

type Answer = Pick<Request, 'method' | 'uri' | 'status' | 'bytes' | 'agent' | 'seconds'>;

/** A scanner looks for what others left open. */
function probe(random: () => number): Answer {
  const status = pickWeighted(random, [
    [6, 404],
    [2, 403],
    [1, 400],
  ]);
  return {
    method: 'GET',
    uri: pick(random, PROBES),
    status,
    bytes: 153,
    agent: 'Mozilla/5.0 zgrab/0.x',
    seconds: 0.001,
  };
}

const STATUSES: readonly (readonly [number, number])[] = [
  [900, 200],
  [60, 304],
  [25, 404],
  [8, 302],
  [4, 499],
  [3, 500],
  [2, 502],
];

function visit({ random, users }: LineGeneratorOptions): Answer & Partial<Request> {
  const uri = pick(random, PAGES);
  const write = uri.startsWith('/api/v1/') && !uri.includes('?') && random() < 0.5;
  const status = pickWeighted(random, STATUSES);
  const health = uri === '/healthz';
  return {
    ...(random() < 0.02 && users.length > 0 ? { user: pick(random, users) } : {}),
    ...(uri.startsWith('/static') || uri.startsWith('/img') ? { referer: 'https://shop.example/' } : {}),
    method: write ? 'POST' : health ? 'HEAD' : 'GET',
    uri,
    status: write && status === 200 ? 201 : status,
    bytes: status === 304 || health ? 0 : between(random, 180, 42_000),
    agent: health ? AGENTS[4] : pick(random, AGENTS.slice(0, 4)),
    seconds: status >= 500 ? between(random, 800, 30_000) / 1000 : between(random, 1, 420) / 1000,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function combinedLine(timeMs: number, request: Request): string {
  const date = new Date(timeMs);
  const day = `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
  const stamp = `${day}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
  return `${request.address} - ${request.user} [${stamp}] "${request.method} ${request.uri} HTTP/1.1" ${request.status} ${request.bytes} "${request.referer}" "${request.agent}"`;
}

function jsonLine(timeMs: number, request: Request, random: () => number): string {
  return JSON.stringify({
    time_iso8601: `${new Date(timeMs).toISOString().slice(0, 19)}+00:00`,
    remote_addr: request.address,
    remote_user: request.user === '-' ? '' : request.user,
    host: request.host,
    request_method: request.method,
    request_uri: request.uri,
    server_protocol: 'HTTP/2.0',
    status: request.status,
    body_bytes_sent: request.bytes,
    request_time: request.seconds,
    http_referer: request.referer === '-' ? '' : request.referer,
    http_user_agent: request.agent,
    request_id: hexDigits(random, 32),
  });
}
