/** What becomes of an attribute that a later version of OCSF replaces. */
export interface Move {
  /** Class or object that has it; classes that share it are named by what they have in common. */
  readonly owner: string;
  readonly from: string;
  /** Attribute of the same owner, or a dotted path below it. */
  readonly to: string;
  /** Version that brought the replacement and deprecated the old name. */
  readonly since: string;
  /** `rename`: the value is the same. `list`: it becomes a list of one. `first`: of a list of one the item stays. */
  readonly how: 'rename' | 'list' | 'first';
}

type Row = readonly [owner: string, from: string, to: string, since: string, how?: Move['how']];

/**
 * Replacements whose value can be taken over as it is: read from the `@deprecated` facts and the types of
 * OCSF 1.1 to 1.8. Where the replacement has another shape (CIS benchmarks, queries of 1.5) there is none.
 */
const ROWS: readonly Row[] = [
  ['attack', 'tactics', 'tactic', '1.1.0', 'first'],
  ['cve', 'cwe', 'related_cwes', '1.4.0', 'list'],
  ['http_cookie', 'http_only', 'is_http_only', '1.1.0'],
  ['http_cookie', 'secure', 'is_secure', '1.1.0'],
  ['metadata', 'extension', 'extensions', '1.1.0', 'list'],
  ['tls', 'extension_list', 'tls_extension_list', '1.1.0'],
  ['tls', 'sans', 'certificate.sans', '1.4.0'],
  ['vulnerability', 'fix_available', 'is_fix_available', '1.1.0'],
  ['*', 'proxy', 'proxy_endpoint', '1.1.0'],
  ['http_activity', 'http_status', 'http_response.code', '1.1.0'],
  ['actor', 'invoked_by', 'app_name', '1.2.0'],
  ['vulnerability_finding', 'resource', 'resources', '1.3.0', 'list'],
  ['account_change', 'policy', 'policies', '1.4.0', 'list'],
  ['cloud', 'project_uid', 'account.uid', '1.4.0'],
  ['compliance', 'status_detail', 'status_details', '1.4.0', 'list'],
  ['device', 'imei', 'imei_list', '1.4.0', 'list'],
  ['discovery_details', 'occurrence_details', 'occurrences', '1.4.0', 'list'],
  ['email', 'delivered_to', 'delivered_to_list', '1.4.0', 'list'],
  ['email', 'reply_to', 'reply_to_list', '1.4.0', 'list'],
  ['email', 'smtp_from', 'from', '1.4.0'],
  ['email', 'smtp_to', 'to', '1.4.0'],
  ['email_activity', 'smtp_hello', 'command', '1.4.0'],
  ['related_event', 'product_uid', 'product.uid', '1.4.0'],
  ['*', 'data_classification', 'data_classifications', '1.4.0', 'list'],
  ['*', 'ticket', 'tickets', '1.5.0', 'list'],
  ['databucket', 'group', 'groups', '1.6.0', 'list'],
  ['process', 'tid', 'ptid', '1.6.0'],
  ['file', 'signature', 'signatures', '1.8.0', 'list'],
];

/** All moves, oldest first. */
export const moves: readonly Move[] = ROWS.map(([owner, from, to, since, how = 'rename']): Move => ({
  owner,
  from,
  to,
  since,
  how,
})).sort((a, b) => compareVersions(a.since, b.since));

/**
 * Compares versions such as `1.4.0` and `1.8.0-dev`, by their numbers.
 *
 * @returns below 0 when `a` is older, above 0 when `b` is older
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(version => version.split(/[.-]/, 3).map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return Number.isNaN(difference) ? 0 : difference;
  }
  return 0;
}
