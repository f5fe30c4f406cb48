// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { certificateObject, type Certificate } from '../objects/certificate.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { sanObject, type San } from '../objects/san.js';
import { tlsExtensionObject, type TlsExtension } from '../objects/tls-extension.js';

/** OCSF object `tls`. */
export type Tls = {
  readonly alert?: number;
  readonly certificate?: Certificate;
  readonly certificate_chain?: readonly string[];
  readonly cipher?: string;
  readonly client_ciphers?: readonly string[];
  /** @deprecated since 1.1.0: see tls_extension_list */ readonly extension_list?: readonly TlsExtension[];
  readonly handshake_dur?: number;
  readonly ja3_hash?: Fingerprint;
  readonly ja3s_hash?: Fingerprint;
  readonly key_length?: number;
  /** @deprecated since 1.4.0: see tls.certificate.sans */ readonly sans?: readonly San[];
  readonly server_ciphers?: readonly string[];
  readonly sni?: string;
  readonly tls_extension_list?: readonly TlsExtension[];
  readonly version: string;
};

/** Facts of OCSF object `tls`. */
export const tlsObject: ObjectFact = {
  kind: 'object',
  name: 'tls',
  caption: 'Transport Layer Security (TLS)',
  extends: 'object',
  profiles: [],
  attributes: {
    alert: { type: 'integer_t' },
    certificate: { type: 'object_t', object: () => certificateObject, requirement: 'recommended' },
    certificate_chain: { type: 'string_t', isArray: true, requirement: 'recommended' },
    cipher: { type: 'string_t', requirement: 'recommended' },
    client_ciphers: { type: 'string_t', isArray: true, requirement: 'recommended' },
    extension_list: {
      type: 'object_t',
      object: () => tlsExtensionObject,
      isArray: true,
      deprecated: { since: '1.1.0', replacedBy: ['tls_extension_list'] },
    },
    handshake_dur: { type: 'integer_t' },
    ja3_hash: { type: 'object_t', object: () => fingerprintObject, requirement: 'recommended' },
    ja3s_hash: { type: 'object_t', object: () => fingerprintObject, requirement: 'recommended' },
    key_length: { type: 'integer_t' },
    sans: {
      type: 'object_t',
      object: () => sanObject,
      isArray: true,
      deprecated: { since: '1.4.0', replacedBy: ['tls.certificate.sans'] },
    },
    server_ciphers: { type: 'string_t', isArray: true },
    sni: { type: 'string_t', requirement: 'recommended' },
    tls_extension_list: { type: 'object_t', object: () => tlsExtensionObject, isArray: true },
    version: { type: 'string_t', requirement: 'required' },
  },
};
