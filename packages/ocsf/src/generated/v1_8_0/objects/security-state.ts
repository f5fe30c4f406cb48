// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `state_id`: 0 Unknown, 1 Missing or outdated content, 2 Policy mismatch, 3 In network quarantine, 4 Protection off, 5 Protection malfunction, 6 Protection not licensed, 7 Unremediated threat, 8 Suspicious reputation, 9 Reboot pending, 10 Content is locked, 11 Not installed, 12 Writable system partition, 13 SafetyNet failure, 14 Failed boot verify, 15 Modified execution environment, 16 SELinux disabled, 17 Elevated privilege shell, 18 iOS file system altered, 19 Open remote access, 20 OTA updates disabled, 21 Rooted, 22 Android partition modified, 23 Compliance failure, 99 Other. */
export type SecurityStateStateId =
  0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 99;

/** OCSF object `security_state`. */
export type SecurityState = {
  readonly state?: string;
  readonly state_id?: SecurityStateStateId;
};

/** Facts of OCSF object `security_state`. */
export const securityStateObject: ObjectFact = {
  kind: 'object',
  name: 'security_state',
  caption: 'Security State',
  extends: 'object',
  profiles: [],
  attributes: {
    state: { type: 'string_t', caption: 'Security State' },
    state_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Missing or outdated content',
        2: 'Policy mismatch',
        3: 'In network quarantine',
        4: 'Protection off',
        5: 'Protection malfunction',
        6: 'Protection not licensed',
        7: 'Unremediated threat',
        8: 'Suspicious reputation',
        9: 'Reboot pending',
        10: 'Content is locked',
        11: 'Not installed',
        12: 'Writable system partition',
        13: 'SafetyNet failure',
        14: 'Failed boot verify',
        15: 'Modified execution environment',
        16: 'SELinux disabled',
        17: 'Elevated privilege shell',
        18: 'iOS file system altered',
        19: 'Open remote access',
        20: 'OTA updates disabled',
        21: 'Rooted',
        22: 'Android partition modified',
        23: 'Compliance failure',
        99: 'Other',
      },
      sibling: 'state',
      caption: 'Security State ID',
    },
  },
};
