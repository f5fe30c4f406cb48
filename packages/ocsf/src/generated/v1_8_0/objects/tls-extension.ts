// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `type_id`: 0 server_name, 1 maximum_fragment_length, 5 status_request, 10 supported_groups, 13 signature_algorithms, 14 use_srtp, 15 heartbeat, 16 application_layer_protocol_negotiation, 18 signed_certificate_timestamp, 19 client_certificate_type, 20 server_certificate_type, 21 padding, 41 pre_shared_key, 42 early_data, 43 supported_versions, 44 cookie, 45 psk_key_exchange_modes, 47 certificate_authorities, 48 oid_filters, 49 post_handshake_auth, 50 signature_algorithms_cert, 51 key_share, 99 Other. */
export type TlsExtensionTypeId =
  0 | 1 | 5 | 10 | 13 | 14 | 15 | 16 | 18 | 19 | 20 | 21 | 41 | 42 | 43 | 44 | 45 | 47 | 48 | 49 | 50 | 51 | 99;

/** OCSF object `tls_extension`. */
export type TlsExtension = {
  readonly data?: unknown;
  readonly type?: string;
  readonly type_id: TlsExtensionTypeId;
};

/** Facts of OCSF object `tls_extension`. */
export const tlsExtensionObject: ObjectFact = {
  kind: 'object',
  name: 'tls_extension',
  caption: 'TLS Extension',
  extends: 'object',
  profiles: [],
  attributes: {
    data: { type: 'json_t', requirement: 'recommended' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'server_name',
        1: 'maximum_fragment_length',
        5: 'status_request',
        10: 'supported_groups',
        13: 'signature_algorithms',
        14: 'use_srtp',
        15: 'heartbeat',
        16: 'application_layer_protocol_negotiation',
        18: 'signed_certificate_timestamp',
        19: 'client_certificate_type',
        20: 'server_certificate_type',
        21: 'padding',
        41: 'pre_shared_key',
        42: 'early_data',
        43: 'supported_versions',
        44: 'cookie',
        45: 'psk_key_exchange_modes',
        47: 'certificate_authorities',
        48: 'oid_filters',
        49: 'post_handshake_auth',
        50: 'signature_algorithms_cert',
        51: 'key_share',
        99: 'Other',
      },
      sibling: 'type',
    },
  },
};
