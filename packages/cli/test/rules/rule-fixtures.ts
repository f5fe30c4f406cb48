import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for one test. */
export interface TestFolder {
  readonly path: string;
  /** Writes a file and returns its path. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  remove(): Promise<void>;
}

/** Makes an empty folder. */
export async function createTestFolder(): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'logwright-rules-'));
  return {
    path,
    async write(name, content) {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** Fires on whoami.exe in process creations of Windows, whatever channel says it. */
export const WHOAMI = String.raw`title: Whoami Execution
id: 0c7a7fd2-4b46-4a54-a1a4-8d4f1f6f2a01
name: whoami
status: test
description: Somebody asks who they are.
logsource:
    category: process_creation
    product: windows
detection:
    selection:
        Image|endswith: '\whoami.exe'
    filter_admin:
        User|contains: 'admin'
    condition: selection and not filter_admin
level: high
`;

/** Fires on every failed logon. */
export const FAILED_LOGON = `title: Failed Logon
id: 0c7a7fd2-4b46-4a54-a1a4-8d4f1f6f2a02
name: failed_logon
logsource:
    product: windows
    service: security
detection:
    selection:
        EventID: 4625
    condition: selection
level: low
`;

/** Three failed logons of one user within five minutes. */
export const MANY_FAILED_LOGONS = `title: Many Failed Logons
id: 0c7a7fd2-4b46-4a54-a1a4-8d4f1f6f2a03
correlation:
    type: event_count
    rules: [failed_logon]
    group-by: [TargetUserName]
    timespan: 5m
    condition:
        gte: 3
level: medium
`;

/** A process creation of Windows' own audit. */
export function creation(image: string, user = 'anna', minute = 0): Record<string, unknown> {
  return {
    Channel: 'Security',
    EventID: 4688,
    NewProcessName: `C:\\Windows\\System32\\${image}`,
    SubjectUserName: user,
    EventTime: `2026-02-01 10:${String(minute).padStart(2, '0')}:00`,
  };
}

/** A failed logon. */
export function failedLogon(user: string, minute: number): Record<string, unknown> {
  const EventTime = `2026-02-01 10:${String(minute).padStart(2, '0')}:00`;
  return { Channel: 'Security', EventID: 4625, TargetUserName: user, EventTime };
}

/** Events as JSON lines. */
export function jsonLines(events: readonly unknown[]): string {
  return events.map(event => `${JSON.stringify(event)}\n`).join('');
}
