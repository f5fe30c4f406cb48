/** Configuration of what this backend adds to Backstage's own. */
export interface Config {
  /** Every audit event as a line of JSON in a file, for the pipeline to read as technology `backstage-audit`. */
  auditLog?: {
    /** Path of the file; relative paths start at packages/backend. Without it no file is written. */
    file: string;
    /** Size in bytes at which the file is turned over. Default: 20,000,000. */
    maxBytes?: number;
    /** Files that are kept, the newest included. Default: 5. */
    maxFiles?: number;
  };
  /** The docs site at /docs/. */
  docsSite?: {
    /** Folder of the built site; relative paths start at packages/backend. Default: ../../docs/build. */
    directory?: string;
  };
  /** The demo company in the catalog. Without this section there is none. */
  demo?: {
    /** Folder that holds the marker of a removed demo: the lake's parent. */
    directory: string;
    /** Platform that the demo's log sources are collected into. Default: lake. */
    platform?: string;
  };
}
