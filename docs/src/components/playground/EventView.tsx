import { Fragment, type ReactNode } from 'react';
import type { Evidence, SigmaEvent } from '@logwright/sigma';
import styles from './playground.module.css';

/** More levels or entries than these are cut short. */
const MAX_LEVELS = 12;
const MAX_ENTRIES = 200;

/** An event as JSON; the values that made the rule match are marked. */
export function EventView({ event, evidence }: { event: SigmaEvent; evidence: readonly Evidence[] }): ReactNode {
  const marked = new Set(evidence.flatMap(({ path }) => (path === undefined ? [] : [JSON.stringify(path)])));
  return (
    <pre className={styles.event} tabIndex={0} aria-label="The event, with the values that matched marked">
      <Value value={event} path={[]} marked={marked} />
    </pre>
  );
}

type Path = readonly (string | number)[];

function Value({ value, path, marked }: { value: unknown; path: Path; marked: ReadonlySet<string> }): ReactNode {
  if (typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value) ?? 'null';
    return marked.has(JSON.stringify(path)) ? <mark>{text}</mark> : text;
  }
  const list = Array.isArray(value);
  const entries: readonly (readonly [string | number, unknown])[] = list
    ? value.map((entry, index) => [index, entry] as const)
    : Object.entries(value);
  const [open, close] = list ? '[]' : '{}';
  if (entries.length === 0) return `${open}${close}`;
  if (path.length >= MAX_LEVELS) return `${open} … ${close}`;
  const indent = '  '.repeat(path.length + 1);
  return (
    <>
      {open}
      {entries.slice(0, MAX_ENTRIES).map(([key, entry], index) => (
        <Fragment key={key}>
          {`${index > 0 ? ',' : ''}\n${indent}${list ? '' : `${JSON.stringify(key)}: `}`}
          <Value value={entry} path={[...path, key]} marked={marked} />
        </Fragment>
      ))}
      {entries.length > MAX_ENTRIES && `\n${indent}… ${entries.length - MAX_ENTRIES} more`}
      {`\n${'  '.repeat(path.length)}${close}`}
    </>
  );
}
