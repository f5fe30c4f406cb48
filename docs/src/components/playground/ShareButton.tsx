import { type ReactNode, useState } from 'react';
import styles from './playground.module.css';
import { MAX_LINK_CHARS, type SharedState, toHash } from './share';

/** Puts the inputs into the address of the page, and the address on the clipboard. */
export function ShareButton({ state }: { state: SharedState }): ReactNode {
  const [told, setTold] = useState('');

  async function share() {
    const hash = toHash(state);
    if (hash === undefined) {
      setTold(`Too long for a link: rule and events may have ${MAX_LINK_CHARS.toLocaleString('en')} characters.`);
      return;
    }
    window.history.replaceState(window.history.state, '', hash);
    try {
      await navigator.clipboard.writeText(window.location.href);
      setTold('The link is on your clipboard; rule and events are in it, and go to no server.');
    } catch {
      setTold('The link is in the address bar; rule and events are in it, and go to no server.');
    }
  }

  return (
    <div className={styles.row}>
      <button type="button" className={styles.choice} onClick={() => void share()}>
        Copy a link to this
      </button>
      <span role="status" className={styles.note}>
        {told}
      </span>
    </div>
  );
}
