import type { SigmaFieldAliases } from './sigma.js';

/** What a technology calls the parts of a request over HTTP; names to try one after the other. */
export interface WebFieldNames {
  readonly method?: readonly string[];
  /** Path and query as the client sent them, or the whole URL. */
  readonly target?: readonly string[];
  readonly path?: readonly string[];
  readonly query?: readonly string[];
  readonly extension?: readonly string[];
  readonly host?: readonly string[];
  readonly status?: readonly string[];
  readonly userAgent?: readonly string[];
  readonly referrer?: readonly string[];
  readonly cookie?: readonly string[];
  readonly version?: readonly string[];
  readonly user?: readonly string[];
  readonly client?: readonly string[];
  readonly server?: readonly string[];
  /** Bytes that the client sent. */
  readonly requestBytes?: readonly string[];
  /** Bytes that the client got. */
  readonly responseBytes?: readonly string[];
}

/**
 * The names of Sigma's taxonomy for web servers and proxies, which differ for the same things.
 *
 * @param names - See {@link WebFieldNames}.
 * @returns Aliases for rules of both categories. Rules look for paths in `cs-uri-query`, too: it gets the whole target.
 */
export function webAliases(names: WebFieldNames): SigmaFieldAliases {
  const { target = [], path = [], query = [] } = names;
  const stem = [...path, ...target];
  const whole = [...target, ...query];
  return withoutEmpty({
    'c-ip': names.client,
    'c-uri': [...target, ...path],
    'c-uri-extension': names.extension,
    'c-uri-query': whole,
    'c-uri-stem': stem,
    'c-useragent': names.userAgent,
    'cs-bytes': names.requestBytes,
    'cs-cookie': names.cookie,
    'cs-host': names.host,
    'cs-method': names.method,
    'cs-referer': names.referrer,
    'cs-referrer': names.referrer,
    'cs-uri': [...target, ...path],
    'cs-uri-query': whole,
    'cs-uri-stem': stem,
    'cs-user-agent': names.userAgent,
    'cs-username': names.user,
    'cs-version': names.version,
    dst_ip: names.server,
    'r-dns': names.host,
    's-ip': names.server,
    'sc-bytes': names.responseBytes,
    'sc-status': names.status,
    src_ip: names.client,
  });
}

/** What a technology calls the two ends of a connection. */
export interface FlowFieldNames {
  readonly source: readonly string[];
  readonly sourcePort: readonly string[];
  readonly destination: readonly string[];
  readonly destinationPort: readonly string[];
  readonly user?: readonly string[];
  readonly action?: readonly string[];
}

/**
 * The names of Sigma's taxonomy for firewalls.
 *
 * @param names - See {@link FlowFieldNames}.
 * @returns Aliases for rules of the category `firewall`.
 */
export function flowAliases(names: FlowFieldNames): SigmaFieldAliases {
  return withoutEmpty({
    src_ip: names.source,
    src_port: names.sourcePort,
    dst_ip: names.destination,
    dst_port: names.destinationPort,
    username: names.user,
    action: names.action,
  });
}

/** What a technology calls the parts of a query for a name. */
export interface DnsFieldNames {
  readonly query: readonly string[];
  readonly type?: readonly string[];
  readonly answers?: readonly string[];
}

/**
 * The names that SigmaHQ's rules of the category `dns` use.
 *
 * @param names - See {@link DnsFieldNames}.
 * @returns Aliases for rules of the category.
 */
export function dnsAliases({ query, type, answers }: DnsFieldNames): SigmaFieldAliases {
  return withoutEmpty({ query, record_type: type, answer: answers });
}

function withoutEmpty(aliases: Readonly<Record<string, readonly string[] | undefined>>): SigmaFieldAliases {
  const entries = Object.entries(aliases).filter(([, names]) => names !== undefined && names.length > 0);
  return Object.fromEntries(entries) as SigmaFieldAliases;
}
