import type { Explanation, Rule } from '@logwright/sigma';

/**
 * Begins a filter that leaves an event out: its selection has the values by which the rule matched.
 *
 * @param rule - With an id or name, by which filters name it.
 * @param explanation - Of the rule on the event.
 * @param id - A new one for the filter; left out where there is none.
 * @returns YAML for the reader to go on with; undefined for a rule without id and name, or without a value to go by.
 */
export function draftFilter(
  rule: Rule,
  { matched, evidence, selections }: Explanation,
  id?: string,
): string | undefined {
  const reference = rule.id ?? rule.name;
  if (!matched || reference === undefined) return undefined;
  const ofFilters = new Set(selections.flatMap(({ name, filter }) => (filter === undefined ? [] : [name])));
  const values = new Map<string, string>();
  for (const { selection, field, value } of evidence) {
    if (field === null || ofFilters.has(selection) || values.has(field)) continue;
    if (typeof value === 'string') values.set(field, quoted(plain(value)));
    else if (typeof value === 'number' || typeof value === 'boolean') values.set(field, String(value));
  }
  if (values.size === 0) return undefined;
  const logSource = Object.entries(rule.logSource).filter(([, value]) => typeof value === 'string');
  return [
    `title: ${quoted(`Known Good: ${rule.title}`)}`,
    ...(id === undefined ? [] : [`id: ${id}`]),
    'logsource:',
    ...logSource.map(([key, value]) => `    ${key}: ${quoted(String(value))}`),
    'filter:',
    '    rules:',
    `        - ${quoted(reference)}`,
    '    selection:',
    ...[...values].map(([field, value]) => `        ${quoted(field)}: ${value}`),
    '    condition: not selection',
    '',
  ].join('\n');
}

/** A text that means itself: no wildcards, and each backslash as Sigma reads it. */
function plain(text: string): string {
  return text.replaceAll(/\\{2,}|\\(?=[*?])/g, run => run + run).replaceAll(/[*?]/g, '\\$&');
}

/** Text that YAML could take for something else, or would not keep as it is, stands in quotes. */
function quoted(text: string): string {
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text)) return JSON.stringify(text);
  return /^[a-z_][\w.-]*$/i.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
}
