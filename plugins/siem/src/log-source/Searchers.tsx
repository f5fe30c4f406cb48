import type { LogSourceUser } from '@logwright/plugin-siem-common';
import {
  EmptyNotice,
  Figure,
  formatDay,
  formatDuration,
  GradeMark,
  plural,
  RelativeTime,
  UNKNOWN_FIGURE,
} from '@logwright/plugin-siem-react';
import { Cell, CellText, Table, type ColumnConfig } from '@backstage/ui';
import { EntityLink } from '../page/EntityLink';
import { Section } from '../page/Section';
import styles from './log-source.module.css';

type Row = LogSourceUser & { readonly id: string };

const columns: readonly ColumnConfig<Row>[] = [
  {
    id: 'user',
    label: 'Who',
    isRowHeader: true,
    minWidth: 140,
    cell: ({ user, entityRef }) =>
      entityRef ? (
        <Cell>
          <EntityLink entityRef={entityRef} defaultKind="user" />
        </Cell>
      ) : (
        <CellText title={user} />
      ),
  },
  {
    id: 'searches',
    label: 'Searches',
    minWidth: 90,
    cell: ({ searches }) => (
      <Cell>
        <Figure value={searches} unit="count" window="30 days, weighted by what each search touched" />
      </Cell>
    ),
  },
  { id: 'kinds', label: 'Kinds', minWidth: 150, cell: ({ byKind }) => <Cell>{kindsOf(byKind)}</Cell> },
  {
    id: 'last',
    label: 'Last search',
    minWidth: 105,
    cell: ({ lastSearchAt }) => (
      <Cell>
        <RelativeTime time={lastSearchAt} />
      </Cell>
    ),
  },
  {
    id: 'lookBack',
    label: 'Looks back',
    minWidth: 105,
    cell: ({ maxLookBackMs }) => (
      <CellText title={maxLookBackMs === undefined ? UNKNOWN_FIGURE : formatDuration(maxLookBackMs)} />
    ),
  },
  {
    id: 'grade',
    label: 'Evidence',
    minWidth: 110,
    cell: ({ grade }) => (
      <Cell>
        <GradeMark grade={grade} />
      </Cell>
    ),
  },
];

/** Props of {@link Searchers}. */
export interface SearchersProps {
  readonly users: readonly LogSourceUser[];
  /** Since when searches are known, ISO 8601; undefined when they are not known at all. */
  readonly searchesSince: string | undefined;
}

/**
 * Who searches a log source, how, and how far back.
 * @param props - people and schedules
 * @returns a titled table
 */
export function Searchers({ users, searchesSince }: SearchersProps) {
  const rows = users.map(user => ({ ...user, id: user.user }));
  return (
    <Section
      title="Who searches it"
      aside={
        searchesSince
          ? `${plural(users.length, 'searcher')}, 30 days, known since ${formatDay(searchesSince)}`
          : '30 days'
      }
    >
      {rows.length > 0 ? (
        <div className={styles.tableFrame}>
          <Table columnConfig={columns} data={rows} pagination={{ type: 'none' }} />
        </div>
      ) : (
        <div className={styles.tableFrame}>
          <EmptyNotice title={searchesSince ? 'Nobody searched it in 30 days' : 'It is not known who searches it'}>
            {searchesSince
              ? `The platform's search log is known since ${formatDay(searchesSince)}; Logwright's own searches are left out.`
              : 'The platform gave no search log, so this is unknown and not unused. Give the portal the right to read it.'}
          </EmptyNotice>
        </div>
      )}
    </Section>
  );
}

function kindsOf(byKind: Readonly<Record<string, number>>): string {
  const parts = Object.entries(byKind)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${Math.round(count)} ${kind}`);
  return parts.join(', ') || UNKNOWN_FIGURE;
}
