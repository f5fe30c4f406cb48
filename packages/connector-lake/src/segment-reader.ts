import { readSegmentHeader } from './segment.js';
import type { SegmentFile, SegmentHeader } from './segment.js';

/** Reads the headers of live segments, each once: a committed segment never changes. */
export class SegmentReader {
  #known = new Map<string, SegmentHeader>();

  /**
   * @returns The headers in the order of the segments.
   * @throws ConnectorError `corrupt`. ENOENT of the file system when a segment is converted and gone by now.
   */
  async headers(segments: readonly SegmentFile[]): Promise<SegmentHeader[]> {
    const found = new Map<string, SegmentHeader>();
    for (const segment of segments) {
      const header = this.#known.get(segment.name) ?? (await readSegmentHeader(segment));
      found.set(segment.name, header);
    }
    this.#known = found;
    return [...found.values()];
  }
}
