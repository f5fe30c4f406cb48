// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { severityIdEnum, type SeverityId } from '../enums.js';

/** OCSF object `vendor_attributes`. */
export type VendorAttributes = {
  readonly severity?: string;
  readonly severity_id?: SeverityId;
};

/** Facts of OCSF object `vendor_attributes`. */
export const vendorAttributesObject: ObjectFact = {
  kind: 'object',
  name: 'vendor_attributes',
  caption: 'Vendor Attributes',
  extends: 'object',
  profiles: [],
  attributes: {
    severity: { type: 'string_t' },
    severity_id: { type: 'integer_t', enum: severityIdEnum, sibling: 'severity' },
  },
};
