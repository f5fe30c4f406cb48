/** What a byte stream is, by its first bytes. */
export type ContentFormat =
  | { readonly kind: 'gzip' | 'zstd' | 'zip' | 'tar' | 'evtx' | 'text' | 'empty' }
  /** Known or unknown, but nothing that records can be read from. */
  | { readonly kind: 'unreadable'; readonly reason: string };

interface Magic {
  readonly bytes: string;
  readonly offset?: number;
  readonly reason: string;
}

const unpack = (name: string): string => `${name} archive: unpack it first, then read what was in it`;

/** First bytes of formats that cannot be read here, in hexadecimal. */
const FOREIGN: readonly Magic[] = [
  { bytes: '50415231', reason: 'Parquet file: it is a table already; open it with DuckDB or export it as JSON' },
  { bytes: 'd4c3b2a1', reason: 'packet capture (pcap): run Zeek over it and read the logs that Zeek writes' },
  { bytes: 'a1b2c3d4', reason: 'packet capture (pcap): run Zeek over it and read the logs that Zeek writes' },
  { bytes: '4d3cb2a1', reason: 'packet capture (pcap): run Zeek over it and read the logs that Zeek writes' },
  { bytes: '0a0d0d0a', reason: 'packet capture (pcapng): run Zeek over it and read the logs that Zeek writes' },
  {
    bytes: '4c504b5348485248',
    reason: 'systemd journal file: read it with journalctl -o json, or with the journal source',
  },
  { bytes: '53514c69746520666f726d6174203300', reason: 'SQLite database: export the table as JSON or CSV first' },
  { bytes: '4455434b', offset: 8, reason: 'DuckDB database: export the table as JSON first' },
  { bytes: '4f626a01', reason: 'Avro file: convert it to JSON first' },
  { bytes: '4f5243', reason: 'ORC file: convert it to JSON first' },
  { bytes: '425a68', reason: unpack('bzip2') },
  { bytes: 'fd377a585a00', reason: unpack('xz') },
  { bytes: '377abcaf271c', reason: unpack('7-Zip') },
  { bytes: '526172211a07', reason: unpack('RAR') },
  { bytes: '04224d18', reason: unpack('LZ4') },
  { bytes: '7f454c46', reason: 'program (ELF), not a log' },
  { bytes: '25504446', reason: 'PDF document, not a log' },
  { bytes: '89504e470d0a1a0a', reason: 'PNG image, not a log' },
  { bytes: 'ffd8ff', reason: 'JPEG image, not a log' },
  { bytes: 'fffe0000', reason: 'UTF-32 text: convert it to UTF-8 first' },
  { bytes: '0000feff', reason: 'UTF-32 text: convert it to UTF-8 first' },
];

/** Bytes of a head that {@link detectFormat} looks at. */
export const FORMAT_HEAD_BYTES = 64 * 1024;

/** @param head The first bytes of the stream, all of it when it is shorter than {@link FORMAT_HEAD_BYTES}. */
export function detectFormat(head: Buffer): ContentFormat {
  if (head.length === 0) return { kind: 'empty' };
  if (starts(head, '1f8b08')) return { kind: 'gzip' };
  if (starts(head, '28b52ffd') || isSkippableZstd(head)) return { kind: 'zstd' };
  if (starts(head, '504b0304') || starts(head, '504b0506') || starts(head, '504b0708')) return { kind: 'zip' };
  // "ElfFile", the signature of a Windows event log.
  if (starts(head, '456c6646696c6500')) return { kind: 'evtx' };
  const foreign = FOREIGN.find(magic => starts(head, magic.bytes, magic.offset));
  if (foreign !== undefined) return { kind: 'unreadable', reason: foreign.reason };
  if (isTar(head)) return { kind: 'tar' };
  if (starts(head, 'fffe') || starts(head, 'feff')) return { kind: 'text' };
  if (looksBinary(head)) return { kind: 'unreadable', reason: binaryReason(head) };
  return { kind: 'text' };
}

function starts(head: Buffer, hex: string, offset = 0): boolean {
  return head.toString('hex', offset, offset + hex.length / 2) === hex;
}

/** Skippable frames of zstd have the magic numbers 0x184d2a50 to 0x184d2a5f (RFC 8878, section 3.1.2). */
function isSkippableZstd(head: Buffer): boolean {
  return head.length >= 8 && (head.readUInt32LE(0) & 0xfffffff0) >>> 0 === 0x184d2a50;
}

/** A tar header carries its own checksum: the sum of its bytes, with the checksum field as spaces (POSIX ustar). */
function isTar(head: Buffer): boolean {
  if (head.length < 512) return false;
  const stated = Number.parseInt(head.toString('latin1', 148, 156).replaceAll('\0', ' ').trim(), 8);
  if (!Number.isInteger(stated) || stated === 0 || head[0] === 0) return false;
  let sum = 8 * 0x20;
  for (let index = 0; index < 512; index++) if (index < 148 || index > 155) sum += head[index] as number;
  return sum === stated;
}

/** Text has no NUL bytes and hardly any other control characters. */
function looksBinary(head: Buffer): boolean {
  const sample = withoutPadding(head.subarray(0, 8 * 1024));
  if (sample.length === 0 || sample.includes(0)) return true;
  let controls = 0;
  for (const byte of sample)
    if ((byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b && byte !== 0x1e) || byte === 0x7f) controls++;
  return controls > sample.length / 10;
}

/** A log that was emptied or not yet written out on a crash has NUL bytes before or behind its text. */
function withoutPadding(sample: Buffer): Buffer {
  let [start, end] = [0, sample.length];
  while (start < end && sample[start] === 0) start++;
  while (end > start && sample[end - 1] === 0) end--;
  return sample.subarray(start, end);
}

function binaryReason(head: Buffer): string {
  if (starts(head, '4d5a')) return 'Windows program or library, not a log';
  if (head.every(byte => byte === 0)) return 'nothing but NUL bytes: what the file was to hold is not in it';
  const odd = head.subarray(0, 512).filter((byte, index) => index % 2 === 1 && byte === 0).length;
  if (odd > Math.min(head.length, 512) / 4) return 'UTF-16 text without a byte-order mark: convert it to UTF-8 first';
  return 'binary file of an unknown kind: only text can be read as records';
}
