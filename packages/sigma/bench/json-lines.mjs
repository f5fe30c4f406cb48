/** JSON lines as bytes, and the plain way to read them: the fastest one known in Node, which is by small pieces. */

const NEWLINE = 10;
/** Larger pieces make slower strings: at 1 MB JSON.parse takes two to three times as long. */
const PIECE_BYTES = 65_536;

/** Parts of bytes that end at the end of a line. */
export function* pieces(bytes, size = PIECE_BYTES) {
  for (let at = 0; at < bytes.length;) {
    let end = Math.min(bytes.length, at + size);
    if (end < bytes.length) end = bytes.lastIndexOf(NEWLINE, end - 1) + 1;
    if (end <= at) end = bytes.indexOf(NEWLINE, at) + 1 || bytes.length;
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** Visits every event of files of JSON lines. */
export function parseFiles(files, visit) {
  for (const bytes of files) {
    for (const piece of pieces(bytes)) {
      for (const line of piece.toString('utf8').split('\n')) if (line.trim() !== '') visit(JSON.parse(line));
    }
  }
}

/** Writes events as one file. */
export function writeLines(events) {
  return Buffer.from(events.map(event => `${JSON.stringify(event)}\n`).join(''));
}

/** The decoder that Node has beside TextDecoder. */
export function decodeBytes(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Hands files to a scanner as a reader of files would: in pieces of 1 MB that end anywhere. */
export function scanFiles(scanner, files) {
  for (const bytes of files) {
    for (let at = 0; at < bytes.length; at += 2 ** 20) scanner.push(bytes.subarray(at, at + 2 ** 20));
    scanner.end();
  }
  return scanner.counters().matches;
}
