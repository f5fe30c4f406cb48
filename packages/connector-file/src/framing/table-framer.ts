import type { FrameSink, Framer } from './framer.js';
import { LineFramer } from './line-framer.js';
import { createTableReader } from './table-rows.js';
import type { TableFormat, TableReader } from './table-rows.js';

const MAX_EXCERPT = 64 * 1024;

/** Cuts a table into its rows: each is a JSON object with the names of the header. */
export class TableFramer implements Framer {
  readonly #lines: LineFramer;

  constructor(sink: FrameSink, format: TableFormat, options: { readonly maxRecordBytes: number }) {
    this.#lines = new LineFramer(createRowSink(sink, createTableReader(format)), options);
  }

  get unterminated(): boolean {
    return this.#lines.unterminated;
  }

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
  }

  abandon(): { readonly excerpt: string; readonly bytes: number } {
    return this.#lines.abandon();
  }
}

function createRowSink(sink: FrameSink, reader: TableReader): FrameSink {
  return {
    add(text, bytes) {
      if (text.startsWith('#')) return reader.header(text);
      const row = reader.row(text);
      if (typeof row === 'string') sink.add(row, bytes);
      else sink.fail(row.reason, text.slice(0, MAX_EXCERPT), bytes);
    },
    fail: (reason, excerpt, bytes) => sink.fail(reason, excerpt, bytes),
    countInvalid: records => sink.countInvalid(records),
  };
}
