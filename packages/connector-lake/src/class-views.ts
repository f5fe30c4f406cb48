import { classes } from '@logwright/ocsf';
import type { AttributeFact, ClassFact } from '@logwright/ocsf';
import { identifier, literal } from './sql.js';

/** Columns of `events` that every class view begins with. */
const FIRST = [
  'event_id',
  'time',
  'received_at',
  'log_source',
  'technology',
  'class_uid',
  'class_name',
  'activity_id',
  'severity_id',
];
const LAST = ['raw_bytes', 'event', 'raw_data', 'region', 'account', 'event_day', 'ingest_order'];

/** Values inside objects that searches ask for all the time: column name to path, offered where the class has the object. */
const NESTED: readonly (readonly [column: string, path: readonly string[], type: string])[] = [
  ['user_name', ['user', 'name'], 'varchar'],
  ['user_uid', ['user', 'uid'], 'varchar'],
  ['user_domain', ['user', 'domain'], 'varchar'],
  ['actor_user_name', ['actor', 'user', 'name'], 'varchar'],
  ['actor_user_uid', ['actor', 'user', 'uid'], 'varchar'],
  ['actor_process_name', ['actor', 'process', 'name'], 'varchar'],
  ['actor_process_pid', ['actor', 'process', 'pid'], 'bigint'],
  ['actor_process_cmd_line', ['actor', 'process', 'cmd_line'], 'varchar'],
  ['process_name', ['process', 'name'], 'varchar'],
  ['process_pid', ['process', 'pid'], 'bigint'],
  ['process_cmd_line', ['process', 'cmd_line'], 'varchar'],
  ['process_path', ['process', 'file', 'path'], 'varchar'],
  ['parent_process_name', ['process', 'parent_process', 'name'], 'varchar'],
  ['file_name', ['file', 'name'], 'varchar'],
  ['file_path', ['file', 'path'], 'varchar'],
  ['device_hostname', ['device', 'hostname'], 'varchar'],
  ['device_ip', ['device', 'ip'], 'varchar'],
  ['src_endpoint_ip', ['src_endpoint', 'ip'], 'varchar'],
  ['src_endpoint_port', ['src_endpoint', 'port'], 'integer'],
  ['src_endpoint_hostname', ['src_endpoint', 'hostname'], 'varchar'],
  ['dst_endpoint_ip', ['dst_endpoint', 'ip'], 'varchar'],
  ['dst_endpoint_port', ['dst_endpoint', 'port'], 'integer'],
  ['dst_endpoint_hostname', ['dst_endpoint', 'hostname'], 'varchar'],
  ['http_method', ['http_request', 'http_method'], 'varchar'],
  ['http_user_agent', ['http_request', 'user_agent'], 'varchar'],
  ['http_path', ['http_request', 'url', 'path'], 'varchar'],
  ['http_status_code', ['http_response', 'code'], 'integer'],
  ['query_hostname', ['query', 'hostname'], 'varchar'],
  ['api_operation', ['api', 'operation'], 'varchar'],
  ['api_service_name', ['api', 'service', 'name'], 'varchar'],
  ['cloud_region', ['cloud', 'region'], 'varchar'],
  ['cloud_account_uid', ['cloud', 'account', 'uid'], 'varchar'],
];

const SQL_TYPES: Readonly<Record<string, string>> = {
  integer_t: 'bigint',
  long_t: 'bigint',
  port_t: 'integer',
  float_t: 'double',
  boolean_t: 'boolean',
};

/** Names of the class views by the `class_uid` that they hold. */
const uidsByView = new Map(Object.values(classes).map(summary => [viewName(summary.name), summary.uid]));

function viewName(className: string): string {
  return className.replaceAll('/', '_');
}

/** @returns The names of all class views, for instance `authentication`. */
export function classViewNames(): readonly string[] {
  return [...uidsByView.keys()];
}

/** @returns Whether there is a class view of that name. */
export function isClassView(name: string): boolean {
  return uidsByView.has(name);
}

/**
 * Writes the statement that makes a class view over `events`: its scalar attributes as typed columns, its objects
 * as JSON, and the nested values that are asked for most.
 */
export async function classViewStatement(name: string): Promise<string> {
  // The facts of all classes take a while to load, and most searches need none of them.
  const { classFacts } = await import('@logwright/ocsf/all');
  const uid = uidsByView.get(name);
  const fact = uid === undefined ? undefined : classFacts.get(uid);
  if (fact === undefined) throw new TypeError(`There is no OCSF class behind the view ${name}.`);
  const columns = [...FIRST, ...attributeColumns(fact), ...LAST];
  return `create or replace temp view ${identifier(name)} as select ${columns.join(', ')} from events where class_uid = ${fact.uid}`;
}

function attributeColumns(fact: ClassFact): string[] {
  const taken = new Set([...FIRST, ...LAST]);
  const columns: string[] = [];
  const add = (name: string, expression: string) => {
    if (taken.has(name)) return;
    taken.add(name);
    columns.push(`${expression} as ${identifier(name)}`);
  };
  for (const [name, attribute] of Object.entries(fact.attributes)) add(name, attributeExpression(name, attribute));
  for (const [name, path, type] of NESTED) {
    if (hasPath(fact, path)) add(name, typed(`event->>${literal(jsonPath(path))}`, type));
  }
  return columns;
}

function attributeExpression(name: string, attribute: AttributeFact): string {
  const path = literal(jsonPath([name]));
  if (attribute.isArray || attribute.type === 'object_t' || attribute.type === 'json_t') return `event->${path}`;
  if (attribute.type === 'timestamp_t') return `epoch_ms(try_cast(event->>${path} as bigint))`;
  return typed(`event->>${path}`, SQL_TYPES[attribute.type] ?? 'varchar');
}

function typed(expression: string, type: string): string {
  return type === 'varchar' ? `(${expression})` : `try_cast(${expression} as ${type})`;
}

function jsonPath(path: readonly string[]): string {
  return `$.${path.map(part => `"${part}"`).join('.')}`;
}

function hasPath(fact: ClassFact, path: readonly string[]): boolean {
  let attributes: ClassFact['attributes'] | undefined = fact.attributes;
  for (const part of path) {
    const attribute: AttributeFact | undefined = attributes?.[part];
    if (attribute === undefined || attribute.isArray) return false;
    attributes = attribute.object?.().attributes;
  }
  return true;
}
