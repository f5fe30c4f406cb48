import type { LogSourceSummary } from '@logwright/plugin-siem-common';
import { Cell, Column, Table, type ColumnConfig, type TableProps } from '@backstage/ui';
import { useMemo } from 'react';
import { useLogSourcePath } from '../page/links';
import { logSourceColumns } from './columns';
import { PAGE_SIZES, type LogSourcesView } from './address';
import { useScrollEdges } from './use-scroll-edges';
import type { ChangeView } from './use-view';
import styles from './log-sources.module.css';

/** Props of {@link LogSourceTable}. */
export interface LogSourceTableProps {
  readonly rows: readonly LogSourceSummary[] | undefined;
  readonly totalItems: number;
  readonly view: LogSourcesView;
  readonly change: ChangeView;
  /** Ids of shown columns. */
  readonly columns: ReadonlySet<string>;
  readonly stale: boolean;
  readonly emptyState: React.ReactNode;
}

/**
 * The table of log sources; sorting and paging are done by the backend.
 * @param props - rows and view
 * @returns the table
 */
export function LogSourceTable({ rows, totalItems, view, change, columns, stale, emptyState }: LogSourceTableProps) {
  const toPath = useLogSourcePath();
  const [edges, ref] = useScrollEdges();
  const columnConfig = useMemo(() => makeColumns(columns, toPath), [columns, toPath]);
  return (
    <div className={styles.table} ref={ref} data-left={edges.left || undefined} data-right={edges.right || undefined}>
      <Table
        columnConfig={columnConfig}
        data={rows as LogSourceSummary[] | undefined}
        isPending={rows === undefined}
        isStale={stale}
        emptyState={emptyState}
        sort={{
          descriptor: { column: columnOf(view), direction: view.order === 'asc' ? 'ascending' : 'descending' },
          onSortChange: ({ column, direction }) => {
            const sort = logSourceColumns.find(({ id }) => id === column)?.sort;
            if (sort) change({ sort, order: direction === 'ascending' ? 'asc' : 'desc' });
          },
        }}
        pagination={makePagination(view, totalItems, change)}
      />
    </div>
  );
}

function columnOf({ sort }: LogSourcesView): string {
  return logSourceColumns.find(column => column.sort === sort)?.id ?? 'name';
}

function makeColumns(
  shown: ReadonlySet<string>,
  toPath: (id: string) => string,
): readonly ColumnConfig<LogSourceSummary>[] {
  return logSourceColumns.map(({ id, label, meaning, sort, minWidth, align, cell }) => ({
    id,
    label,
    isRowHeader: id === 'name',
    isSortable: sort !== undefined,
    isHidden: id !== 'name' && !shown.has(id),
    minWidth,
    header: () => (
      <Column
        id={id}
        isRowHeader={id === 'name'}
        allowsSorting={sort !== undefined}
        minWidth={minWidth}
        className={align === 'right' ? styles.right : undefined}
      >
        <span title={meaning}>{label}</span>
      </Column>
    ),
    cell: logSource => (
      <Cell className={align === 'right' ? styles.right : undefined}>{cell(logSource, toPath(logSource.id))}</Cell>
    ),
  }));
}

/**
 * Makes the pagination of a view; one page shows none.
 * @param view - page and size
 * @param totalItems - how many log sources match
 * @param change - changes the view
 * @returns the table's pagination
 */
export function makePagination(
  view: LogSourcesView,
  totalItems: number,
  change: ChangeView,
): TableProps<LogSourceSummary>['pagination'] {
  const smallest = PAGE_SIZES[0] ?? 10;
  if (totalItems <= smallest && view.page === 0) return { type: 'none' };
  const offset = view.page * view.pageSize;
  return {
    type: 'page',
    pageSize: view.pageSize,
    pageSizeOptions: PAGE_SIZES.map(value => ({ label: `Show ${value}`, value })),
    offset,
    totalCount: totalItems,
    hasNextPage: offset + view.pageSize < totalItems,
    hasPreviousPage: view.page > 0,
    onNextPage: () => change({ page: view.page + 1 }),
    onPreviousPage: () => change({ page: view.page - 1 }),
    onPageSizeChange: pageSize => change({ pageSize }),
  };
}
