import type { ReactNode } from 'react';
import styles from './playground.module.css';
import type { Inputs, SiteRules } from './protocol';
import { SiteRulesState } from './SiteRulesState';
import type { PlaygroundEngine } from './useEngine';
import { counted } from './words';

/** Where events come from, and whether the rules of the site take part. */
export function Settings(props: {
  inputs: Pick<Inputs, 'technology' | 'withSite'>;
  onChange: (part: Partial<Inputs>) => void;
  engine: PlaygroundEngine;
}): ReactNode {
  const { inputs, onChange, engine } = props;
  const { technology, withSite } = inputs;
  const { siteRules } = engine;
  // A link may name a technology before the engine has told which there are.
  const known = engine.technologies.includes(technology) || technology === '';
  return (
    <div className={styles.settings}>
      <label>
        Events come from{' '}
        <select value={technology} onChange={event => onChange({ technology: event.target.value })}>
          <option value="">what they say themselves</option>
          {[...(known ? [] : [technology]), ...engine.technologies].map(id => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" checked={withSite} onChange={event => onChange({ withSite: event.target.checked })} />{' '}
        Try the rules of this site too
        {siteRules.kind === 'ready' && ` (${sizeOf(siteRules)})`}
      </label>
      {withSite && engine.lost === undefined && <SiteRulesState state={siteRules} onRetry={engine.loadAgain} />}
    </div>
  );
}

function sizeOf({ rules, correlations }: Extract<SiteRules, { kind: 'ready' }>): string {
  return [counted(rules, 'rule'), ...(correlations > 0 ? [counted(correlations, 'correlation')] : [])].join(', ');
}
