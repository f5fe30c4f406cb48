import type { ReactNode } from 'react';
import styles from './playground.module.css';
import type { Filtered, FilterView } from './protocol';
import { RuleDetail } from './RuleDetail';
import { counted } from './words';

/** The reader's filters: which rules they narrow, and the matches that they held back. */
export function Filters({ filtered, withSite }: { filtered: Filtered; withSite: boolean }): ReactNode {
  const { filters, pending } = filtered;
  if (filters.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="filters">
      <h3 id="filters">{filters.length === 1 ? 'Your filter' : 'Your filters'}</h3>
      {filters.map((filter, index) => (
        <FilterResult key={index} filter={filter} pending={pending} withSite={withSite} />
      ))}
    </section>
  );
}

interface Known {
  readonly filter: FilterView;
  readonly pending: boolean;
  readonly withSite: boolean;
}

function FilterResult({ filter, pending, withSite }: Known): ReactNode {
  const { title, shown, held } = filter;
  return (
    <div className={styles.filter} role="group" aria-label={title}>
      <p>
        <strong>{title}</strong> <FilterWork filter={filter} pending={pending} withSite={withSite} />
      </p>
      {shown.map(({ number, line, rule }, index) => (
        <RuleDetail key={index} rule={rule} event={number}>
          Event {number} <span className={styles.note}>line {line}</span>{' '}
        </RuleDetail>
      ))}
      {held > shown.length && (
        <p className={styles.note}>{counted(held - shown.length, 'more match', 'more matches')} held back.</p>
      )}
    </div>
  );
}

function FilterWork({ filter, pending, withSite }: Known): ReactNode {
  const { state, expires, ownRules, siteRules, seen, held } = filter;
  if (state === 'expired') {
    return (
      <span className={styles.wrong}>
        does nothing: its last day was {expires}. Give <code>expires</code> a later day, or take the filter out.
      </span>
    );
  }
  if (state === 'faulty') return <span className={styles.wrong}>does nothing until its fault is mended.</span>;
  if (ownRules + siteRules === 0) return <NoRules pending={pending} withSite={withSite} />;
  const rules = [
    ...(ownRules > 0 ? [`${counted(ownRules, 'rule')} of yours`] : []),
    ...(siteRules > 0 ? [`${counted(siteRules, 'rule')} of this site`] : []),
    ...(pending ? ['perhaps rules of this site, which are still on their way'] : []),
  ];
  const matches = counted(seen, 'match', 'matches');
  return (
    <span>
      narrows {rules.join(' and ')}, and{' '}
      {seen === 0
        ? 'none of them matches these events.'
        : `holds back ${held.toLocaleString('en')} of ${matches}${held > 0 ? ':' : '.'}`}
    </span>
  );
}

/** Why a sound filter narrows nothing, and what to do. */
function NoRules({ pending, withSite }: Omit<Known, 'filter'>): ReactNode {
  if (pending) return <span>waits for the rules of this site: which of them it narrows is not known yet.</span>;
  return (
    <span>
      narrows no rule{withSite ? ' of yours or of this site' : ' of yours, and the rules of this site take no part'}.
      Under <code>rules</code>, write the id or name of a rule, or <code>any</code> for all rules of its{' '}
      <code>logsource</code>. To begin with a match, open it and choose <q>Write a filter for this</q>
      {!withSite && '; or try the rules of this site too'}.
    </span>
  );
}
