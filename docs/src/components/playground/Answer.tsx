import type { ReactNode } from 'react';
import styles from './playground.module.css';
import type { Checked, Filtered, RunResult, SiteRules, Tried } from './protocol';
import type { PlaygroundEngine } from './useEngine';
import { counted, listed, sizeWords } from './words';

/** What came out, in a sentence, and how it was found. */
export function Answer({ engine }: { engine: PlaygroundEngine }): ReactNode {
  const { checked, result, done, failure, lost, siteRules } = engine;
  if (lost !== undefined) return <LostEngine reason={lost} onRestart={engine.restart} />;
  return (
    <div className={styles.answer} aria-busy={!done}>
      <h2 aria-live="polite">{answerOf(engine)}</h2>
      {failure !== undefined && (
        <p role="alert" className={styles.wrong}>
          {failure} Change the rule or the events. What goes in must never do this: please report it with both.
        </p>
      )}
      {!done && result !== undefined && checked !== undefined && checked.events > 0 && failure === undefined && (
        <progress aria-label="Matching" max={checked.events} value={Math.min(result.done, checked.events)} />
      )}
      {done && result !== undefined && result.total > 0 && (
        <p className={styles.note} data-testid="method">
          {methodOf(result, siteRules)}
        </p>
      )}
      {checked?.events === 0 && (
        <p>Paste events on the left, or start from an example. Nothing leaves this page: the engine runs in it.</p>
      )}
    </div>
  );
}

function LostEngine({ reason, onRestart }: { reason: string; onRestart: () => void }): ReactNode {
  return (
    <div className={styles.answer}>
      <h2>The engine has stopped</h2>
      <p role="alert" className={styles.wrong}>
        {reason} Your rule and your events are still here.{' '}
        <button type="button" className={styles.link} onClick={onRestart}>
          Start it again
        </button>
      </p>
    </div>
  );
}

function answerOf({ checked, result, done, failure }: PlaygroundEngine): string {
  if (failure !== undefined) return 'The engine could not work on this';
  if (checked?.events === 0) return 'No events yet';
  if (!done || checked === undefined || result?.end === undefined) return 'Matching…';
  const { correlated, filtered } = result.end;
  const mine = [ownRules(checked, result), ownCorrelations(result.tried, correlated.own), ownFilters(filtered)].filter(
    part => part !== undefined,
  );
  const site = [
    ...(result.siteRules > 0 ? [counted(result.siteRules, 'rule')] : []),
    ...(correlated.siteCorrelations > 0 ? [counted(correlated.siteCorrelations, 'correlation')] : []),
  ];
  const finds = result.siteRules + correlated.siteCorrelations === 1 ? 'finds' : 'find';
  const parts = [
    ...mine,
    ...(mine.length === 0 && (site.length === 0 || checked.ruleProblems.length > 0) ? [NO_RULE] : []),
    ...(site.length > 0 ? [`${site.join(' and ')} of this site ${finds} something`] : []),
  ];
  const sentence = listed(parts);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const NO_RULE = 'no rule of yours can be matched: mend it, or write one on the left';

function ownRules({ rules, events }: Checked, { matchedByOwn }: RunResult): string | undefined {
  if (rules === 0) return undefined;
  return `your ${rules === 1 ? 'rule matches' : 'rules match'} ${matchedByOwn} of ${counted(events, 'event')}`;
}

function ownCorrelations({ ownCorrelations: count }: Tried, held: number): string | undefined {
  if (count === 0) return undefined;
  const subject = count === 1 ? 'correlation holds' : 'correlations hold';
  return `your ${subject} ${held === 0 ? 'for no group of them' : held === 1 ? 'once' : counted(held, 'time')}`;
}

function ownFilters({ filters, held, pending }: Filtered): string | undefined {
  if (filters.length === 0) return undefined;
  const [filter, s] = filters.length === 1 ? ['filter', 's'] : ['filters', ''];
  if (filters.some(({ ownRules: own, siteRules }) => own + siteRules > 0)) {
    return `your ${filter} hold${s} back ${held === 0 ? 'nothing' : counted(held, 'match', 'matches')}`;
  }
  const waits = pending && filters.some(({ state }) => state === 'works');
  return waits ? `your ${filter} wait${s} for the rules of this site` : `your ${filter} narrow${s} no rule`;
}

function methodOf(result: RunResult, siteRules: SiteRules): string {
  const { done, matchMs, tried } = result;
  const correlations = tried.correlations === 0 ? '' : ` and ${counted(tried.correlations, 'correlation')}`;
  const rate = matchMs > 0 ? (done / matchMs) * 1_000 : 0;
  const speed = done >= 1_000 ? `, ${Math.round(rate).toLocaleString('en')} events/s` : '';
  const loaded =
    tried.site && siteRules.kind === 'ready'
      ? ` The rules of this site (${sizeWords(siteRules.bytes)}) were loaded and compiled in ${Math.round(siteRules.prepareMs)} ms.`
      : '';
  return `${counted(done, 'event')} against ${counted(tried.rules, 'rule')}${correlations} in ${matchMs.toFixed(1)} ms${speed}, in a thread of this page.${loaded}`;
}
