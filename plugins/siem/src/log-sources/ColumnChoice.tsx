import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { Button, Checkbox, CheckboxGroup, DialogTrigger, Popover } from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import { useEffect, useMemo, useState } from 'react';
import type { LogSourcesView } from './address';
import { logSourceColumns } from './columns';
import type { ChangeView } from './use-view';
import styles from './log-sources.module.css';

const BUCKET = 'siem';
const KEY = 'log-source-columns';

/**
 * Finds the shown columns: those of the address, else those that the reader kept, else the default ones.
 * @param view - the view of the address
 * @param change - changes the view
 * @returns ids of shown columns, and how they are chosen
 */
export function useColumns(
  view: LogSourcesView,
  change: ChangeView,
): readonly [ReadonlySet<string>, (ids: readonly string[]) => void] {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const [kept, setKept] = useState(() => bucket.snapshot<string[]>(KEY).value);
  useEffect(() => {
    const subscription = bucket.observe$<string[]>(KEY).subscribe(({ value }) => setKept(value));
    return () => subscription.unsubscribe();
  }, [bucket]);
  const shown = useMemo(() => new Set(view.columns ?? kept ?? defaultColumns()), [view.columns, kept]);
  const choose = (ids: readonly string[]) => {
    void bucket.set(KEY, [...ids]);
    change({ columns: isDefault(ids) ? undefined : ids });
    setKept([...ids]);
  };
  return [shown, choose];
}

function defaultColumns(): string[] {
  return logSourceColumns.filter(({ isDefault: shown }) => shown).map(({ id }) => id);
}

function isDefault(ids: readonly string[]): boolean {
  const chosen = new Set(ids);
  return logSourceColumns.every(({ id, isDefault: shown }) => id === 'name' || shown === chosen.has(id));
}

/** Props of {@link ColumnChoice}. */
export interface ColumnChoiceProps {
  readonly shown: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[]) => void;
}

/**
 * Lets the reader choose columns; the choice is kept for the next visit.
 * @param props - shown columns
 * @returns a button with a popover
 */
export function ColumnChoice({ shown, onChoose }: ColumnChoiceProps) {
  return (
    <DialogTrigger>
      <Button size="small" variant="secondary" iconStart={<RiLayoutColumnLine />}>
        Columns
      </Button>
      <Popover aria-label="Columns" placement="bottom end">
        <div className={styles.columnChoice}>
          <CheckboxGroup
            label="Columns"
            value={[...shown]}
            onChange={ids => onChoose(logSourceColumns.map(({ id }) => id).filter(id => ids.includes(id)))}
          >
            {logSourceColumns.map(({ id, label, meaning }) => (
              <Checkbox key={id} value={id} isDisabled={id === 'name'}>
                <span className={styles.columnLabel}>
                  {label}
                  <small>{meaning}</small>
                </span>
              </Checkbox>
            ))}
          </CheckboxGroup>
          <Button size="small" variant="tertiary" onPress={() => onChoose(defaultColumns())}>
            Default columns
          </Button>
        </div>
      </Popover>
    </DialogTrigger>
  );
}
