import { classify, SEVERITY } from '../event-draft.js';
import { fileObject } from '../ocsf-objects.js';
import { keep, text } from '../values.js';
import type { Reading } from '../values.js';
import { accountFrom } from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';

type Fields = Record<string, unknown>;

const SEVERITIES: ReadonlyMap<string, number> = new Map([
  ['Low', SEVERITY.low],
  ['Moderate', SEVERITY.medium],
  ['High', SEVERITY.high],
  ['Severe', SEVERITY.critical],
]);

/** What Defender found, and what it did about it. */
function findingMapper(activityId: number): EventMapper {
  return {
    keys: [
      'Threat Name',
      'Detection ID',
      'Severity Name',
      'Category Name',
      'FWLink',
      'Path',
      'Detection User',
      'Process Name',
      'Action Name',
    ],
    fill(event, reading) {
      const title = text(reading, 'Threat Name');
      const uid = text(reading, 'Detection ID');
      if (title === undefined || uid === undefined) return false;
      classify(event, 2004, activityId);
      const finding: Fields = { uid, title };
      const category = text(reading, 'Category Name');
      if (category !== undefined) finding['types'] = [category];
      const link = text(reading, 'FWLink');
      if (link !== undefined) finding['src_url'] = link;
      event['finding_info'] = finding;
      event.severity_id = SEVERITIES.get(text(reading, 'Severity Name') ?? '') ?? SEVERITY.medium;
      keep(reading, 'Severity Name');
      setEvidence(event, reading);
      const user = accountFrom(reading, 'Detection User');
      if (user !== undefined) event['actor'] = { user };
      const action = text(reading, 'Action Name');
      if (action !== undefined) event['status_detail'] = action;
      return true;
    },
  };
}

/** `file:_C:\a.exe; process:_pid:1` */
function setEvidence(event: Fields, reading: Reading): void {
  keep(reading, 'Process Name');
  keep(reading, 'Path');
  const path = /(?:^|; ?)(?:file|containerfile):_?([^;]{1,4096})/.exec(text(reading, 'Path') ?? '')?.[1];
  if (path !== undefined) event['evidences'] = [{ file: fileObject(path) }];
}

/** Mappers of the channel Microsoft-Windows-Windows Defender/Operational. */
export const DEFENDER: MapperTable = {
  1006: findingMapper(1),
  1015: findingMapper(1),
  1116: findingMapper(1),
  1117: findingMapper(2),
  1118: findingMapper(2),
  1119: findingMapper(2),
};
