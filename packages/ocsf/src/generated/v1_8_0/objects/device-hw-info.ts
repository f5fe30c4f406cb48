// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { cpuArchitectureIdEnum, type CpuArchitectureId } from '../enums.js';
import { displayObject, type Display } from '../objects/display.js';
import { gpuInfoObject, type GpuInfo } from '../objects/gpu-info.js';
import { keyboardInfoObject, type KeyboardInfo } from '../objects/keyboard-info.js';

/** OCSF object `device_hw_info`. */
export type DeviceHwInfo = {
  readonly bios_date?: string;
  readonly bios_manufacturer?: string;
  readonly bios_ver?: string;
  readonly chassis?: string;
  readonly cpu_architecture?: string;
  readonly cpu_architecture_id?: CpuArchitectureId;
  readonly cpu_bits?: number;
  readonly cpu_cores?: number;
  readonly cpu_count?: number;
  readonly cpu_speed?: number;
  readonly cpu_type?: string;
  readonly desktop_display?: Display;
  readonly gpu_count?: number;
  readonly gpu_info_list?: readonly GpuInfo[];
  readonly keyboard_info?: KeyboardInfo;
  readonly ram_size?: number;
  readonly serial_number?: string;
  readonly uuid?: string;
  readonly vendor_name?: string;
};

/** Facts of OCSF object `device_hw_info`. */
export const deviceHwInfoObject: ObjectFact = {
  kind: 'object',
  name: 'device_hw_info',
  caption: 'Device Hardware Info',
  extends: 'object',
  profiles: [],
  attributes: {
    bios_date: { type: 'string_t' },
    bios_manufacturer: { type: 'string_t' },
    bios_ver: { type: 'string_t' },
    chassis: { type: 'string_t' },
    cpu_architecture: { type: 'string_t' },
    cpu_architecture_id: { type: 'integer_t', enum: cpuArchitectureIdEnum, sibling: 'cpu_architecture' },
    cpu_bits: { type: 'integer_t' },
    cpu_cores: { type: 'integer_t' },
    cpu_count: { type: 'integer_t' },
    cpu_speed: { type: 'integer_t' },
    cpu_type: { type: 'string_t' },
    desktop_display: { type: 'object_t', object: () => displayObject },
    gpu_count: { type: 'integer_t' },
    gpu_info_list: { type: 'object_t', object: () => gpuInfoObject, isArray: true },
    keyboard_info: { type: 'object_t', object: () => keyboardInfoObject },
    ram_size: { type: 'integer_t' },
    serial_number: { type: 'string_t', observable: 37 },
    uuid: { type: 'uuid_t' },
    vendor_name: { type: 'string_t' },
  },
};
