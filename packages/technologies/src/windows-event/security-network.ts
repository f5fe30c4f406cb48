import { classify } from '../event-draft.js';
import { FILE_TYPE, fileObject } from '../ocsf-objects.js';
import { integer, ip, keep, port, text } from '../values.js';
import type { Reading } from '../values.js';
import type { Header } from './header.js';
import { processFrom, set, setOutcome, subjectActor, SUBJECT_KEYS } from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';

type Fields = Record<string, unknown>;

const WFP_KEYS = [
  'ProcessId',
  'ProcessID',
  'Application',
  'SourceAddress',
  'SourcePort',
  'DestAddress',
  'DestPort',
  'Protocol',
  'Direction',
] as const;
const WFP_PROFILES: readonly string[] = ['host', 'security_control'];
const PROTOCOL_NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'icmp'],
  [6, 'tcp'],
  [17, 'udp'],
  [58, 'ipv6-icmp'],
]);

/** The Windows Filtering Platform let a packet, a connection or a socket pass, or did not. */
function filteringMapper(activityId: number, allowed: boolean, activityName?: string): EventMapper {
  return {
    keys: WFP_KEYS,
    fill(event, reading, head) {
      const inbound = reading.native['Direction'] === '%%14592';
      // Direction is told from this host, Source and Dest already from the packet.
      const source = wfpEndpoint(reading, 'SourceAddress', 'SourcePort');
      const destination = wfpEndpoint(reading, 'DestAddress', 'DestPort');
      if (source === undefined && destination === undefined) return false;
      classify(event, 4001, activityId, activityName);
      const process = processFrom(
        reading,
        reading.native['ProcessId'] === undefined ? 'ProcessID' : 'ProcessId',
        'ProcessGuid',
        'Application',
      );
      if (process !== undefined) event['actor'] = { process };
      if (reading.native['ProcessId'] !== undefined) keep(reading, 'ProcessID');
      set(event, 'src_endpoint', source);
      set(event, 'dst_endpoint', destination);
      event['connection_info'] = wfpConnection(reading, inbound);
      event.metadata['profiles'] = WFP_PROFILES;
      event['action_id'] = allowed ? 1 : 2;
      event['disposition_id'] = allowed ? 1 : 2;
      return head.eventId > 0;
    },
  };
}

function wfpConnection(reading: Reading, inbound: boolean): Fields {
  const direction = text(reading, 'Direction');
  const info: Fields = { direction_id: inbound ? 1 : direction === '%%14593' ? 2 : 0 };
  if (direction !== undefined && info['direction_id'] === 0) keep(reading, 'Direction');
  const protocol = integer(reading, 'Protocol');
  if (protocol === undefined) return info;
  info['protocol_num'] = protocol;
  set(info, 'protocol_name', PROTOCOL_NAMES.get(protocol));
  return info;
}

function wfpEndpoint(reading: Reading, addressKey: string, portKey: string): Fields | undefined {
  const address = ip(reading, addressKey);
  if (address === undefined) return keep(reading, portKey);
  const number = port(reading, portKey);
  return number === undefined ? { ip: address } : { ip: address, port: number };
}

/** 5140 and 5145: a network share, or a file on it, was accessed. */
const shareAccess: EventMapper = {
  keys: [...SUBJECT_KEYS, 'IpAddress', 'IpPort', 'ShareName', 'ShareLocalPath', 'RelativeTargetName', 'ObjectType'],
  fill(event, reading, head: Header) {
    const address = ip(reading, 'IpAddress');
    if (address === undefined && head.computer === undefined) return false;
    classify(event, 4006, 99, head.eventId === 5140 ? 'Share access' : 'Share access check');
    if (address === undefined) keep(reading, 'IpPort');
    else {
      const number = port(reading, 'IpPort');
      event['src_endpoint'] = number === undefined ? { ip: address } : { ip: address, port: number };
    }
    if (head.computer !== undefined) event['dst_endpoint'] = { hostname: head.computer };
    set(event, 'actor', subjectActor(reading, undefined));
    set(event, 'share', text(reading, 'ShareName'));
    const target = text(reading, 'RelativeTargetName');
    if (target !== undefined) event['file'] = fileObject(target, FILE_TYPE.unknown);
    keep(reading, 'ShareLocalPath');
    keep(reading, 'ObjectType');
    setOutcome(event, reading);
    return true;
  },
};

/** Mappers of the Security channel about shares and the filtering platform. */
export const SECURITY_NETWORK: MapperTable = {
  5140: shareAccess,
  5145: shareAccess,
  5152: filteringMapper(99, false, 'Packet drop'),
  5154: filteringMapper(7, true),
  5155: filteringMapper(7, false),
  5156: filteringMapper(1, true),
  5157: filteringMapper(5, false),
  5158: filteringMapper(99, true, 'Bind'),
  5159: filteringMapper(99, false, 'Bind'),
};
