import { useEffect, useState } from 'react';
import { NO_PROGRESS, parseProgress, PROGRESS_KEY, type ProgressState } from './progress';

const CHANGED = 'logwright:progress';

function read(): ProgressState {
  try {
    return parseProgress(window.localStorage.getItem(PROGRESS_KEY) ?? '');
  } catch {
    return NO_PROGRESS;
  }
}

/** Progress of this browser, shared by everything on the page. */
export function useProgress(): [ProgressState, (change: (state: ProgressState) => ProgressState) => void] {
  const [state, setState] = useState<ProgressState>(NO_PROGRESS);
  useEffect(() => {
    const refresh = () => setState(read());
    refresh();
    window.addEventListener(CHANGED, refresh);
    window.addEventListener('storage', refresh);
    return () => {
      window.removeEventListener(CHANGED, refresh);
      window.removeEventListener('storage', refresh);
    };
  }, []);
  const update = (change: (state: ProgressState) => ProgressState) => {
    const next = change(read());
    setState(next);
    try {
      window.localStorage.setItem(PROGRESS_KEY, JSON.stringify(next));
      window.dispatchEvent(new Event(CHANGED));
    } catch {
      // A browser that refuses storage keeps the progress until the page is left.
    }
  };
  return [state, update];
}
