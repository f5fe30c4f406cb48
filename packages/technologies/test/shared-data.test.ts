import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { createEventValidator } from '@logwright/ocsf';
import { classFacts } from '@logwright/ocsf/all';
import { describe, expect, it } from 'vitest';
import { detectTechnology, jsonRecord } from '../src/registry.js';
import type { ParseInput, Technology } from '../src/technology.js';
import { unrepresented } from '../src/testing/unrepresented.js';

/** Public attack telemetry beside the repository, not part of it. */
const SHARED = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const present = existsSync(join(SHARED, 'events'));
const validate = createEventValidator(classFacts.values());
const CONTEXT = { receivedAt: Date.UTC(2026, 10, 23) };

/** Texts of the entries of a zip archive, by the sizes of its central directory. */
function unzip(archive: Buffer): readonly string[] {
  const texts: string[] = [];
  let at = archive.readUInt32LE(archive.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + size);
    texts.push((method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return texts;
}

function filesUnder(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => pattern.test(name))
    .map(name => join(folder, name));
}

interface Tally {
  events: number;
  readonly technologies: Set<string>;
  readonly problems: Set<string>;
}

function check(input: ParseInput, last: Technology | undefined, tally: Tally): Technology | undefined {
  const technology = detectTechnology(input, last);
  if (technology === undefined) {
    tally.technologies.add('unknown');
    return last;
  }
  tally.technologies.add(technology.descriptor.id);
  const parsed = technology.parse(input);
  if (parsed.kind === 'rejected') {
    tally.problems.add(parsed.reason);
    return technology;
  }
  const event = technology.map(parsed.native, CONTEXT);
  tally.events++;
  validate(event);
  for (const { path, message } of validate(event).violations)
    tally.problems.add(`class ${event.class_uid}, ${path}: ${message}`);
  if (tally.events % 10 === 1)
    for (const lost of unrepresented(parsed.native, event)) tally.problems.add(`lost: ${lost.slice(0, 200)}`);
  if (event.time === CONTEXT.receivedAt) tally.problems.add(`no time: ${input.text.slice(0, 200)}`);
  return technology;
}

function checkAll(inputs: Iterable<ParseInput>): Tally {
  const tally: Tally = { events: 0, technologies: new Set(), problems: new Set() };
  let last: Technology | undefined;
  for (const input of inputs) last = check(input, last, tally);
  return tally;
}

function* lines(text: string): Iterable<ParseInput> {
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const json = line.startsWith('{') ? jsonRecord(line) : undefined;
    yield json === undefined ? { text: line } : { text: line, json };
  }
}

function* archives(pattern: RegExp): Iterable<ParseInput> {
  for (const file of filesUnder(join(SHARED, 'events'), pattern))
    for (const text of unzip(readFileSync(file))) yield* lines(text);
}

describe.skipIf(!present)(`telemetry in ${SHARED} (skipped when it is not there)`, () => {
  it('maps every Windows event validly, without loss', { timeout: 240_000 }, () => {
    const tally = checkAll(archives(/windows.*\.zip$|WindowsEvents\.Zip$|sysmon.*\.zip$/));
    expect([...tally.problems]).toEqual([]);
    expect([...tally.technologies]).toEqual(['windows-event']);
    expect(tally.events).toBeGreaterThan(49_000);
  });

  it('maps every auditd record validly, without loss', () => {
    const tally = checkAll(archives(/dd\.zip$|auoms.*\.zip$/));
    expect([...tally.problems]).toEqual([]);
    expect([...tally.technologies]).toEqual(['linux-auditd']);
    expect(tally.events).toBe(56);
  });

  it('maps every CloudTrail record validly, without loss', () => {
    const inputs: ParseInput[] = [...archives(/ec2.*\.zip$/)];
    for (const file of filesUnder(join(SHARED, 'cloudtrail'), /\.json$/)) {
      const { Records } = JSON.parse(readFileSync(file, 'utf8')) as { Records: Record<string, unknown>[] };
      for (const json of Records) inputs.push({ text: JSON.stringify(json), json });
    }
    const tally = checkAll(inputs);
    expect([...tally.problems]).toEqual([]);
    expect([...tally.technologies]).toEqual(['aws-cloudtrail']);
    expect(tally.events).toBe(inputs.length);
  });

  it('maps the EVTX dumps of the Sigma rules validly, without loss', () => {
    const inputs: ParseInput[] = [];
    for (const file of filesUnder(join(SHARED, 'sigma-regression'), /\.json$/)) {
      for (const text of readFileSync(file, 'utf8').split(/\n(?=\{)/)) {
        const json = jsonRecord(text);
        if (json !== undefined) inputs.push({ text, json });
      }
    }
    const tally = checkAll(inputs);
    expect([...tally.problems]).toEqual([]);
    expect([...tally.technologies]).toEqual(['windows-event']);
    expect(tally.events).toBeGreaterThan(90);
  });

  it('leaves Zeek, Azure AD and Office records to other technologies', () => {
    expect([...checkAll(archives(/zeek.*\.zip$|AAD.*\.Zip$|Office.*\.Zip$/)).technologies]).toEqual(['unknown']);
  });
});
