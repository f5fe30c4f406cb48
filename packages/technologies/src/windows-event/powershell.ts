import { classify } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import { fileObject, userObject } from '../ocsf-objects.js';
import { keep, text } from '../values.js';
import type { Reading } from '../values.js';
import { ENVELOPE_ACTOR_KEYS, LOGGED_BY_KEYS, loggingPid, setLoggingActor } from './logging-actor.js';
import { set } from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';

type Fields = Record<string, unknown>;

/** PowerShell script text: script blocks (4104), module logging (4103) and pipeline details (800). */
function scriptMapper(contentKeys: readonly string[], activityId: number, activityName?: string): EventMapper {
  return {
    keys: [...ENVELOPE_ACTOR_KEYS, ...contentKeys, 'ScriptBlockId', 'Path'],
    fill(event, reading) {
      const contentKey = contentKeys.find(key => text(reading, key) !== undefined);
      const content = contentKey === undefined ? event['message'] : text(reading, contentKey);
      if (typeof content !== 'string' || !setLoggingActor(event, reading)) return false;
      classify(event, 1009, activityId, activityName);
      const script: Fields = { script_content: { value: content }, type_id: 2 };
      set(script, 'uid', text(reading, 'ScriptBlockId'));
      const path = text(reading, 'Path');
      if (path !== undefined) script['file'] = fileObject(path);
      event['script'] = script;
      for (const key of contentKeys) if (key !== contentKey) keep(reading, key);
      return true;
    },
  };
}

/** The classic channel has no actor in its envelope: the message names it. */
const pipelineDetails: EventMapper = {
  keys: ENVELOPE_ACTOR_KEYS,
  fill(event, reading) {
    const message = event['message'];
    if (typeof message !== 'string') return false;
    const user = lineValue(message, 'UserId=');
    if (!setClassicActor(event, reading, user)) return false;
    classify(event, 1009, 1);
    const end = message.indexOf('Context Information:');
    event['script'] = { script_content: { value: end < 0 ? message : message.slice(0, end).trimEnd() }, type_id: 2 };
    return true;
  },
};

function setClassicActor(event: EventDraft, reading: Reading, account: string | undefined): boolean {
  if (account === undefined) return setLoggingActor(event, reading);
  const slash = account.indexOf('\\');
  const user =
    slash > 0
      ? userObject(account.slice(slash + 1), account.slice(0, slash), undefined)
      : userObject(account, undefined, undefined);
  const pid = loggingPid(reading);
  event['actor'] = pid === undefined ? { user } : { process: { pid }, user };
  for (const key of LOGGED_BY_KEYS) keep(reading, key);
  return true;
}

/** The rest of the line after a mark. */
function lineValue(message: string, mark: string): string | undefined {
  const start = message.indexOf(mark);
  if (start < 0) return undefined;
  const end = message.slice(start + mark.length, start + mark.length + 300).search(/[\r\n]/);
  const value = message
    .slice(start + mark.length, end < 0 ? start + mark.length + 300 : start + mark.length + end)
    .trim();
  return value === '' ? undefined : value;
}

function lifecycleMapper(name: string, activityId: number): EventMapper {
  return {
    keys: ENVELOPE_ACTOR_KEYS,
    fill(event, reading) {
      classify(event, 6002, activityId);
      event['app'] = { name, vendor_name: 'Microsoft' };
      setLoggingActor(event, reading);
      return true;
    },
  };
}

/** Mappers of the channel Windows PowerShell. */
export const CLASSIC_POWERSHELL: MapperTable = {
  400: lifecycleMapper('PowerShell engine', 3),
  403: lifecycleMapper('PowerShell engine', 4),
  600: lifecycleMapper('PowerShell provider', 3),
  800: pipelineDetails,
};

/** Mappers of the channel Microsoft-Windows-PowerShell/Operational. */
export const POWERSHELL: MapperTable = {
  4103: scriptMapper(['Payload'], 1),
  4104: scriptMapper(['ScriptBlockText'], 1),
  40961: lifecycleMapper('PowerShell console', 3),
  40962: lifecycleMapper('PowerShell console', 3),
  53504: lifecycleMapper('PowerShell remoting listener', 3),
};
