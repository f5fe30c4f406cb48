import { compareVersions } from '../upgrade/moves.js';
import type { ConformanceReport, VersionConformance } from './conformance.js';

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(2)} %`);

/** Sentences on events that say they are of another version than the one they were judged by. */
function versionNotes({ byVersion, judgedBy }: ConformanceReport): readonly string[] {
  return byVersion
    .filter(({ version }) => version !== undefined && version !== judgedBy)
    .map(one => {
      const { version = '', events, valid } = one;
      const counted = `${events} ${events === 1 ? 'event' : 'events'} of OCSF ${version} (${valid} valid)`;
      return `${counted}, judged by ${judgedBy}: ${adviceFor(one, judgedBy)}`;
    });
}

function adviceFor({ version = '' }: VersionConformance, judgedBy: string): string {
  if (!/^\d+\.\d+\.\d+/.test(version)) return 'metadata.version is no version number such as 1.8.0.';
  if (compareVersions(version, judgedBy) > 0)
    return 'what it brings is not known here and shows as a violation; mode lenient lets unknown attributes pass.';
  if (!/^1\.[1-9]/.test(version))
    return 'their violations may only be differences of version; upgrade() of @logwright/ocsf/upgrade begins with 1.1.';
  return 'what was renamed or is newly required can show as a violation; upgrade() of @logwright/ocsf/upgrade brings them up.';
}

/**
 * A conformance report as text for a terminal.
 *
 * @param report - the report
 * @returns lines, ending in a line feed
 */
export function renderConformanceText(report: ConformanceReport): string {
  const { events, valid, byRule, byClass, worst, kindsLeftOut } = report;
  const lines = [`${valid} of ${events} events are valid (${percent(valid, events)})`];
  const notes = versionNotes(report);
  if (notes.length > 0) lines.push('', 'Other versions', ...notes.map(note => `  ${note}`));
  if (byClass.length > 0) lines.push('', 'By class');
  for (const one of byClass)
    lines.push(`  ${one.name.padEnd(40)} ${one.valid} of ${one.events} (${percent(one.valid, one.events)})`);
  if (byRule.length > 0) lines.push('', 'Violations by rule');
  for (const { rule, violations } of byRule) lines.push(`  ${rule.padEnd(40)} ${violations}`);
  if (worst.length > 0) lines.push('', 'Worst fields, by events');
  for (const { path, rule, events: hit, example } of worst) {
    lines.push(
      `  ${path === '' ? '(event)' : path}: ${rule}, ${hit} events`,
      `    ${example.message}. ${example.mend}`,
    );
  }
  if (kindsLeftOut > 0) lines.push('', `Further kinds of violation were left out in ${kindsLeftOut} events.`);
  return `${lines.join('\n')}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from events stands in the page as text, whatever it holds. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, letter => ENTITIES[letter] ?? letter);
}

function row(...cells: readonly (string | number)[]): string {
  return `<tr>${cells.map(cell => `<td${typeof cell === 'number' ? ' class="n"' : ''}>${escapeHtml(String(cell))}</td>`).join('')}</tr>`;
}

function table(title: string, heads: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const head = heads.map(text => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  return `<section><h2>${escapeHtml(title)}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

const STYLE = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}section{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}
td.n{text-align:right;font-variant-numeric:tabular-nums}.sum{font-size:1.25rem}`;

/**
 * A conformance report as one HTML page without scripts and without anything to load.
 *
 * @param report - the report
 * @param title - heading of the page, for instance the files' names
 * @returns the page
 */
export function renderConformanceHtml(report: ConformanceReport, title: string): string {
  const { events, valid, byRule, byClass, worst, kindsLeftOut } = report;
  const left = kindsLeftOut === 0 ? '' : `<p>Further kinds of violation were left out in ${kindsLeftOut} events.</p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1><p class="sum">${valid} of ${events} events are valid (${percent(valid, events)}).</p>
${versionNotes(report)
  .map(note => `<p>${escapeHtml(note)}</p>`)
  .join('\n')}
${table(
  'By class',
  ['Class', 'Events', 'Valid', 'Share'],
  byClass.map(one => row(one.name, one.events, one.valid, percent(one.valid, one.events))),
)}
${table(
  'Violations by rule',
  ['Rule', 'Violations'],
  byRule.map(({ rule, violations }) => row(rule, violations)),
)}
${table(
  'Worst fields',
  ['Field', 'Rule', 'Events', 'What is wrong', 'Mend'],
  worst.map(({ path, rule, events: hit, example }) =>
    row(path === '' ? '(event)' : path, rule, hit, example.message, example.mend),
  ),
)}
${left}</body></html>
`;
}
