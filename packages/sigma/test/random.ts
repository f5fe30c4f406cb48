/** A generator of random rules and events over small alphabets, so that they often meet. Test data only. */

/** A repeatable source of numbers in [0, 1) (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIELDS = ['Image', 'CommandLine', 'User', 'Port', 'Ip', 'a.b', 'When', 'Message', 'constructor'];
const PIECES = ['a', 'B', 'ab', 'Abc', '\\', ' ', '-x', '/x', 'é', 'Σ', 'ς', 'İ', '1', '10', '.exe', 'cmd', 'ß', '%'];
const IPS = ['10.1.2.3', '10.200.0.1', '192.168.1.7', '::ffff:10.0.0.5', '2001:db8::1', 'fe80::1', '999.1.1.1', 'x'];
const TIMES = ['2024-02-29T23:59:00Z', '2021-01-03 10:05', '2020-12-31', 'never', '2026-11-23T03:00:00+01:00'];

/** Makes rules and events from one seed. */
export function createGenerator(seed: number) {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)]!;
  const many = <T>(limit: number, make: () => T): T[] => Array.from({ length: 1 + below(limit) }, make);
  const text = (): string => many(4, () => pick(PIECES)).join('');
  const wild = (): string =>
    many(3, () => (random() < 0.25 ? pick(['*', '?', '\\*', '\\\\', '\\?']) : pick(PIECES))).join('');

  const leaf = (): unknown => {
    const roll = random();
    if (roll < 0.6) return text();
    if (roll < 0.7) return below(12);
    return pick<unknown>([null, '', true, false, 1.5, -3, '7', ' 8 ']);
  };
  const value = (field: string): unknown => {
    if (field === 'Ip') return pick(IPS);
    if (field === 'When') return pick(TIMES);
    if (field === 'Port') return pick<unknown>([below(20), String(below(20)), null, '']);
    return random() < 0.12 ? many(3, leaf) : leaf();
  };
  const event = (): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    for (const field of FIELDS) {
      if (random() < 0.35) continue;
      if (field === 'a.b') {
        made[random() < 0.3 ? 'a.b' : 'a'] =
          random() < 0.3 ? value(field) : random() < 0.5 ? [{ b: leaf() }, { b: leaf() }] : { b: leaf() };
      } else made[field] = value(field);
    }
    return made;
  };

  const item = (): [string, unknown] => {
    const field = pick(FIELDS);
    const roll = random();
    if (field === 'Ip')
      return [
        `Ip|cidr${random() < 0.2 ? '|neq' : ''}`,
        many(2, () => pick(['10.0.0.0/8', '192.168.1.7', '2001:db8::/32', '0.0.0.0/0'])),
      ];
    if (field === 'When') {
      const part = pick(['minute', 'hour', 'day', 'week', 'month', 'year']);
      return [`When|${part}${pick(['', '|gte', '|lt', '|neq'])}`, pick([2, 5, 9, 23, 29, 53, 59, 2021])];
    }
    if (field === 'Port' && roll < 0.6) return [`Port|${pick(['lt', 'lte', 'gt', 'gte'])}`, below(15)];
    if (roll < 0.06) return [field, null];
    if (roll < 0.12) return [`${field}|exists`, random() < 0.5];
    if (roll < 0.18)
      return [
        `${field}|fieldref${pick(['', '|contains', '|startswith', '|endswith', '|neq', '|cased'])}`,
        pick(FIELDS),
      ];
    if (roll < 0.24)
      return [
        `${field}|re${pick(['', '|i', '|s', '|i|m'])}`,
        pick(['a.*b', '^A', 'b$', '(ab|b)+c?', '[^a]{2,}', '\\\\x?', 'ab?c\\b', '\\d+$', '(?i)CMD']),
      ];
    if (roll < 0.3)
      return [
        `${field}|${pick(['base64', 'base64offset', 'wide|base64offset'])}|contains`,
        many(2, () => pick(['a', 'ab', 'cmd', 'Abc'])),
      ];
    if (roll < 0.36)
      return [`${field}|windash|contains${random() < 0.4 ? '|all' : ''}`, many(2, () => pick(['-x', ' /x', 'a-b']))];
    const mode = pick([
      '',
      '|contains',
      '|startswith',
      '|endswith',
      '|contains|all',
      '|cased',
      '|contains|cased',
      '|neq',
      '|endswith|neq',
    ]);
    return [field + mode, many(3, () => (mode === '' && random() < 0.2 ? pick<unknown>([1, 7, true, '']) : wild()))];
  };
  const map = (): Record<string, unknown> => Object.fromEntries(many(3, item));
  const selection = (): unknown => {
    const roll = random();
    if (roll < 0.12) return many(3, () => wild());
    if (roll < 0.18) return { '|all': many(3, () => pick(PIECES)) };
    return roll < 0.4 ? many(3, map) : map();
  };
  const NAMES = ['sel_a', 'sel_b', 'filter_1', '_hidden'];
  const condition = (depth: number): string => {
    const roll = random();
    if (depth > 2 || roll < 0.35) return pick(NAMES);
    if (roll < 0.5) return pick(['1 of sel*', 'all of sel_*', '1 of them', 'all of them', '1 of _*', 'any of filter*']);
    if (roll < 0.65) return `not ${condition(depth + 1)}`;
    if (roll < 0.75) return `(${condition(depth + 1)} or ${condition(depth + 1)})`;
    return `${condition(depth + 1)} ${pick(['and', 'or', 'and not'])} ${condition(depth + 1)}`;
  };
  const rule = (number: number): Record<string, unknown> => ({
    title: `Random ${number}`,
    id: `rule-${number}`,
    logsource: { category: 'random' },
    detection: {
      ...Object.fromEntries(NAMES.map(name => [name, selection()])),
      condition: random() < 0.1 ? [condition(0), condition(0)] : condition(0),
    },
  });
  return { event, rule };
}
