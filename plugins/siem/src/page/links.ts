import { useRouteRef } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { logSourcesRouteRef } from '../routes';

/** Path of the page where no route is bound, as in a small test. */
const DEFAULT_PATH = '/log-sources';

/**
 * Gives the path of the page Log sources, wherever the app has put it.
 * @returns a path without a slash at its end
 */
export function useLogSourcesPath(): string {
  const route = useOptionalRoute();
  return (route ?? DEFAULT_PATH).replace(/\/$/, '');
}

/**
 * Gives a function that writes the path of one log source.
 * @returns from an id `platform/name` to a path
 */
export function useLogSourcePath(): (id: string) => string {
  const base = useLogSourcesPath();
  return useCallback(
    (id: string) => {
      const cut = id.indexOf('/');
      return `${base}/${encodeURIComponent(id.slice(0, cut))}/${encodeURIComponent(id.slice(cut + 1))}`;
    },
    [base],
  );
}

function useOptionalRoute(): string | undefined {
  const route = useRouteRef(logSourcesRouteRef);
  return route?.();
}
