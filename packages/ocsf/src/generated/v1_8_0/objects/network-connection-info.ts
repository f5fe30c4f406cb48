// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { boundaryIdEnum, type BoundaryId, directionIdEnum, type DirectionId } from '../enums.js';
import { sessionObject, type Session } from '../objects/session.js';

/** Values of `protocol_ver_id`: 0 Unknown, 4 Internet Protocol version 4 (IPv4), 6 Internet Protocol version 6 (IPv6), 99 Other. */
export type NetworkConnectionInfoProtocolVerId = 0 | 4 | 6 | 99;

/** OCSF object `network_connection_info`. */
export type NetworkConnectionInfo = {
  readonly boundary?: string;
  readonly boundary_id?: BoundaryId;
  readonly community_uid?: string;
  readonly direction?: string;
  readonly direction_id: DirectionId;
  readonly flag_history?: string;
  readonly protocol_name?: string;
  readonly protocol_num?: number;
  readonly protocol_ver?: string;
  readonly protocol_ver_id?: NetworkConnectionInfoProtocolVerId;
  readonly session?: Session;
  readonly tcp_flags?: number;
  readonly uid?: string;
};

/** Facts of OCSF object `network_connection_info`. */
export const networkConnectionInfoObject: ObjectFact = {
  kind: 'object',
  name: 'network_connection_info',
  caption: 'Network Connection Information',
  extends: 'object',
  profiles: [],
  attributes: {
    boundary: { type: 'string_t' },
    boundary_id: { type: 'integer_t', requirement: 'recommended', enum: boundaryIdEnum, sibling: 'boundary' },
    community_uid: { type: 'string_t' },
    direction: { type: 'string_t' },
    direction_id: { type: 'integer_t', requirement: 'required', enum: directionIdEnum, sibling: 'direction' },
    flag_history: { type: 'string_t' },
    protocol_name: { type: 'string_t', requirement: 'recommended' },
    protocol_num: { type: 'integer_t', requirement: 'recommended' },
    protocol_ver: { type: 'string_t', caption: 'IP Version' },
    protocol_ver_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        4: 'Internet Protocol version 4 (IPv4)',
        6: 'Internet Protocol version 6 (IPv6)',
        99: 'Other',
      },
      sibling: 'protocol_ver',
      caption: 'IP Version ID',
    },
    session: { type: 'object_t', object: () => sessionObject },
    tcp_flags: { type: 'integer_t' },
    uid: { type: 'string_t', requirement: 'recommended', caption: 'Connection UID' },
  },
};
