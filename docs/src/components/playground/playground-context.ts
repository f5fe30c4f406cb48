import { createContext, useContext } from 'react';
import type { PlaygroundEngine } from './useEngine';

/** What results need of the page around them. */
export interface PlaygroundContextValue {
  readonly explain: PlaygroundEngine['explain'];
  /** Moves the focus to a line of the events, from 1. */
  readonly showLine: (line: number) => void;
  /** Adds a document to the reader's rules, and moves the focus there. */
  readonly addDocument: (yaml: string) => void;
}

const Context = createContext<PlaygroundContextValue | undefined>(undefined);

/** Gives {@link PlaygroundContextValue} to what is below. */
export const PlaygroundProvider = Context.Provider;

/**
 * Takes what {@link PlaygroundProvider} gives.
 *
 * @returns See {@link PlaygroundContextValue}.
 * @throws Error outside of a provider.
 */
export function usePlayground(): PlaygroundContextValue {
  const value = useContext(Context);
  if (value === undefined) throw new Error('This belongs below a PlaygroundProvider.');
  return value;
}
