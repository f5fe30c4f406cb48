import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MARKER = 'demo-estate.removed';

/**
 * Where the marker lies that says "this demo estate was removed".
 *
 * @param directory - Folder that holds the state of the installation, for instance the lake's parent.
 */
export function demoRemovalMarker(directory: string): string {
  return join(directory, MARKER);
}

/**
 * Whether the demo estate was removed: its source reads nothing and the catalog holds none of its entities.
 *
 * @param directory - The same folder that {@link markDemoRemoved} was called with.
 */
export function isDemoRemoved(directory: string): boolean {
  return existsSync(demoRemovalMarker(directory));
}

/**
 * Removes the demo estate for good: a running source stops at its next look, a few seconds later at most.
 *
 * @param directory - Folder for the marker; created when missing.
 */
export async function markDemoRemoved(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(demoRemovalMarker(directory), 'The demo estate was removed. Delete this file to bring it back.\n');
}

/**
 * Brings a removed demo estate back.
 *
 * @param directory - The same folder that {@link markDemoRemoved} was called with.
 */
export async function unmarkDemoRemoved(directory: string): Promise<void> {
  await rm(demoRemovalMarker(directory), { force: true });
}
