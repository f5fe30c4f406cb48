// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../../facts.js';

/** Values of `type_id`: 0 Unknown, 1 REG_BINARY, 2 REG_DWORD, 3 REG_DWORD_BIG_ENDIAN, 4 REG_EXPAND_SZ, 5 REG_LINK, 6 REG_MULTI_SZ, 7 REG_NONE, 8 REG_QWORD, 9 REG_QWORD_LITTLE_ENDIAN, 10 REG_SZ, 99 Other. */
export type RegValueTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 99;

/** OCSF object `win/reg_value`. */
export type RegValue = {
  readonly data?: unknown;
  readonly is_default?: boolean;
  readonly is_system?: boolean;
  readonly modified_time?: number;
  readonly name: string;
  readonly path: string;
  readonly reg_binary_data?: string;
  readonly reg_integer_data?: number;
  readonly reg_string_data?: string;
  readonly reg_string_list_data?: readonly string[];
  readonly type?: string;
  readonly type_id?: RegValueTypeId;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `win/reg_value`. */
export const regValueObject: ObjectFact = {
  kind: 'object',
  observable: 29,
  name: 'win/reg_value',
  caption: 'Registry Value',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    data: { type: 'json_t' },
    is_default: { type: 'boolean_t' },
    is_system: { type: 'boolean_t' },
    modified_time: { type: 'timestamp_t' },
    name: { type: 'string_t', requirement: 'required', observable: 43 },
    path: { type: 'reg_key_path_t', requirement: 'required' },
    reg_binary_data: { type: 'bytestring_t' },
    reg_integer_data: { type: 'long_t' },
    reg_string_data: { type: 'string_t' },
    reg_string_list_data: { type: 'string_t', isArray: true },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'REG_BINARY',
        2: 'REG_DWORD',
        3: 'REG_DWORD_BIG_ENDIAN',
        4: 'REG_EXPAND_SZ',
        5: 'REG_LINK',
        6: 'REG_MULTI_SZ',
        7: 'REG_NONE',
        8: 'REG_QWORD',
        9: 'REG_QWORD_LITTLE_ENDIAN',
        10: 'REG_SZ',
        99: 'Other',
      },
      sibling: 'type',
      deprecatedValues: { '9': { since: '1.6.0', replacedBy: ['REG_QWORD'] } },
    },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
