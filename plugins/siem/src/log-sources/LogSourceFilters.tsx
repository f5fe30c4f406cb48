import type { FacetValue, HealthStatus, LogSourceList } from '@logwright/plugin-siem-common';
import { statusWords } from '@logwright/plugin-siem-react';
import { Button, SearchField, Select, Tag, TagGroup } from '@backstage/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { entityName } from '../page/EntityLink';
import { DEFAULT_VIEW, isFiltered, type LogSourcesView } from './address';
import type { ChangeView } from './use-view';
import styles from './log-sources.module.css';

/** Time without a key stroke after which the list is asked again, ms. */
const TYPING_MS = 250;

/** Props of {@link LogSourceFilters}. */
export interface LogSourceFiltersProps {
  readonly view: LogSourcesView;
  readonly change: ChangeView;
  readonly facets: LogSourceList['facets'] | undefined;
  /** Put at the right end: column choice and export. */
  readonly actions: ReactNode;
}

/**
 * Search field and filters of the page Log sources, with the chosen values as tags that can be taken away.
 * @param props - view and the values that can be chosen
 * @returns the filter bar
 */
export function LogSourceFilters({ view, change, facets, actions }: LogSourceFiltersProps) {
  return (
    <div className={styles.filters} role="search" aria-label="Log sources">
      <div className={styles.filterBar}>
        <TextFilter text={view.text} onChange={text => change({ text })} />
        <FacetFilter
          label="Owner"
          values={facets?.owner}
          chosen={view.owner}
          onChange={owner => change({ owner })}
          nameOf={ownerLabel}
        />
        <FacetFilter
          label="Technology"
          values={facets?.technology}
          chosen={view.technology}
          onChange={technology => change({ technology })}
        />
        <FacetFilter
          label="Platform"
          values={facets?.platform}
          chosen={view.platform}
          onChange={platform => change({ platform })}
        />
        <FacetFilter
          label="Health"
          values={facets?.health}
          chosen={view.health}
          onChange={health => change({ health: health as HealthStatus[] })}
          nameOf={({ value }) => statusWords[value as HealthStatus] ?? value}
        />
        <Select
          aria-label="Demo log sources"
          size="small"
          options={[
            { id: 'all', label: 'With demo' },
            { id: 'without', label: 'Without demo' },
            { id: 'only', label: 'Only demo' },
          ]}
          value={view.demo === undefined ? 'all' : view.demo ? 'only' : 'without'}
          onChange={key => change({ demo: key === 'all' ? undefined : key === 'only' })}
        />
        <div className={styles.filterActions}>{actions}</div>
      </div>
      {isFiltered(view) && <ChosenFilters view={view} change={change} facets={facets} />}
    </div>
  );
}

function ownerLabel({ value, label }: FacetValue): string {
  return label && label !== value ? label : entityName(value, 'group');
}

function TextFilter({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  if (text !== asked) {
    setAsked(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === asked) return undefined;
    const timer = setTimeout(() => {
      setAsked(typed);
      onChange(typed);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, asked, onChange]);
  return (
    <SearchField
      size="small"
      aria-label="Search log sources"
      placeholder="Search name, owner, technology"
      value={typed}
      onChange={setTyped}
      className={styles.search}
    />
  );
}

interface FacetFilterProps {
  readonly label: string;
  readonly values: readonly FacetValue[] | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly nameOf?: (value: FacetValue) => string;
}

function FacetFilter({ label, values, chosen, onChange, nameOf = value => value.label }: FacetFilterProps) {
  const offered = values ?? [];
  const missing = chosen
    .filter(value => !offered.some(one => one.value === value))
    .map(value => ({ value, label: value, count: 0 }));
  return (
    <Select
      aria-label={label}
      placeholder={label}
      size="small"
      selectionMode="multiple"
      options={[...offered, ...missing].map(one => ({ id: one.value, label: `${nameOf(one)} (${one.count})` }))}
      value={[...chosen]}
      onChange={keys => onChange(keys.map(String))}
      isDisabled={values === undefined}
      searchable={offered.length > 8}
    />
  );
}

function ChosenFilters({ view, change, facets }: Pick<LogSourceFiltersProps, 'view' | 'change' | 'facets'>) {
  const labelOf = (key: 'owner' | 'technology' | 'platform', value: string) =>
    facets?.[key].find(one => one.value === value)?.label ?? entityName(value, 'group');
  const tags = [
    ...(view.text ? [{ id: 'text', label: `“${view.text}”`, remove: { text: '' } }] : []),
    ...view.owner.map(value => ({
      id: `owner:${value}`,
      label: `Owner: ${labelOf('owner', value)}`,
      remove: { owner: without(view.owner, value) },
    })),
    ...view.technology.map(value => ({
      id: `technology:${value}`,
      label: `Technology: ${labelOf('technology', value)}`,
      remove: { technology: without(view.technology, value) },
    })),
    ...view.platform.map(value => ({
      id: `platform:${value}`,
      label: `Platform: ${labelOf('platform', value)}`,
      remove: { platform: without(view.platform, value) },
    })),
    ...view.health.map(value => ({
      id: `health:${value}`,
      label: `Health: ${statusWords[value]}`,
      remove: { health: view.health.filter(one => one !== value) },
    })),
    ...(view.demo === undefined
      ? []
      : [{ id: 'demo', label: view.demo ? 'Only demo' : 'Without demo', remove: { demo: undefined } }]),
  ];
  return (
    <div className={styles.chosen}>
      <TagGroup
        aria-label="Chosen filters"
        onRemove={keys => {
          for (const { id, remove } of tags) if (keys.has(id)) change(remove);
        }}
      >
        {tags.map(({ id, label }) => (
          <Tag key={id} id={id} textValue={label}>
            {label}
          </Tag>
        ))}
      </TagGroup>
      <Button size="small" variant="tertiary" onPress={() => change(clearFilters())}>
        Clear filters
      </Button>
    </div>
  );
}

/**
 * Gives the change that takes all filters away and keeps sort, size and columns.
 * @returns a change of the view
 */
export function clearFilters(): Partial<LogSourcesView> {
  const { text, owner, technology, platform, health, demo } = DEFAULT_VIEW;
  return { text, owner, technology, platform, health, demo };
}

function without(values: readonly string[], value: string): string[] {
  return values.filter(one => one !== value);
}
