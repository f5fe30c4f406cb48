import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary file that nothing can find: its name is removed as soon as it is open. */
export interface Spool extends AsyncDisposable {
  readonly file: FileHandle;
  readonly size: number;
}

/** Options of {@link spoolToFile}. */
export interface SpoolOptions {
  /** Called with the bytes kept so far; throws to stop. */
  readonly check: (bytes: number) => void;
  /** Called with every chunk that is kept. */
  readonly onChunk?: (chunk: Buffer) => void;
}

/**
 * Keeps a byte stream in a temporary file for random access. The file is gone when the spool is disposed, and, where
 * the system lets open files be removed, also when the process is killed.
 */
export async function spoolToFile(bytes: AsyncIterable<Buffer>, options: SpoolOptions): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'logwright-spool-'));
  let file: FileHandle | undefined;
  try {
    file = await open(join(folder, 'content'), 'wx+', 0o600);
    if (process.platform !== 'win32') await rm(folder, { recursive: true });
    const size = await copy(bytes, file, options);
    const opened = file;
    return { file: opened, size, [Symbol.asyncDispose]: () => dispose(opened, folder) };
  } catch (error) {
    if (file === undefined) await rm(folder, { recursive: true, force: true });
    else await dispose(file, folder);
    throw error;
  }
}

async function copy(bytes: AsyncIterable<Buffer>, file: FileHandle, options: SpoolOptions): Promise<number> {
  let size = 0;
  for await (const chunk of bytes) {
    options.check(size + chunk.length);
    options.onChunk?.(chunk);
    await file.write(chunk, 0, chunk.length, size);
    size += chunk.length;
  }
  return size;
}

async function dispose(file: FileHandle, folder: string): Promise<void> {
  await file.close();
  await rm(folder, { recursive: true, force: true });
}
