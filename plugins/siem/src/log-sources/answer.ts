import type { HealthStatus, LogSourceList } from '@logwright/plugin-siem-common';
import { plural } from '@logwright/plugin-siem-react';
import { isFiltered, type LogSourcesView } from './address';

/**
 * Answers the page Log sources in a sentence.
 * @param list - what the backend found; its facets count what matches the filters
 * @param view - the filters
 * @returns for instance `12 log sources: 11 healthy, 1 silent.`
 */
export function answerOfList(list: LogSourceList, view: LogSourcesView): string {
  if (list.totalItems === 0) return isFiltered(view) ? 'No log source matches.' : 'No log source yet.';
  const noun = `${plural(list.totalItems, 'log source')}${isFiltered(view) ? (list.totalItems === 1 ? ' matches' : ' match') : ''}`;
  if (view.health.length > 0) return `${noun}.`;
  const order: readonly HealthStatus[] = ['healthy', 'degraded', 'silent', 'unknown'];
  const words: Readonly<Record<HealthStatus, string>> = {
    healthy: 'healthy',
    degraded: 'degraded',
    silent: 'silent',
    unknown: 'of unknown health',
  };
  const parts = order.flatMap(status => {
    const count = list.facets.health.find(({ value }) => value === status)?.count ?? 0;
    return count > 0 ? [`${count} ${words[status]}`] : [];
  });
  return parts.length > 0 ? `${noun}: ${parts.join(', ')}.` : `${noun}.`;
}
