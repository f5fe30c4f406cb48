import { useCallback, useEffect, useState } from 'react';

/**
 * State that this browser keeps. The first rendering uses the initial value, so that it agrees with the server's.
 *
 * @param key - Name in localStorage.
 * @param initial - Value until one was stored, and wherever storage is refused.
 */
export function useStoredState<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    try {
      const stored = window.localStorage.getItem(key);
      if (stored !== null) setValue(JSON.parse(stored) as T);
    } catch {
      // A browser that refuses storage, or a damaged entry: the page works without.
    }
  }, [key]);
  const store = useCallback(
    (next: T) => {
      setValue(next);
      try {
        window.localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // As above.
      }
    },
    [key],
  );
  return [value, store];
}
