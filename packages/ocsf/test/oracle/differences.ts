import type { Fault } from './json-schema.ts';

/** A place where our validator differs from the oracle on purpose. */
export interface Difference {
  readonly name: string;
  readonly reason: string;
  /** Tells whether a fault that only one side reports is explained by it. */
  explains(fault: Fault, side: 'ours' | 'oracle', className: string): boolean;
}

/** All places where our validator differs from the oracle on purpose. */
export const differences: readonly Difference[] = [
  {
    name: 'type_uid arithmetic',
    reason: 'JSON Schema cannot say that type_uid is class_uid * 100 + activity_id; OCSF does.',
    explains: (fault, side) => side === 'ours' && fault === 'type_uid type-uid',
  },
  {
    name: 'constraints that name a path',
    reason:
      'win/patch_state asks for one of device.os.sp_name, device.os.sp_ver, device.os.version: paths. The oracle takes them for names of attributes of the event, which no event can have.',
    explains: (fault, side, className) => className === 'patch_state' && fault === ' at-least-one' && side === 'oracle',
  },
  {
    name: 'base64 that needs no padding',
    reason:
      'The expression of bytestring_t asks for padding even where RFC 4648, which the schema cites, has none: text of a length that divides by three encodes without.',
    explains: (fault, side) => side === 'oracle' && fault.endsWith(' pattern'),
  },
];
