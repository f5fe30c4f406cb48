import type { OcsfEvent } from '@logwright/ocsf';
import { classify, finish } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import type { MapContext, NativeRecord } from '../technology.js';
import { leftovers, read } from '../values.js';
import type { Reading } from '../values.js';
import { DEFENDER } from './defender.js';
import { draftFromHeader, header, HEADER_KEYS } from './header.js';
import type { Header } from './header.js';
import { subjectActor, SUBJECT_KEYS } from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';
import { SECURITY_OTHER, SYSTEM, TASK_SCHEDULER, TERMINAL_SERVICES } from './other-channels.js';
import { CLASSIC_POWERSHELL, POWERSHELL } from './powershell.js';
import { SECURITY_ACCOUNT } from './security-account.js';
import { SECURITY_LOGON } from './security-logon.js';
import { SECURITY_NETWORK } from './security-network.js';
import { SECURITY_OBJECT } from './security-object.js';
import { SYSMON_NETWORK } from './sysmon-network.js';
import { SYSMON_PROCESS } from './sysmon-process.js';
import { SYSMON } from './sysmon.js';

interface Route {
  readonly mapper: EventMapper;
  readonly consumed: ReadonlySet<string>;
}
type Routes = ReadonlyMap<number, Route>;

function routes(...tables: readonly MapperTable[]): Routes {
  const all = new Map<number, Route>();
  for (const table of tables) {
    for (const [id, mapper] of Object.entries(table))
      all.set(Number(id), { mapper, consumed: new Set([...HEADER_KEYS, ...mapper.keys]) });
  }
  return all;
}

const SECURITY_ROUTES = routes(SECURITY_LOGON, SECURITY_ACCOUNT, SECURITY_OBJECT, SECURITY_NETWORK, SECURITY_OTHER);
const SYSMON_ROUTES = routes(SYSMON, SYSMON_NETWORK, SYSMON_PROCESS);

const BY_CHANNEL: ReadonlyMap<string, Routes> = new Map([
  ['security', SECURITY_ROUTES],
  ['microsoft-windows-sysmon/operational', SYSMON_ROUTES],
  ['microsoft-windows-powershell/operational', routes(POWERSHELL)],
  ['powershellcore/operational', routes(POWERSHELL)],
  ['windows powershell', routes(CLASSIC_POWERSHELL)],
  ['system', routes(SYSTEM)],
  ['microsoft-windows-windows defender/operational', routes(DEFENDER)],
  ['microsoft-windows-taskscheduler/operational', routes(TASK_SCHEDULER)],
  ['microsoft-windows-terminalservices-localsessionmanager/operational', routes(TERMINAL_SERVICES)],
  ['microsoft-windows-terminalservices-remoteconnectionmanager/operational', routes(TERMINAL_SERVICES)],
]);

/** Records without a channel are told by their provider. */
const BY_PROVIDER: ReadonlyMap<string, Routes> = new Map([
  ['Microsoft-Windows-Security-Auditing', SECURITY_ROUTES],
  ['Microsoft-Windows-Sysmon', SYSMON_ROUTES],
]);

const GENERIC_KEYS: ReadonlySet<string> = new Set([...HEADER_KEYS, ...SUBJECT_KEYS]);

function routeOf(head: Header, native: NativeRecord): Route | undefined {
  if (head.channel !== '') return BY_CHANNEL.get(head.channel)?.get(head.eventId);
  if (head.provider !== undefined) return BY_PROVIDER.get(head.provider)?.get(head.eventId);
  // Only the filtering platform has such a field.
  return native['FilterRTID'] === undefined ? undefined : SECURITY_ROUTES.get(head.eventId);
}

/**
 * Turns a flat Windows record into an OCSF event: the class by channel and EventID, a Base Event for all others.
 *
 * @param native - The record as parse returns it.
 * @param context - Time of receipt and sender.
 */
export function map(native: NativeRecord, context: MapContext): OcsfEvent {
  const head = header(native);
  const reading = read(native);
  const event = draftFromHeader(reading, head, context);
  const route = routeOf(head, native);
  if (route === undefined) return mapGeneric(event, reading);
  if (!route.mapper.fill(event, reading, head)) {
    const fresh = read(native);
    return mapGeneric(draftFromHeader(fresh, head, context), fresh);
  }
  return complete(event, reading, route.consumed);
}

function mapGeneric(event: EventDraft, reading: Reading): OcsfEvent {
  classify(event, 0, 0);
  const actor = subjectActor(reading, undefined);
  if (actor !== undefined) event['actor'] = actor;
  return complete(event, reading, GENERIC_KEYS);
}

function complete(event: EventDraft, reading: Reading, consumed: ReadonlySet<string>): OcsfEvent {
  const rest = leftovers(reading, consumed);
  if (rest !== undefined) event['unmapped'] = rest;
  return finish(event);
}
