import { classify, STATUS } from '../event-draft.js';
import { integer, ip, isIp, keep, plain, port, text } from '../values.js';
import type { Reading } from '../values.js';
import type { Header } from './header.js';
import { set } from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';
import { ACTOR_KEYS, setActor } from './sysmon-actor.js';

type Fields = Record<string, unknown>;

const networkConnection: EventMapper = {
  keys: [
    ...ACTOR_KEYS,
    'Protocol',
    'Initiated',
    'SourceIp',
    'SourceHostname',
    'SourcePort',
    'SourceIsIpv6',
    'DestinationIp',
    'DestinationHostname',
    'DestinationPort',
    'DestinationIsIpv6',
  ],
  fill(event, reading) {
    const source = endpoint(reading, 'SourceIp', 'SourceHostname', 'SourcePort');
    const destination = endpoint(reading, 'DestinationIp', 'DestinationHostname', 'DestinationPort');
    if (source === undefined && destination === undefined) return false;
    classify(event, 4001, 1);
    setActor(event, reading);
    set(event, 'src_endpoint', source);
    set(event, 'dst_endpoint', destination);
    const initiated = plain(reading.native['Initiated']).toLowerCase();
    const info: Fields = { direction_id: initiated === 'true' ? 2 : initiated === 'false' ? 1 : 0 };
    for (const key of ['Initiated', 'SourceIsIpv6', 'DestinationIsIpv6']) keepUnlessBoolean(reading, key);
    set(info, 'protocol_name', text(reading, 'Protocol')?.toLowerCase());
    const address = source?.['ip'] ?? destination?.['ip'];
    if (typeof address === 'string') info['protocol_ver_id'] = address.includes(':') ? 6 : 4;
    event['connection_info'] = info;
    return true;
  },
};

/** What these fields say is in `direction_id` and `protocol_ver_id`, unless they hold something else. */
function keepUnlessBoolean(reading: Reading, key: string): void {
  const word = plain(reading.native[key]).toLowerCase();
  if (word !== 'true' && word !== 'false') keep(reading, key);
}

function endpoint(reading: Reading, ipKey: string, hostKey: string, portKey: string): Fields | undefined {
  const address = ip(reading, ipKey);
  const host = text(reading, hostKey);
  if (address === undefined && host === undefined) {
    keep(reading, portKey);
    return undefined;
  }
  const result: Fields = {};
  set(result, 'ip', address);
  set(result, 'hostname', host);
  set(result, 'port', port(reading, portKey));
  return result;
}

const RCODES: ReadonlyMap<number, number> = new Map([
  [0, 0],
  [9001, 1],
  [9002, 2],
  [9003, 3],
  [9004, 4],
  [9005, 5],
  [9006, 6],
  [9007, 7],
  [9008, 8],
  [9009, 9],
  [9010, 10],
]);

const DNS_TYPES: ReadonlyMap<string, string> = new Map([
  ['1', 'A'],
  ['2', 'NS'],
  ['5', 'CNAME'],
  ['6', 'SOA'],
  ['12', 'PTR'],
  ['15', 'MX'],
  ['16', 'TXT'],
  ['28', 'AAAA'],
  ['33', 'SRV'],
  ['65', 'HTTPS'],
]);

const dnsQuery: EventMapper = {
  keys: [...ACTOR_KEYS, 'QueryName', 'QueryStatus', 'QueryResults'],
  fill(event, reading, head: Header) {
    const hostname = text(reading, 'QueryName');
    if (hostname === undefined || head.computer === undefined) return false;
    // One record tells query and answer together.
    classify(event, 4003, 6);
    setActor(event, reading);
    event['src_endpoint'] = { hostname: head.computer };
    event['query'] = { hostname };
    const status = integer(reading, 'QueryStatus');
    if (status !== undefined) {
      event['rcode_id'] = RCODES.get(status) ?? 99;
      if (!RCODES.has(status)) event['rcode'] = String(status);
      event['status_code'] = String(status);
      event['status_id'] = status === 0 ? STATUS.success : STATUS.failure;
    }
    const results = text(reading, 'QueryResults');
    if (results !== undefined) event['answers'] = answersOf(results);
    return true;
  },
};

/** Sysmon's `type:  5 alias.example;::ffff:192.0.2.1;`. */
function answersOf(results: string): readonly Fields[] {
  const answers: Fields[] = [];
  for (const part of results.split(';', 200)) {
    const entry = part.trim();
    if (entry === '') continue;
    const typed = /^type:\s{1,4}(\d{1,5}) (.{1,1024})$/.exec(entry);
    if (typed !== null)
      answers.push({ type: DNS_TYPES.get(typed[1] as string) ?? (typed[1] as string), rdata: typed[2] as string });
    else answers.push(isIp(entry) ? { type: entry.includes('.') ? 'A' : 'AAAA', rdata: entry } : { rdata: entry });
  }
  return answers;
}

/** Sysmon's events about the network. */
export const SYSMON_NETWORK: MapperTable = {
  3: networkConnection,
  22: dnsQuery,
};
