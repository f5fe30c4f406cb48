import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readView, writeView, type LogSourcesView } from './address';

/** Changes a part of the view; anything but a change of page goes back to the first page. */
export type ChangeView = (change: Partial<LogSourcesView>) => void;

/**
 * Keeps the view of the page Log sources in the address.
 * @returns the view and how it is changed
 */
export function useView(): readonly [LogSourcesView, ChangeView] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change = useCallback<ChangeView>(
    part =>
      setParams(
        before =>
          writeView({ ...readView(before), ...('page' in part || 'columns' in part ? {} : { page: 0 }), ...part }),
        { replace: true },
      ),
    [setParams],
  );
  return [view, change];
}
