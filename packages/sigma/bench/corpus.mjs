/** Reads SigmaHQ's rules and the shared events for benchmarks and differential tests. Nothing of them is kept here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** Where the rules and events are; they are not part of the repository. */
export const DATA = new URL('../../../../shared/data/', import.meta.url);

/** Whether rules and events are there. */
export function hasCorpus() {
  return existsSync(new URL('sigma/rules', DATA)) && existsSync(new URL('events', DATA));
}

/** All rule files as { file, text }. */
export function readRuleFiles() {
  const root = new URL('sigma/', DATA);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => file.startsWith('rules') && file.endsWith('.yml'))
    .sort()
    .map(file => ({ file, text: readFileSync(new URL(file, root), 'utf8') }));
}

/** The JSON-lines files inside the zip archives of events, as { name, bytes }, until maxBytes are read. */
export function* readEventFiles(maxBytes = Infinity) {
  const root = new URL('events/', DATA);
  let total = 0;
  const archives = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => /\.zip$/i.test(name));
  for (const archive of archives.sort()) {
    for (const entry of readZip(readFileSync(new URL(encodeURI(archive), root)))) {
      if (!entry.name.endsWith('.json') || total + entry.bytes.length > maxBytes) continue;
      total += entry.bytes.length;
      yield entry;
    }
  }
}

/** The files of a zip archive (APPNOTE 6.3, sections 4.3.7 and 4.3.12; stored and deflated). */
function* readZip(zip) {
  let end = zip.length - 22;
  while (end > 0 && zip.readUInt32LE(end) !== 0x06054b50) end--;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset));
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const body = zip.subarray(start, start + size);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) yield { name, bytes: method === 0 ? body : inflateRawSync(body) };
    at += 46 + nameLength + extraLength + commentLength;
  }
}
