// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { factorTypeIdEnum, type FactorTypeId } from '../enums.js';
import { deviceObject, type Device } from '../objects/device.js';

/** OCSF object `auth_factor`. */
export type AuthFactor = {
  readonly device?: Device;
  readonly email_addr?: string;
  readonly factor_type?: string;
  readonly factor_type_id: FactorTypeId;
  readonly is_hotp?: boolean;
  readonly is_totp?: boolean;
  readonly phone_number?: string;
  readonly provider?: string;
  readonly security_questions?: readonly string[];
};

/** Facts of OCSF object `auth_factor`. */
export const authFactorObject: ObjectFact = {
  kind: 'object',
  name: 'auth_factor',
  caption: 'Authentication Factor',
  extends: 'object',
  profiles: ['container'],
  attributes: {
    device: { type: 'object_t', object: () => deviceObject, requirement: 'recommended' },
    email_addr: { type: 'email_t' },
    factor_type: { type: 'string_t', requirement: 'recommended' },
    factor_type_id: { type: 'integer_t', requirement: 'required', enum: factorTypeIdEnum, sibling: 'factor_type' },
    is_hotp: { type: 'boolean_t', requirement: 'recommended' },
    is_totp: { type: 'boolean_t', requirement: 'recommended' },
    phone_number: { type: 'string_t' },
    provider: { type: 'string_t', requirement: 'recommended' },
    security_questions: { type: 'string_t', isArray: true },
  },
};
