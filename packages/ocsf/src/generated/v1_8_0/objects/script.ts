// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { fileObject, type File } from '../objects/file.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { longStringObject, type LongString } from '../objects/long-string.js';

/** Values of `type_id`: 0 Unknown, 1 Windows Command Prompt, 2 PowerShell, 3 Python, 4 JavaScript, 5 VBScript, 6 Unix Shell, 7 VBA, 99 Other. */
export type ScriptTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 99;

/** OCSF object `script`. */
export type Script = {
  readonly file?: File;
  readonly hashes?: readonly Fingerprint[];
  readonly name?: string;
  readonly parent_uid?: string;
  readonly script_content: LongString;
  readonly type?: string;
  readonly type_id: ScriptTypeId;
  readonly uid?: string;
};

/** Facts of OCSF object `script`. */
export const scriptObject: ObjectFact = {
  kind: 'object',
  name: 'script',
  caption: 'Script',
  extends: 'object',
  profiles: ['data_classification'],
  attributes: {
    file: { type: 'object_t', object: () => fileObject },
    hashes: { type: 'object_t', object: () => fingerprintObject, isArray: true, requirement: 'recommended' },
    name: { type: 'string_t' },
    parent_uid: { type: 'string_t' },
    script_content: { type: 'object_t', object: () => longStringObject, requirement: 'required', observable: 36 },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Windows Command Prompt',
        2: 'PowerShell',
        3: 'Python',
        4: 'JavaScript',
        5: 'VBScript',
        6: 'Unix Shell',
        7: 'VBA',
        99: 'Other',
      },
      sibling: 'type',
    },
    uid: { type: 'string_t' },
  },
};
