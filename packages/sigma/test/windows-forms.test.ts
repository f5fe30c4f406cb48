import { sigmaLogSources } from '@logwright/technologies';
import { describe, expect, it } from 'vitest';
import { compileRules, createLogSourceResolver, createScanner, parseRules } from '../src/index.js';
import type { Engine, SigmaEvent } from '../src/index.js';
import { createClassifier } from '../src/process/log-sources.js';
import { DEFENDER_XDR_EVENTS } from './log-source-events/defender-xdr.js';
import { WINDOWS_FORMS } from './log-source-events/windows-forms.js';
import { createRandom } from './random.js';

const rule = (title: string, logSource: string, detection: string): string =>
  `title: ${title}\nlogsource: { product: windows, ${logSource} }\ndetection:\n  ${detection}\n`;

function compile(...texts: readonly string[]): Engine {
  const { documents, diagnostics } = parseRules(texts.join('---\n'));
  expect(diagnostics).toEqual([]);
  const rules = documents.filter(document => document.kind === 'rule');
  return compileRules(rules, { logSources: sigmaLogSources });
}

/** Titles by event: parsed, as bytes of one stream, and explained, which must agree. */
function titles(engine: Engine, events: readonly SigmaEvent[]): readonly (readonly string[])[] {
  const parsed = events.map(event => engine.match(event).map(match => match.rule.title));
  const scanned: string[][] = events.map(() => []);
  const scanner = createScanner(engine, {
    onMatch: ({ line, matches }) => scanned[line - 1]!.push(...matches.map(match => match.rule.title)),
  });
  scanner.push(new TextEncoder().encode(events.map(event => `${JSON.stringify(event)}\n`).join('')));
  scanner.end();
  expect(scanned).toEqual(parsed);
  for (const [number, event] of events.entries()) {
    const explained = engine.rules.filter(one => engine.explain(event, one).matched).map(one => one.title);
    expect(parsed[number]!.filter(title => !explained.includes(title))).toEqual([]);
  }
  return parsed;
}

const hasFields = ({ items = [] }: (typeof WINDOWS_FORMS)[number]): boolean =>
  items.some(item => item.startsWith('CommandLine'));

describe("Windows' events in all their forms", () => {
  const engine = compile(
    rule('flood', 'category: process_creation', "sel: { CommandLine|contains: '--flood' }\n  condition: sel"),
    rule('ebb', 'category: process_creation', "sel: { CommandLine|contains: '--ebb' }\n  condition: sel"),
    rule('connection', 'category: network_connection', "sel: { CommandLine|contains: '--flood' }\n  condition: sel"),
    rule(
      'filtered',
      'category: process_creation',
      "sel: { Image: '*' }\n  filter: { CommandLine|contains: 'flood' }\n  condition: sel and not filter",
    ),
    rule('powershell', 'service: powershell', 'sel: { Computer: pc-07.harbour.example }\n  condition: sel'),
    rule('no command', 'category: process_creation', 'sel: { CommandLine|exists: false }\n  condition: sel'),
  );

  it.each(WINDOWS_FORMS)('$name: the rule fires that must, and no other', row => {
    expect(titles(engine, [row.event])).toEqual([hasFields(row) ? ['flood'] : ['no command']]);
  });

  it('finds the same in one stream of all forms, where structures come again and again', () => {
    const rows = [...WINDOWS_FORMS, ...WINDOWS_FORMS.toReversed(), ...WINDOWS_FORMS];
    const expected = rows.map(row => (hasFields(row) ? ['flood'] : ['no command']));
    expect(
      titles(
        engine,
        rows.map(({ event }) => event),
      ),
    ).toEqual(expected);
  });

  it('tells events of one structure apart by the names in them', () => {
    const event = (first: string, second: string): SigmaEvent => ({
      System: { EventID: 1, Channel: 'Microsoft-Windows-Sysmon/Operational' },
      EventData: {
        Data: [
          { '@Name': first, '#text': 'tide --flood' },
          { '@Name': second, '#text': 'tide --ebb' },
        ],
      },
    });
    const one = event('CommandLine', 'ParentCommandLine');
    const other = event('ParentCommandLine', 'CommandLine');
    expect(titles(engine, [one, other, one, other])).toEqual([['flood'], ['ebb'], ['flood'], ['ebb']]);
  });

  it("gives random events the same matches in each form as in Windows' own", () => {
    const random = createRandom(20_260_302);
    const NAMES = ['Image', 'CommandLine', 'ParentImage', 'User', 'Hashes', 'TargetObject'];
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    const words = ['tide', 'ebb', 'crane', 'pier 9', ''];
    const rules = NAMES.flatMap(name =>
      words
        .slice(0, 4)
        .map(word =>
          rule(`${name} ${word}`, 'service: sysmon', `sel: { ${name}|contains: ${word} }\n  condition: sel`),
        ),
    );
    const all = compile(...rules);
    const events = Array.from({ length: 120 }, () =>
      NAMES.filter(() => random() < 0.7).map(name => [name, `${pick(words)} ${pick(words)}`] as const),
    );
    const channel = 'Microsoft-Windows-Sysmon/Operational';
    const inForm = (make: (fields: (typeof events)[number], id: number) => SigmaEvent): unknown =>
      titles(
        all,
        events.map((fields, number) => make(fields, 1 + (number % 3))),
      );
    const flat = inForm((fields, id) => ({ Channel: channel, EventID: id, ...Object.fromEntries(fields) }));
    const elements = inForm((fields, id) => ({
      Event: {
        System: { Channel: channel, EventID: { '#text': String(id) } },
        EventData: { Data: fields.map(([name, value]) => ({ '@Name': name, '#text': value })) },
      },
    }));
    const wazuh = inForm((fields, id) => ({
      data: {
        win: {
          system: { channel, eventID: String(id) },
          eventdata: Object.fromEntries(
            fields.map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
          ),
        },
      },
    }));
    const table = inForm((fields, id) => ({ Channel: channel, EventID: id, EventData: Object.fromEntries(fields) }));
    expect(flat).not.toEqual(events.map(() => []));
    expect([elements, wazuh, table]).toEqual([flat, flat, flat]);
  });
});

describe('what events of these forms are', () => {
  const resolve = createLogSourceResolver(sigmaLogSources);

  it.each<[SigmaEvent, unknown]>([
    [{ Channel: 'Security' }, [{ product: 'windows' }, { product: 'windows', service: 'security' }]],
    [{ Channel: 'Security', EventID: null }, [{ product: 'windows' }, { product: 'windows', service: 'security' }]],
    [{ Channel: 'Linux-Sysmon/Operational' }, [{ product: 'linux' }, { product: 'linux', service: 'sysmon' }]],
    [{ LogName: 'Tide', Id: 7, ProviderName: 'Tide' }, [{ product: 'windows' }]],
    [{ event: { provider: 'Microsoft-Windows-Tide', code: '7' } }, [{ product: 'windows' }]],
    [{ category: 'AdvancedHunting-DeviceEvents', properties: {} }, [{ product: 'windows' }]],
    [{ category: 'AdvancedHunting-EmailEvents', properties: {} }, []],
    [{ ActionType: 'ProcessCreated', FolderPath: 'C:\\tide.exe' }, []],
    [{ data: { win: { system: { channel: 'Security' } } } }, []],
    [{ source: 'XmlWinEventLog:Security' }, []],
    [{ EventData: { Channel: 'Security' } }, []],
    [{ LogName: 'x', Id: 7 }, []],
    [{ log_name: 'x', event_id: 7 }, []],
  ])('takes %j for %j', (event, logSources) => {
    expect(resolve(event)).toEqual(logSources);
  });

  it('decides nothing by fields that have many values in other products', () => {
    const { fields } = createClassifier(sigmaLogSources);
    const many = ['Id', 'id', 'source', 'event_id', 'host', 'Message', 'message', 'FolderPath', 'EventData'];
    expect(fields.filter(field => many.includes(field))).toEqual([]);
  });

  it("keeps Defender's own fields apart from those of the process that did it", () => {
    const engine = compile(
      rule('own', 'category: process_creation', "sel: { CommandLine|contains: '--flood' }\n  condition: sel"),
      rule('actor', 'category: process_creation', "sel: { CommandLine|contains: '--lift' }\n  condition: sel"),
      rule('registry', 'category: registry_set', "sel: { TargetObject|contains: 'Tide' }\n  condition: sel"),
    );
    const found = titles(
      engine,
      DEFENDER_XDR_EVENTS.map(({ event }) => event),
    );
    const fired = DEFENDER_XDR_EVENTS.filter((_, number) => found[number]!.length > 0).map(({ name }) => name);
    expect(new Set(found.flat())).toEqual(new Set(['own']));
    expect(fired.every(name => name.startsWith('ProcessCreated'))).toBe(true);
    expect(fired).toHaveLength(2);
  });
});
