import Table from 'cli-table3';
import type { Output } from './output.js';

/** A column of a table for a person. */
export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string;
  readonly align?: 'left' | 'right';
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/**
 * Draws rows as columns without lines, so that they can be copied and piped.
 *
 * @param output - Decides about colours.
 * @param columns - Titles and how to read each cell.
 * @param rows - The rows.
 */
export function drawTable<Row>(output: Output, columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const table = new Table({
    head: columns.map(column => output.style('bold', column.title)),
    colAligns: columns.map(column => column.align ?? 'left'),
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map(row => columns.map(column => column.value(row))));
  return table
    .toString()
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n');
}
