// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `type_id`: 0 Unknown, 1 External Storage, 2 Keyboard, 3 Mouse, 4 Printer, 5 Monitor, 6 Microphone, 7 Webcam, 99 Other. */
export type PeripheralDeviceTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 99;

/** OCSF object `peripheral_device`. */
export type PeripheralDevice = {
  readonly name: string;
  readonly uid?: string;
  readonly class?: string;
  readonly model?: string;
  readonly serial_number?: string;
  readonly type?: string;
  readonly type_id?: PeripheralDeviceTypeId;
  readonly vendor_id_list?: readonly string[];
  readonly vendor_name?: string;
};

/** Facts of OCSF object `peripheral_device`. */
export const peripheralDeviceObject: ObjectFact = {
  kind: 'object',
  name: 'peripheral_device',
  caption: 'Peripheral Device',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
    uid: { type: 'string_t', requirement: 'recommended' },
    class: { type: 'string_t' },
    model: { type: 'string_t', requirement: 'recommended' },
    serial_number: { type: 'string_t', requirement: 'recommended', observable: 37 },
    type: { type: 'string_t', caption: 'Peripheral Device Type' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'External Storage',
        2: 'Keyboard',
        3: 'Mouse',
        4: 'Printer',
        5: 'Monitor',
        6: 'Microphone',
        7: 'Webcam',
        99: 'Other',
      },
      sibling: 'type',
      caption: 'Peripheral Device Type ID',
    },
    vendor_id_list: { type: 'string_t', isArray: true, requirement: 'recommended' },
    vendor_name: { type: 'string_t', requirement: 'recommended' },
  },
};
