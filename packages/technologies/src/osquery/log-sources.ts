import type { SigmaLogSource, SigmaLogSourceFamily } from '../sigma.js';

const MACOS: SigmaLogSource = { product: 'macos' };

/** Rows of osquery's evented tables that only macOS has: processes and files as Endpoint Security reports them. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'osquery',
    recognise: [
      { field: 'columns.event_type', oneOf: ['exec'] },
      { field: 'columns.cmdline' },
      { field: 'columns.signing_id' },
    ],
    entries: [
      {
        logSource: { ...MACOS, category: 'process_creation' },
        aliases: {
          Image: ['columns.path'],
          CommandLine: ['columns.cmdline'],
          CurrentDirectory: ['columns.cwd'],
          ProcessId: ['columns.pid'],
          ParentProcessId: ['columns.parent'],
          User: ['columns.username'],
        },
      },
    ],
  },
  {
    technology: 'osquery',
    recognise: [
      { field: 'columns.event_type', oneOf: ['create', 'rename', 'write'] },
      { field: 'columns.filename' },
      { field: 'columns.global_seq_num' },
    ],
    entries: [
      {
        logSource: { ...MACOS, category: 'file_event' },
        aliases: { TargetFilename: ['columns.filename'], Image: ['columns.path'], ProcessId: ['columns.pid'] },
      },
    ],
  },
];
