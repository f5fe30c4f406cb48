import type { SigmaFieldCondition, SigmaLogSource, SigmaLogSourceFamily } from '../sigma.js';
import { toldFamily } from '../told-family.js';

const MACOS: SigmaLogSource = { product: 'macos' };

/** What every message of the Endpoint Security framework has, as `eslogger` writes it. */
const MESSAGE: readonly SigmaFieldCondition[] = [
  { field: 'schema_version' },
  { field: 'event_type' },
  { field: 'process.executable.path' },
];

/** Kinds of events that leave a file with new contents or at a new place, and where its path is. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  close: ['event.close.target.path'],
  create: ['event.create.destination.existing_file.path', 'event.create.destination.new_path.dir.path'],
  rename: ['event.rename.destination.existing_file.path', 'event.rename.destination.new_path.dir.path'],
  write: ['event.write.target.path'],
};
const DATA: Readonly<Record<string, readonly SigmaFieldCondition[]>> = {
  close: [{ field: 'event.close.modified', oneOf: ['true', '1'] }],
};

/** Messages of macOS' Endpoint Security framework; each has one event, below its name. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'macos-endpoint-security',
    recognise: [...MESSAGE, { field: 'event.exec.target.executable.path' }],
    entries: [
      {
        logSource: { ...MACOS, category: 'process_creation' },
        aliases: {
          Image: ['event.exec.target.executable.path'],
          CommandLine: ['words:event.exec.args'],
          CurrentDirectory: ['event.exec.cwd.path'],
          ParentImage: ['process.executable.path'],
          ProcessId: ['event.exec.target.audit_token.pid'],
          ParentProcessId: ['event.exec.target.ppid', 'process.ppid'],
        },
      },
    ],
  },
  ...Object.entries(FILES).map(([kind, paths]) => ({
    technology: 'macos-endpoint-security',
    recognise: [...MESSAGE, { field: `event.${kind}` }, ...(DATA[kind] ?? [])],
    entries: [
      {
        logSource: { ...MACOS, category: 'file_event' },
        aliases: {
          TargetFilename: paths,
          Image: ['process.executable.path'],
          ProcessId: ['process.audit_token.pid'],
        },
      },
    ],
  })),
  { technology: 'macos-endpoint-security', recognise: MESSAGE, entries: [{ logSource: MACOS }] },
  toldFamily('macos-endpoint-security', [{ logSource: MACOS }]),
];
