import { useEffect, useState } from 'react';
import { matchInSlices } from './run';
import type { RunInput, RunResult } from './run';

/**
 * Matches again whenever the inputs change, with pauses in which the page can breathe.
 *
 * @param input - Keep its identity while nothing changes.
 * @returns The newest result; undefined before the first.
 */
export function useRun(input: RunInput): RunResult | undefined {
  const [result, setResult] = useState<RunResult>();
  useEffect(() => {
    const slices = matchInSlices(input, () => performance.now());
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      const { value, done } = slices.next();
      if (done === true || value === undefined) return;
      setResult(value);
      timer = setTimeout(step);
    };
    timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, [input]);
  return result;
}
