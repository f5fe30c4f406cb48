import type { ByteCursor } from '../bytes/byte-cursor.js';
import { ReadFailure } from '../read-failure.js';
import type { ArchiveEntry } from './archive-entry.js';

const BLOCK_BYTES = 512;
const MAX_META_BYTES = 1024 * 1024;

/** Facts that a pax or GNU header gives about the entry after it. */
interface Extension {
  readonly path?: string;
  readonly size?: number;
}

/**
 * Reads the entries of a tar archive (POSIX ustar and pax, GNU long names and sizes) in order.
 *
 * @throws ReadFailure when the archive is cut off or damaged.
 */
export async function* readTar(input: ByteCursor): AsyncGenerator<ArchiveEntry, void, undefined> {
  let extension: Extension = {};
  for (;;) {
    const header = await input.take(BLOCK_BYTES);
    // An archive ends with a block of zeros: without it, entries may be missing.
    if (header.length < BLOCK_BYTES) throw cutOff();
    if (header.every(byte => byte === 0)) return;
    checkSum(header);
    const type = String.fromCharCode(header[156] as number);
    const size = extension.size ?? readNumber(header, 124, 12);
    if (type === 'x' || type === 'L') {
      extension = { ...extension, ...readExtension(type, await takeMeta(input, size)) };
      continue;
    }
    const body = { left: size };
    const name = extension.path ?? readName(header);
    if (type === '0' || type === '\0' || type === '7') yield { name, bytes: entryBytes(input, body) };
    else if (type === 'S')
      yield { name, bytes: undefined, problem: 'sparse tar entry: pack it again without --sparse' };
    if (type !== 'g' && type !== 'K') extension = {};
    for await (const unread of entryBytes(input, body)) void unread;
    await skipPadding(input, size);
  }
}

function checkSum(header: Buffer): void {
  let sum = 8 * 0x20;
  for (let index = 0; index < BLOCK_BYTES; index++) if (index < 148 || index > 155) sum += header[index] as number;
  if (sum !== readNumber(header, 148, 8))
    throw new ReadFailure('the tar archive is damaged: what came before is kept, fetch it again for the rest');
}

/** Octal text, or GNU base-256 when the first bit is set. */
function readNumber(header: Buffer, offset: number, length: number): number {
  const field = header.subarray(offset, offset + length);
  if (((field[0] as number) & 0x80) !== 0) {
    return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, (field[0] as number) & 0x7f);
  }
  const value = Number.parseInt(field.toString('latin1').replaceAll('\0', ' ').trim() || '0', 8);
  return Number.isFinite(value) ? value : 0;
}

function readName(header: Buffer): string {
  const name = readText(header, 0, 100);
  const isPosix = header.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isPosix ? readText(header, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function readText(header: Buffer, offset: number, length: number): string {
  const field = header.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

async function takeMeta(input: ByteCursor, size: number): Promise<Buffer> {
  if (size > MAX_META_BYTES)
    throw new ReadFailure(
      `a tar header of ${size} bytes is past the limit of ${MAX_META_BYTES}: the archive is damaged`,
    );
  const meta = await input.take(size);
  if (meta.length < size) throw cutOff();
  await skipPadding(input, size);
  return meta;
}

function readExtension(type: string, meta: Buffer): Extension {
  if (type === 'L') return { path: readText(meta, 0, meta.length) };
  const extension: { path?: string; size?: number } = {};
  for (let offset = 0; offset < meta.length;) {
    const space = meta.indexOf(0x20, offset);
    const length = space === -1 ? Number.NaN : Number.parseInt(meta.toString('latin1', offset, space), 10);
    if (!(length > 0)) break;
    const [key = '', ...value] = meta.toString('utf8', space + 1, offset + length - 1).split('=');
    if (key === 'path') extension.path = value.join('=');
    if (key === 'size') extension.size = Number(value.join('='));
    offset += length;
  }
  return extension;
}

/** @param body What is left of the entry: kept outside, because a reader may leave an entry early. */
async function* entryBytes(input: ByteCursor, body: { left: number }): AsyncGenerator<Buffer, void, undefined> {
  while (body.left > 0) {
    const chunk = await input.next(body.left);
    if (chunk === undefined) {
      body.left = 0;
      throw cutOff();
    }
    body.left -= chunk.length;
    yield chunk;
  }
}

async function skipPadding(input: ByteCursor, size: number): Promise<void> {
  const padding = (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
  if (padding > 0) await input.take(padding);
}

function cutOff(): ReadFailure {
  return new ReadFailure(
    'the tar archive ends too early: it was cut off; what came before is kept, fetch it again for the rest',
  );
}
