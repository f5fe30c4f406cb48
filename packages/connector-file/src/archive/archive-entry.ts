/** One file inside an archive. */
export interface ArchiveEntry {
  /** The entry's name as the archive has it: to be shown through `displayEntryName`, never used as a path. */
  readonly name: string;
  /** The entry's content; read it before asking for the next entry. Undefined when it cannot be read. */
  readonly bytes: AsyncIterable<Buffer> | undefined;
  /** Why the content cannot be read. */
  readonly problem?: string;
}
