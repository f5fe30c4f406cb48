/**
 * A slow evaluator of Sigma rules, for tests only. It shares no code with the engine: it reads the YAML document itself
 * and follows ../shared/data/sigma/specification sentence by sentence, without any index.
 */
import { BlockList, isIP } from 'node:net';

type Doc = Record<string, unknown>;
type Event = Record<string, unknown>;
type Test = (event: ReferenceEvent) => boolean;

/** An event with the fields that a rule can name, and every text in it. */
export interface ReferenceEvent {
  /** `undefined` in the array is never kept: an empty array is an absent field. */
  field(name: string): readonly unknown[];
  readonly texts: readonly string[];
}

const isObject = (value: unknown): value is Event =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of Windows events that carry another name in the channels that Sysmon's categories share. */
const RENAMED: Record<string, Record<string, string>> = {
  4688: {
    Image: 'NewProcessName',
    ParentImage: 'ParentProcessName',
    ProcessId: 'NewProcessId',
    ParentProcessId: 'ProcessId',
    LogonId: 'SubjectLogonId',
    User: 'SubjectUserName',
    IntegrityLevel: 'MandatoryLabel',
  },
  4657: { Image: 'ProcessName', TargetObject: 'ObjectName', Details: 'NewValue' },
  5156: { Image: 'Application', SourceIp: 'SourceAddress', DestinationIp: 'DestAddress', DestinationPort: 'DestPort' },
};

function windowsFields(event: Event): Record<string, unknown> | undefined {
  const root = isObject(event['Event']) && 'System' in event['Event'] ? event['Event'] : event;
  if (isObject(root['System'])) {
    const fields: Record<string, unknown> = Object.create(null);
    for (const [tag, value] of Object.entries(root['System'])) {
      fields[tag] = isObject(value) && '#text' in value ? value['#text'] : value;
      const attributes = isObject(value) ? value['#attributes'] : undefined;
      if (isObject(attributes)) for (const [name, text] of Object.entries(attributes)) fields[`${tag}_${name}`] = text;
    }
    const bodies = [
      ...(isObject(root['UserData']) ? Object.values(root['UserData']) : []).reverse(),
      root['EventData'],
    ];
    for (const body of bodies) {
      if (!isObject(body)) continue;
      for (const [name, value] of Object.entries(body)) {
        fields[name] = isObject(value) && '#text' in value ? value['#text'] : value;
      }
    }
    return fields;
  }
  const winlog = event['winlog'];
  if (!isObject(winlog)) return undefined;
  const fields: Record<string, unknown> = Object.create(null);
  for (const body of [winlog['user_data'], winlog['event_data']]) if (isObject(body)) Object.assign(fields, body);
  const header = { EventID: 'event_id', Channel: 'channel', Provider_Name: 'provider_name', Computer: 'computer_name' };
  for (const [name, key] of Object.entries(header)) if (winlog[key] !== undefined) fields[name] = winlog[key];
  return fields;
}

function dotted(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap(entry => dotted(entry, name));
  if (!isObject(value)) return [];
  if (Object.hasOwn(value, name) && value[name] !== undefined) return [value[name]];
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const head = name.slice(0, dot);
    if (!Object.hasOwn(value, head)) continue;
    const found = dotted(value[head], name.slice(dot + 1));
    if (found.length > 0) return found;
  }
  return [];
}

function flatten(values: readonly unknown[]): unknown[] {
  return values.flatMap(value => (Array.isArray(value) ? flatten(value) : [value]));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return value === null || value === undefined ? [] : [String(value)];
}

/** An alias as the catalogue of log sources writes it. */
function aliasValues(alias: string, one: (name: string) => unknown[]): unknown[] {
  if (alias.startsWith('text:')) return [alias.slice('text:'.length)];
  if (!alias.startsWith('words:')) return one(alias);
  const [value, ...more] = one(alias.slice('words:'.length));
  const isList = Array.isArray(value) && more.length === 0 && value.every(word => typeof word === 'string');
  if (isList) return [value.join(' ')];
  return value === undefined ? [] : [value, ...more];
}

/**
 * Prepares an event.
 *
 * @param event - As its source has it.
 * @param aliases - Names to try after a rule's own, where it has none or nothing but objects: data of the technology.
 */
export function referenceEvent(
  event: Event,
  aliases: Readonly<Record<string, readonly string[]>> = {},
): ReferenceEvent {
  const windows = windowsFields(event);
  const one = (name: string): unknown[] => {
    const own = windows !== undefined && windows[name] !== undefined ? [windows[name]] : dotted(event, name);
    return own;
  };
  const channel = one('Channel')[0];
  const renamed = String(channel).toLowerCase() === 'security' ? RENAMED[String(one('EventID')[0])] : undefined;
  const spaced = String(channel).toLowerCase() === 'microsoft-windows-windows defender/operational';
  const memo = new Map<string, readonly unknown[]>();
  const look = (name: string): readonly unknown[] => {
    const names = [name];
    if (renamed !== undefined && Object.hasOwn(renamed, name)) names.push(renamed[name]!);
    if (spaced) names.push(name.replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4'));
    if (name === 'Provider_Name' && windows === undefined) names.push('ProviderName', 'SourceName');
    const known = Object.hasOwn(aliases, name) ? (aliases[name] ?? []) : [];
    const [before, after] = [true, false].map(is => known.filter(alias => alias.startsWith('before:') === is));
    const all = [
      ...before!.map(alias => one(alias.slice('before:'.length))),
      ...names.map(one),
      ...after!.map(alias => aliasValues(alias, one)),
    ].filter(({ length }) => length > 0);
    return all.find(found => !flatten(found).every(isObject) || flatten(found).length === 0) ?? all[0] ?? [];
  };
  return {
    texts: textsOf(event),
    field(name) {
      const known = memo.get(name) ?? look(name);
      memo.set(name, known);
      return known;
    },
  };
}

/** As Unicode folds case: the sigma at the end of a word is one like the others. */
const lowerChars = (text: string): string =>
  [...text].map(char => (char === 'Σ' || char === 'ς' ? 'σ' : char.toLowerCase())).join('');

const MAX_LOWERED = 20_000;
const lowered = new Map<string, string>();

/** Long texts are asked for by hundreds of tests. */
function lower(text: string): string {
  if (text.length < 64) return lowerChars(text);
  let known = lowered.get(text);
  if (known === undefined) {
    known = lowerChars(text);
    if (lowered.size >= MAX_LOWERED) lowered.clear();
    lowered.set(text, known);
  }
  return known;
}

/** "The backslash character is used for escaping of wildcards as well as the backslash character itself." */
function wildcards(raw: string): (string | { wild: string })[] {
  const units: (string | { wild: string })[] = [];
  for (let i = 0; i < raw.length; i++) {
    const char = raw[i]!;
    if (char === '\\' && i + 1 < raw.length && '*?\\'.includes(raw[i + 1]!)) units.push(raw[++i]!);
    else units.push(char === '*' || char === '?' ? { wild: char } : char);
  }
  return units;
}

type Unit = string | { wild: string };

function toExpression(units: readonly Unit[], cased: boolean): (text: string) => boolean {
  const isStar = (unit: Unit | undefined): boolean => typeof unit === 'object' && unit.wild === '*';
  const first = units.findIndex(unit => !isStar(unit));
  const last = units.findLastIndex(unit => !isStar(unit));
  const source = units
    .slice(Math.max(0, first), last + 1)
    .map(unit => {
      if (typeof unit !== 'string') return unit.wild === '*' ? '[^]*' : '[^]';
      return (cased ? unit : lower(unit)).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    })
    .join('');
  const expression = new RegExp(`${isStar(units[0]) ? '' : '^'}${source}${isStar(units.at(-1)) ? '' : '$'}`);
  return text => expression.test(cased ? text : lower(text));
}

function bytesOf(text: string, modifiers: readonly string[]): Buffer {
  if (modifiers.includes('wide') || modifiers.includes('utf16le')) return Buffer.from(text, 'utf16le');
  if (modifiers.includes('utf16be')) return Buffer.from(text, 'utf16le').swap16();
  if (modifiers.includes('utf16')) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  return Buffer.from(text, 'utf8');
}

function encoded(units: readonly Unit[], modifiers: readonly string[]): (readonly Unit[])[] {
  const wide = modifiers.some(name => ['wide', 'utf16le', 'utf16be', 'utf16'].includes(name));
  const text = units.map(String).join('');
  if (modifiers.includes('base64')) return [[...bytesOf(text, modifiers).toString('base64')]];
  if (modifiers.includes('base64offset')) {
    const bytes = bytesOf(text, modifiers);
    return [0, 1, 2]
      .map(offset => {
        const whole = Buffer.concat([Buffer.alloc(offset, ' '), bytes]).toString('base64');
        const start = [0, 2, 3][offset]!;
        const end = [undefined, -3, -2][(bytes.length + offset) % 3];
        return whole.slice(start, end);
      })
      .filter(variant => variant !== '')
      .map(variant => [...variant]);
  }
  return wide ? [[...bytesOf(text, modifiers).toString('latin1')]] : [units];
}

function dashes(raw: string): string[] {
  const at = [...raw].findIndex(
    (char, index) => '-/–—―'.includes(char) && !/\w/.test(raw[index - 1] ?? ' ') && /\w/.test(raw[index + 1] ?? ' '),
  );
  if (at === -1) return [raw];
  const tails = dashes(raw.slice(at + 1));
  return ['-', '/', '–', '—', '―'].flatMap(dash => tails.map(tail => raw.slice(0, at) + dash + tail));
}

const scalar = (value: unknown): string | undefined =>
  value === null || value === undefined || typeof value === 'object' ? undefined : String(value);

function compare(op: string, left: number, right: number): boolean {
  if (op === 'lt') return left < right;
  if (op === 'lte') return left <= right;
  if (op === 'gt') return left > right;
  return op === 'gte' ? left >= right : left === right;
}

function weekOf(date: Date): number {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  return Math.ceil(((day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}

function timePart(text: string, part: string): number | undefined {
  if (part === 'week') {
    return /^\d{4}-\d\d-\d\d/.test(text) ? weekOf(new Date(`${text.slice(0, 10)}T00:00:00Z`)) : undefined;
  }
  const [start = 0, length = 0] =
    { year: [0, 4], month: [5, 2], day: [8, 2], hour: [11, 2], minute: [14, 2] }[part] ?? [];
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return undefined;
  const digits = text.slice(start, start + length);
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

function cidr(network: string): (text: string) => boolean {
  const [address = '', prefix] = network.split('/');
  const list = new BlockList();
  const type = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  list.addSubnet(address, prefix === undefined ? (type === 'ipv6' ? 128 : 32) : Number(prefix), type);
  return text => {
    const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1] ?? text;
    const family = isIP(plain);
    return family !== 0 && (family === 6) === (type === 'ipv6') && list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
  };
}

/** The test of one value on the texts of a field. */
function valueTest(value: unknown, modifiers: readonly string[], keyword: boolean): (text: string) => boolean {
  const has = (name: string): boolean => modifiers.includes(name);
  if (has('re')) {
    const inline = /^\(\?([ims]+)\)/.exec(String(value));
    const flags = new Set([...modifiers.filter(name => ['i', 'm', 's'].includes(name)), ...(inline?.[1] ?? '')]);
    const expression = new RegExp(String(value).slice(inline?.[0].length ?? 0), [...flags].join(''));
    return text => expression.test(text);
  }
  if (has('cidr')) return cidr(String(value));
  const part = modifiers.find(name => ['minute', 'hour', 'day', 'week', 'month', 'year'].includes(name));
  const op = modifiers.find(name => ['lt', 'lte', 'gt', 'gte'].includes(name));
  if (part !== undefined || op !== undefined) {
    return text => {
      const number = part === undefined ? (/^\s*$/.test(text) ? NaN : Number(text)) : timePart(text, part);
      return number !== undefined && !Number.isNaN(number) && compare(op ?? 'eq', number, Number(value));
    };
  }
  const star = { wild: '*' };
  const raws = has('windash') ? dashes(String(value)) : [String(value)];
  const tests = raws
    .flatMap(raw => encoded(wildcards(raw), modifiers))
    .map(units => {
      const before = keyword || has('contains') || has('endswith') ? [star] : [];
      const after = keyword || has('contains') || has('startswith') ? [star] : [];
      return toExpression([...before, ...units, ...after], has('cased'));
    });
  return text => tests.some(test => test(text));
}

function fieldTest(key: string, raw: unknown): Test {
  const [field = '', ...modifiers] = key.split('|');
  const values = Array.isArray(raw) ? raw : [raw];
  const single = values.map((value): Test => {
    if (field === '') {
      const test = valueTest(value, modifiers, !modifiers.includes('re'));
      return event => event.texts.some(test);
    }
    if (modifiers.includes('exists')) return event => event.field(field).length > 0 === (String(value) === 'true');
    if (modifiers.includes('fieldref')) return fieldrefTest(field, String(value), modifiers);
    if (value === null) {
      return event => {
        const found = event.field(field);
        return found.length === 0 || flatten(found).includes(null);
      };
    }
    const test = valueTest(value, modifiers, false);
    return event =>
      flatten(event.field(field)).some(entry => {
        const text = scalar(entry);
        return text !== undefined && test(text);
      });
  });
  const joined: Test = modifiers.includes('all')
    ? event => single.every(test => test(event))
    : event => single.some(test => test(event));
  return modifiers.includes('neq') ? event => !joined(event) : joined;
}

function fieldrefTest(field: string, other: string, modifiers: readonly string[]): Test {
  const same = modifiers.includes('cased') ? (text: string) => text : lower;
  return event =>
    flatten(event.field(field)).some(left =>
      flatten(event.field(other)).some(right => {
        const [a, b] = [scalar(left), scalar(right)];
        if (a === undefined || b === undefined) return false;
        if (modifiers.includes('contains')) return same(a).includes(same(b));
        if (modifiers.includes('startswith')) return same(a).startsWith(same(b));
        return modifiers.includes('endswith') ? same(a).endsWith(same(b)) : same(a) === same(b);
      }),
    );
}

/** Maps are AND, lists are OR, lists of plain values are keywords. */
function selectionTest(value: unknown): Test {
  if (Array.isArray(value)) {
    const tests = value.map(entry => (isObject(entry) ? selectionTest(entry) : fieldTest('', entry)));
    return event => tests.some(test => test(event));
  }
  if (!isObject(value)) return fieldTest('', value);
  const tests = Object.entries(value).map(([key, raw]) => fieldTest(key, raw));
  return event => tests.every(test => test(event));
}

/** Operator precedence, least to most binding: or, and, not, x of, parentheses. */
function conditionTest(text: string, selections: ReadonlyMap<string, Test>): Test {
  const tokens = text.replace(/[()]/g, ' $& ').trim().split(/\s+/);
  const of = (pattern: string): Test[] => {
    const expression = new RegExp(`^${pattern.replace(/[.+]/g, '\\$&').replaceAll('*', '.*')}$`);
    const visible = [...selections].filter(([name]) => pattern.startsWith('_') || !name.startsWith('_'));
    return visible
      .filter(([name]) => pattern.toLowerCase() === 'them' || expression.test(name))
      .map(([, test]) => test);
  };
  const or = (): Test => {
    const tests = [and()];
    while (tokens[0]?.toLowerCase() === 'or' && tokens.shift()) tests.push(and());
    return event => tests.some(test => test(event));
  };
  const and = (): Test => {
    const tests = [not()];
    while (tokens[0]?.toLowerCase() === 'and' && tokens.shift()) tests.push(not());
    return event => tests.every(test => test(event));
  };
  const not = (): Test => {
    if (tokens[0]?.toLowerCase() !== 'not') return primary();
    tokens.shift();
    const inner = not();
    return event => !inner(event);
  };
  const primary = (): Test => {
    const token = tokens.shift() ?? '';
    if (token === '(') {
      const inner = or();
      tokens.shift();
      return inner;
    }
    if (tokens[0]?.toLowerCase() === 'of') {
      tokens.shift();
      const tests = of(tokens.shift() ?? '');
      return token.toLowerCase() === 'all'
        ? event => tests.every(test => test(event))
        : event => tests.some(test => test(event));
    }
    const found = selections.get(token);
    if (found === undefined) throw new Error(`No selection ${token}`);
    return found;
  };
  return or();
}

/** Turns a rule document into a test of one event, whatever its log source. */
export function referenceRule(document: Doc): Test {
  const detection = document['detection'] as Doc;
  const selections = new Map<string, Test>();
  for (const [name, value] of Object.entries(detection)) {
    if (name !== 'condition') selections.set(name, selectionTest(value));
  }
  const conditions = [detection['condition']].flat().map(text => conditionTest(String(text), selections));
  return event => conditions.some(test => test(event));
}

/** What a rule's truth depends on: the values of these fields, and with keywords every text of the event. */
export function referenceFields(document: Doc): { readonly fields: readonly string[]; readonly keywords: boolean } {
  const fields = new Set<string>();
  let keywords = false;
  const visit = (value: unknown): void => {
    for (const entry of Array.isArray(value) ? value : [value]) {
      if (!isObject(entry)) {
        keywords = true;
        continue;
      }
      for (const [key, raw] of Object.entries(entry)) {
        const [field = '', ...modifiers] = key.split('|');
        if (field === '') keywords = true;
        else fields.add(field);
        if (modifiers.includes('fieldref')) for (const other of [raw].flat()) fields.add(String(other));
      }
    }
  };
  for (const [name, value] of Object.entries(document['detection'] as Doc)) if (name !== 'condition') visit(value);
  return { fields: [...fields].sort(), keywords };
}
