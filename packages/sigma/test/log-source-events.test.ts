import { sigmaLogSources } from '@logwright/technologies';
import { describe, expect, it } from 'vitest';
import { hasCorpus, readRuleFiles } from '../bench/corpus.mjs';
import { compileRules, createLogSourceResolver, createScanner, parseRules } from '../src/index.js';
import type { Engine, LogSource, Rule, SigmaEvent } from '../src/index.js';
import { covers } from '../src/process/log-sources.js';
import { APPLICATION_EVENTS } from './log-source-events/applications.js';
import { AZURE_EVENTS } from './log-source-events/azure.js';
import { DEFENDER_XDR_EVENTS } from './log-source-events/defender-xdr.js';
import type { EventRow } from './log-source-events/event-row.js';
import { GOOGLE_MICROSOFT_EVENTS } from './log-source-events/google-microsoft.js';
import { HOST_EVENTS, WINDOWS_EVENTS } from './log-source-events/hosts.js';
import { NETWORK_EVENTS } from './log-source-events/network.js';
import { SERVICE_EVENTS } from './log-source-events/services.js';
import { WEB_EVENTS } from './log-source-events/web.js';
import { WINDOWS_FORMS } from './log-source-events/windows-forms.js';
import { ZEEK_EVENTS } from './log-source-events/zeek.js';

/** Rules for one event are tried on all others of its group: on all of them would be too many. */
const GROUPS: Readonly<Record<string, readonly EventRow[]>> = {
  clouds: [...AZURE_EVENTS, ...GOOGLE_MICROSOFT_EVENTS],
  services: SERVICE_EVENTS,
  sensors: ZEEK_EVENTS,
  networks: NETWORK_EVENTS,
  hosts: [...HOST_EVENTS, ...WINDOWS_EVENTS],
  windows: [...WINDOWS_FORMS, ...DEFENDER_XDR_EVENTS],
  web: WEB_EVENTS,
  applications: APPLICATION_EVENTS,
};

const ROWS: readonly EventRow[] = Object.values(GROUPS).flat();

/** Those that take what others leave: they come later on purpose. */
const GENERAL = new Set(['azure-resource', 'sigma-taxonomy', 'windows-event']);

/** Events of other products, each like one of those above. */
const FOREIGN: readonly SigmaEvent[] = [
  { published: '2026-03-02T08:15:31Z', actor: { type: 'Person' }, type: 'Create', object: { type: 'Note' } },
  { '@timestamp': '2026-03-02T08:15:31Z', event: { action: 'login', kind: 'event' }, message: 'x' },
  { kind: 'Event', apiVersion: 'v1', metadata: { name: 'crane.17' }, reason: 'Scheduled', verb: 'x' },
  { time: '2026-03-02T08:15:31Z', category: 'Security', level: 'info', message: 'door' },
  { Category: 'Administrative', OperationName: 'x', Type: 'Event' },
  { action: 'user.login', actor: 'ada', timestamp: 1772439331 },
  { eventType: 'click', uuid: 'u', actor: 'ada' },
  { protoPayload: { '@type': 'type.googleapis.com/google.cloud.bigquery.logging.v1.AuditData', serviceName: 'x' } },
  {
    auditType: { action: 'x', category: 'y', categoryI18nKey: 'jira.auditing.category.x' },
    author: {},
    affectedObjects: [],
  },
  { account_id: 1, event_type: 'x' },
  { Operation: 'Add', Workload: 'x' },
];

const pathOf = ({ product, category, service }: LogSource): string => [product, category, service].join('|');

function rule(title: string, { product, category, service }: LogSource, item: string): string {
  const logSource = JSON.stringify({ product, category, service });
  return `title: ${JSON.stringify(title)}\nlogsource: ${logSource}\ndetection:\n  sel:\n    ${item}\n  condition: sel\n`;
}

function parse(text: string): readonly Rule[] {
  const { documents, diagnostics } = parseRules(text);
  expect(diagnostics).toEqual([]);
  return documents.filter(document => document.kind === 'rule');
}

/** Matches as parsed and, where nobody need be asked, as bytes: the scanner keeps the classes of structures. */
function titles(engine: Engine, { event, technology, told = false }: EventRow): readonly string[] {
  const parsed = engine.match(event, told ? { technology } : {}).map(match => match.rule.title);
  if (told) return parsed;
  const scanned: string[] = [];
  const scanner = createScanner(engine, { onMatch: ({ matches }) => scanned.push(...matches.map(m => m.rule.title)) });
  scanner.push(new TextEncoder().encode(`${JSON.stringify(event)}\n`));
  scanner.end();
  expect([...scanned].sort()).toEqual([...parsed].sort());
  return parsed;
}

describe('events as products document them', () => {
  const resolve = createLogSourceResolver(sigmaLogSources);

  it.each(ROWS)('$name: is of its log sources, and of no others', ({ event, logSources, technology, told = false }) => {
    expect(resolve(event).map(pathOf).sort()).toEqual(told ? [] : logSources.map(pathOf).sort());
    expect(resolve(event, technology).map(pathOf).sort()).toEqual(logSources.map(pathOf).sort());
  });

  const families = sigmaLogSources.families.map(family => ({
    technology: family.technology,
    takes: createLogSourceResolver({ families: [family] }),
  }));

  it.each(ROWS)('$name: no family of another technology would take it', ({ event, technology }) => {
    const takers = families.filter(({ takes }) => takes(event).length > 0);
    const others = new Set(takers.map(family => family.technology));
    others.delete(technology);
    expect([...others].filter(id => !GENERAL.has(id))).toEqual([]);
  });

  it.each(FOREIGN.map(event => ({ event })))('leaves alone what is of none of them: $event', ({ event }) => {
    expect(resolve(event)).toEqual([]);
  });

  it('has an event for every log source of these technologies', () => {
    const ids = new Set(ROWS.map(({ technology }) => technology));
    // Their own tests have the others of Windows, which the events here only touch.
    ids.delete('windows-event');
    const families = sigmaLogSources.families.filter(({ technology }) => ids.has(technology));
    const known = new Set(families.flatMap(({ entries }) => entries.map(({ logSource }) => pathOf(logSource))));
    const shown = new Set(ROWS.flatMap(({ logSources }) => logSources.map(pathOf)));
    expect([...known].filter(path => !shown.has(path))).toEqual([]);
  });

  it.each(Object.entries(GROUPS))("matches rules in rules' words, those of its log sources alone: %s", (_, rows) => {
    const logSources = new Map(rows.flatMap(row => row.logSources.map(one => [pathOf(one), one] as const)));
    const items = [...new Set(rows.flatMap(row => row.items ?? []))];
    const texts = [...logSources].flatMap(([path, one]) => items.map(item => rule(`${path} ${item}`, one, item)));
    const engine = compileRules(parse(texts.join('---\n')), { logSources: sigmaLogSources });
    for (const row of rows) {
      const found = titles(engine, row);
      for (const item of row.items ?? []) {
        for (const one of row.logSources) expect(found, row.name).toContain(`${pathOf(one)} ${item}`);
      }
      const foreign = [...logSources].filter(([, one]) => !row.logSources.some(own => covers(one, own)));
      expect(foreign.filter(([path]) => found.some(title => title.startsWith(`${path} `)))).toEqual([]);
    }
  });
});

const skipped = hasCorpus() ? '' : ' (skipped: no rules under ../shared/data)';

describe.skipIf(!hasCorpus())(`events on all rules of SigmaHQ${skipped}`, () => {
  const files = hasCorpus() ? readRuleFiles() : [];
  const rules = files.flatMap(({ file, text }) => {
    const name = file.split('/').at(-1)?.replace('.yml', '') ?? file;
    const found = parseRules(text, { file }).documents.filter(document => document.kind === 'rule');
    return found.map(document => ({ ...document, title: name }));
  });
  const engine = compileRules(rules, { logSources: sigmaLogSources });

  it.each(ROWS)('$name: the rules for it, and no others', row => {
    expect([...titles(engine, row)].sort()).toEqual([...(row.sigmaHq ?? [])].sort());
  });
});
