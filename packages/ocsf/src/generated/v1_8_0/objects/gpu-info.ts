// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `bus_type_id`: 0 Unknown, 1 Onboard, 2 PCIe x16, 3 PCIe x8, 4 MXM Type A, 5 MXM Type B, 6 M.2, 7 CXL, 99 Other. */
export type GpuInfoBusTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 99;

/** Values of `vram_mode_id`: 0 Unknown, 1 Shared, 2 Dedicated, 99 Other. */
export type GpuInfoVramModeId = 0 | 1 | 2 | 99;

/** OCSF object `gpu_info`. */
export type GpuInfo = {
  readonly bus_type?: string;
  readonly bus_type_id?: GpuInfoBusTypeId;
  readonly cores?: number;
  readonly model?: string;
  readonly vendor_name?: string;
  readonly vram_mode?: string;
  readonly vram_mode_id?: GpuInfoVramModeId;
  readonly vram_size?: number;
};

/** Facts of OCSF object `gpu_info`. */
export const gpuInfoObject: ObjectFact = {
  kind: 'object',
  name: 'gpu_info',
  caption: 'GPU Information',
  extends: 'object',
  profiles: [],
  attributes: {
    bus_type: { type: 'string_t' },
    bus_type_id: {
      type: 'integer_t',
      enum: {
        0: 'Unknown',
        1: 'Onboard',
        2: 'PCIe x16',
        3: 'PCIe x8',
        4: 'MXM Type A',
        5: 'MXM Type B',
        6: 'M.2',
        7: 'CXL',
        99: 'Other',
      },
      sibling: 'bus_type',
    },
    cores: { type: 'integer_t' },
    model: { type: 'string_t', requirement: 'recommended' },
    vendor_name: { type: 'string_t', requirement: 'recommended' },
    vram_mode: { type: 'string_t', requirement: 'recommended' },
    vram_mode_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Shared', 2: 'Dedicated', 99: 'Other' },
      sibling: 'vram_mode',
    },
    vram_size: { type: 'integer_t', requirement: 'recommended' },
  },
};
