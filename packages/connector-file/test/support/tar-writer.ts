import { buffer } from 'node:stream/consumers';
import { type Headers, pack } from 'tar-stream';

/** Writes a tar archive. */
export async function makeTar(entries: readonly (Headers & { readonly content?: Buffer | string })[]): Promise<Buffer> {
  const archive = pack();
  for (const { content, ...header } of entries) archive.entry(header, Buffer.from(content ?? ''));
  archive.finalize();
  return buffer(archive);
}
