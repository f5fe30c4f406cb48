// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `encoding_id`: 0 Unknown, 1 Base64, 2 Hexadecimal, 3 URL Encoded, 99 Other. */
export type PacketEncodingId = 0 | 1 | 2 | 3 | 99;

/** Values of `format_id`: 0 Unknown, 1 PCAP, 2 PCAPNG, 3 Snoop, 4 ERF, 5 NetMon, 6 5Views, 99 Other. */
export type PacketFormatId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Values of `source_id`: 0 Unknown, 1 Wire, 2 Stream, 3 Decoder, 4 TAP, 5 SPAN, 6 Endpoint, 7 Virtual, 99 Other. */
export type PacketSourceId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 99;

/** OCSF object `packet`. */
export type Packet = {
  readonly encoding?: string;
  readonly encoding_id?: PacketEncodingId;
  readonly end_offset?: number;
  readonly format?: string;
  readonly format_id?: PacketFormatId;
  readonly sequence_number?: number;
  readonly source?: string;
  readonly source_id?: PacketSourceId;
  readonly start_offset?: number;
  readonly value: string;
};

/** Facts of OCSF object `packet`. */
export const packetObject: ObjectFact = {
  kind: 'object',
  name: 'packet',
  caption: 'Packet',
  extends: 'object',
  profiles: [],
  attributes: {
    encoding: { type: 'string_t' },
    encoding_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Base64', 2: 'Hexadecimal', 3: 'URL Encoded', 99: 'Other' },
      sibling: 'encoding',
    },
    end_offset: { type: 'long_t' },
    format: { type: 'string_t' },
    format_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'PCAP', 2: 'PCAPNG', 3: 'Snoop', 4: 'ERF', 5: 'NetMon', 6: '5Views', 99: 'Other' },
      sibling: 'format',
    },
    sequence_number: { type: 'long_t' },
    source: { type: 'string_t' },
    source_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Wire',
        2: 'Stream',
        3: 'Decoder',
        4: 'TAP',
        5: 'SPAN',
        6: 'Endpoint',
        7: 'Virtual',
        99: 'Other',
      },
      sibling: 'source',
    },
    start_offset: { type: 'long_t' },
    value: { type: 'string_t', requirement: 'required' },
  },
};
