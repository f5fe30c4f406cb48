import { ConnectorError } from '@logwright/connector-kit';

const FULL = /\b(ENOSPC|EDQUOT)\b|No space left on device|Disk quota exceeded/;

/** @returns Whether an error means that the disk or the quota is exhausted. */
export function isStorageFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT' || (error instanceof Error && FULL.test(error.message));
}

/** @returns The error as this package's own, with the original as its cause. */
export function storageError(error: unknown, directory: string): ConnectorError {
  if (error instanceof ConnectorError) return error;
  if (isStorageFull(error)) {
    return new ConnectorError(
      'storage_full',
      `The disk of the lake ${directory} is full. Nothing that was acknowledged is lost; free space or shorten the retention, and it goes on.`,
      { cause: error, context: { directory } },
    );
  }
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new ConnectorError(
      'forbidden',
      `The lake ${directory} cannot be written: ${messageOf(error)}. Give this user write permission.`,
      {
        cause: error,
        context: { directory },
      },
    );
  }
  return new ConnectorError('unavailable', `The lake ${directory} could not be written: ${messageOf(error)}`, {
    cause: error,
    context: { directory },
  });
}

/** @returns The text of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
