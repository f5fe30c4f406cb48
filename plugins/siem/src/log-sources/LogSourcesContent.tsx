import { useApi } from '@backstage/core-plugin-api';
import type { LogSourceList, LogSourceSummary } from '@logwright/plugin-siem-common';
import { EmptyNotice, plural } from '@logwright/plugin-siem-react';
import { Alert, Button, Container, Skeleton, useBreakpoint } from '@backstage/ui';
import { useState, type ReactNode } from 'react';
import { describeError } from '../api/describe-error';
import { siemApiRef } from '../api/siem-api';
import { toSearch } from '../api/siem-client';
import { keepOrder } from '../data/stable-order';
import { usePolled, type Polled } from '../data/use-polled';
import { AnswerLine } from '../page/AnswerLine';
import { CollectionNotices } from '../page/CollectionNotices';
import { LoadFailure } from '../page/LoadFailure';
import pageStyles from '../page/page.module.css';
import { isFiltered, toQuery, type LogSourcesView } from './address';
import { answerOfList } from './answer';
import { ColumnChoice, useColumns } from './ColumnChoice';
import { ExportMenu } from './ExportMenu';
import { LogSourceCards } from './LogSourceCards';
import { clearFilters, LogSourceFilters } from './LogSourceFilters';
import { LogSourceTable } from './LogSourceTable';
import { useView, type ChangeView } from './use-view';

/**
 * The page Log sources: which there are, how they do, what they bring and who searches them.
 * @returns the page's content, without a header
 */
export function LogSourcesContent() {
  const api = useApi(siemApiRef);
  const [view, change] = useView();
  const [columns, chooseColumns] = useColumns(view, change);
  const [exportError, setExportError] = useState<unknown>();
  const query = toQuery(view);
  const key = toSearch(query);
  const polled = usePolled(key, signal => api.listLogSources(query, { signal }));
  const { rows, moved, applyOrder } = useSteadyRows(key, polled);
  const narrow = useBreakpoint().down('md');

  if (polled.error !== undefined && !polled.data) {
    return (
      <Container className={pageStyles.page}>
        <LoadFailure
          what="The list of log sources"
          error={polled.error}
          stillWorks="Catalog, docs and search still work."
          onRetry={polled.reload}
        />
      </Container>
    );
  }
  const totalItems = polled.data?.totalItems ?? 0;
  const nothingYet = polled.data?.totalItems === 0 && !isFiltered(view);
  const emptyState = <NoLogSources view={view} change={change} totalItems={totalItems} />;
  return (
    <Container className={pageStyles.page}>
      <AnswerLine collection={polled.data?.collection}>
        {polled.data ? answerOfList(polled.data, view) : <Skeleton width={420} height={28} />}
      </AnswerLine>
      <CollectionNotices collection={polled.data?.collection} polled={polled} />
      {exportError !== undefined && (
        <Alert
          status="danger"
          icon
          role="alert"
          title="The export failed"
          description={describeError(exportError).detail}
        />
      )}
      {!nothingYet && (
        <LogSourceFilters
          view={view}
          change={change}
          facets={polled.data?.facets}
          actions={
            <>
              {!narrow && <ColumnChoice shown={columns} onChoose={chooseColumns} />}
              <ExportMenu view={view} totalItems={totalItems} onFailure={setExportError} />
            </>
          }
        />
      )}
      <ResultLine list={polled.data} stale={polled.stale} moved={moved} onApplyOrder={applyOrder} />
      {nothingYet ? (
        emptyState
      ) : narrow ? (
        <LogSourceCards rows={rows} totalItems={totalItems} view={view} change={change} emptyState={emptyState} />
      ) : (
        <LogSourceTable
          rows={rows}
          totalItems={totalItems}
          view={view}
          change={change}
          columns={columns}
          stale={polled.stale}
          emptyState={emptyState}
        />
      )}
    </Container>
  );
}

interface Steady {
  readonly key: string;
  readonly source: LogSourceList | undefined;
  readonly rows: readonly LogSourceSummary[] | undefined;
  readonly moved: boolean;
}

/** Renewed figures come into the rows where they stand; a new order waits until it is asked for. */
function useSteadyRows(key: string, { data, stale }: Polled<LogSourceList>) {
  const [steady, setSteady] = useState<Steady>({ key: '', source: undefined, rows: undefined, moved: false });
  if (data && data !== steady.source && !stale) {
    const kept =
      steady.key === key && steady.rows ? keepOrder(steady.rows, data.items) : { rows: data.items, moved: false };
    setSteady({ key, source: data, ...kept });
  }
  return {
    rows: steady.rows,
    moved: steady.moved,
    applyOrder: () => setSteady(before => ({ ...before, rows: before.source?.items, moved: false })),
  };
}

function ResultLine({
  list,
  stale,
  moved,
  onApplyOrder,
}: {
  readonly list: LogSourceList | undefined;
  readonly stale: boolean;
  readonly moved: boolean;
  readonly onApplyOrder: () => void;
}): ReactNode {
  const words = !list ? 'Loading log sources' : stale ? 'Loading' : `${plural(list.totalItems, 'log source')} shown`;
  return (
    <>
      <div className={pageStyles.srOnly} role="status" aria-live="polite">
        {words}
      </div>
      {moved && (
        <Alert
          status="info"
          icon
          role="status"
          title="The figures are new and the order would change"
          customActions={
            <Button size="small" variant="secondary" onPress={onApplyOrder}>
              Sort again
            </Button>
          }
        />
      )}
    </>
  );
}

interface NoLogSourcesProps {
  readonly view: LogSourcesView;
  readonly change: ChangeView;
  readonly totalItems: number;
}

function NoLogSources({ view, change, totalItems }: NoLogSourcesProps) {
  if (totalItems > 0) {
    return (
      <EmptyNotice
        title={`There is no page ${view.page + 1}`}
        actions={
          <Button size="small" variant="secondary" onPress={() => change({ page: 0 })}>
            First page
          </Button>
        }
      />
    );
  }
  if (isFiltered(view)) {
    return (
      <EmptyNotice
        title="No log source matches these filters"
        actions={
          <Button size="small" variant="secondary" onPress={() => change(clearFilters())}>
            Clear filters
          </Button>
        }
      >
        Take a filter away, or look for a part of the name.
      </EmptyNotice>
    );
  }
  return (
    <EmptyNotice title="No log source yet" command="npx logwright ingest /var/log/auth.log">
      A log source appears here as soon as its events are in a platform that this portal reads, or when the catalog has
      a resource of type log-source. This command takes a file into the embedded lake:
    </EmptyNotice>
  );
}
