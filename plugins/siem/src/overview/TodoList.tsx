import type { Todo } from '@logwright/plugin-siem-common';
import { plural, StatusMark } from '@logwright/plugin-siem-react';
import { Button, Link } from '@backstage/ui';
import { RiArrowRightLine, RiInformationLine } from '@remixicon/react';
import { useState } from 'react';
import { EntityLink } from '../page/EntityLink';
import { useLogSourcePath } from '../page/links';
import { Section } from '../page/Section';
import { linkTo } from '../page/href';
import styles from './overview.module.css';

/** How many entries are shown before the reader asks for all. */
const SHORT = 5;

/** Props of {@link TodoList}. */
export interface TodoListProps {
  /** Worst first. */
  readonly todos: readonly Todo[];
}

/**
 * What a person should do, worst first.
 * @param props - entries
 * @returns a titled list
 */
export function TodoList({ todos }: TodoListProps) {
  const [all, setAll] = useState(false);
  if (todos.length === 0) {
    return (
      <Section title="What needs you">
        <p className={styles.nothing}>
          <StatusMark status="healthy" /> Nothing. Every log source sends, is understood and has an owner.
        </p>
      </Section>
    );
  }
  const shown = all ? todos : todos.slice(0, SHORT);
  return (
    <Section title="What needs you" aside={`${plural(todos.length, 'thing')}, worst first`}>
      <ol className={styles.todos}>
        {shown.map(todo => (
          <TodoEntry key={todo.id} todo={todo} />
        ))}
      </ol>
      {todos.length > SHORT && (
        <div>
          <Button size="small" variant="tertiary" onPress={() => setAll(!all)}>
            {all ? 'Show the first five' : `Show all ${todos.length}`}
          </Button>
        </div>
      )}
    </Section>
  );
}

const marks = { bad: 'silent', warning: 'degraded' } as const;
const severityWords: Readonly<Record<Todo['severity'], string>> = { bad: 'Bad', warning: 'Warning', info: 'Note' };

function TodoEntry({ todo }: { readonly todo: Todo }) {
  const toPath = useLogSourcePath();
  const ownPath = todo.logSourceId ? toPath(todo.logSourceId) : undefined;
  const target = todo.href === ownPath ? undefined : todo.href;
  return (
    <li className={styles.todo}>
      <span className={styles.todoMark} title={severityWords[todo.severity]}>
        {todo.severity === 'info' ? (
          <RiInformationLine size={18} aria-hidden="true" />
        ) : (
          <StatusMark status={marks[todo.severity]} size={18} />
        )}
        <span className={styles.srOnly}>{severityWords[todo.severity]}:</span>
      </span>
      <span className={styles.todoText}>
        <span className={styles.todoTitle}>
          {ownPath ? (
            <Link href={ownPath} variant="body-medium" weight="bold">
              {todo.title}
            </Link>
          ) : (
            todo.title
          )}
        </span>
        <span className={styles.todoDetail}>
          {todo.detail}
          {todo.owner && (
            <>
              {' '}
              Owner: <EntityLink entityRef={todo.owner} defaultKind="group" />
            </>
          )}
        </span>
      </span>
      {target && (
        <Link {...linkTo(target)} standalone variant="body-medium" className={styles.todoLink}>
          {actionLabel(target)}
          <RiArrowRightLine size={16} aria-hidden="true" />
          <span className={styles.srOnly}>for {todo.title}</span>
        </Link>
      )}
    </li>
  );
}

function actionLabel(target: string): string {
  if (target.startsWith('/docs/procedures/')) return 'Procedure';
  if (target.startsWith('/docs/')) return 'Guide';
  return 'Show';
}
