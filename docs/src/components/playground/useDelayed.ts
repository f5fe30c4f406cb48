import { useEffect, useState } from 'react';

/**
 * A value once it has rested: typing should not start work with each key.
 *
 * @param value - Any value.
 * @param delayMs - How long it has to stay the same.
 * @returns The value, later.
 */
export function useDelayed<T>(value: T, delayMs: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return rested;
}
