import { silentLogger, type RecordBatch } from '@logwright/connector-kit';
import { detectTechnology, technologyById, type ParseInput } from '@logwright/technologies';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoSource } from '../src/demo-source.js';
import { DEMO_LOG_SOURCES, demoLogSource, type DemoLogSource } from '../src/estate/log-sources.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const ANCHOR = Date.UTC(2026, 10, 20, 14, 37, 5);

interface Line {
  readonly text: string;
  readonly receivedAt: number;
}

async function history(
  now: number,
  days: number,
  checkpoints?: Parameters<Awaited<ReturnType<typeof open>>['read']>[0],
) {
  const source = await open(now, days);
  const batches: RecordBatch[] = [];
  for await (const batch of source.read(checkpoints)) batches.push(batch);
  return batches;
}

function open(now: number, days: number) {
  const options = demoSource.options.parse({ seed: 7, days, live: false });
  return demoSource.create(options, { id: 'demo', baseDirectory: '/nowhere', logger: silentLogger, now: () => now });
}

function linesOf(batches: readonly RecordBatch[], name: string): Line[] {
  return batches
    .filter(({ logSource }) => logSource === name)
    .flatMap(({ records }) => records.map(({ data, receivedAt = 0 }) => ({ text: String(data), receivedAt })));
}

function inputOf(text: string): ParseInput {
  if (!text.startsWith('{')) return { text };
  try {
    return { text, json: JSON.parse(text) as Record<string, unknown> };
  } catch {
    return { text };
  }
}

function parse({ technology }: DemoLogSource, { text, receivedAt }: Line) {
  const pack = technologyById(technology);
  const parsed = pack?.parse(inputOf(text)) ?? { kind: 'rejected' as const, reason: 'no pack' };
  return parsed.kind === 'rejected'
    ? parsed
    : { kind: 'parsed' as const, event: pack?.map(parsed.native, { receivedAt }) };
}

function perDay(lines: readonly Line[]): number[] {
  const days = Map.groupBy(lines, ({ receivedAt }) => Math.floor(receivedAt / DAY_MS));
  return [...days.keys()].sort((a, b) => a - b).map(day => days.get(day)?.length ?? 0);
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

describe('the demo estate over 30 days', () => {
  let batches: RecordBatch[];
  beforeAll(async () => {
    batches = await history(ANCHOR, 30);
  });

  it('holds about a quarter of a million records, to the record the same for its seed', () => {
    const counts = Object.fromEntries(DEMO_LOG_SOURCES.map(({ name }) => [name, linesOf(batches, name).length]));
    expect(counts).toMatchInlineSnapshot(`
      {
        "aws-org-trail": 13152,
        "bastion-auth": 13549,
        "branch-gateways": 7979,
        "checkout-api": 21710,
        "domain-controllers": 22234,
        "k8s-nodes": 27941,
        "payments-db": 19875,
        "portal-audit": 6924,
        "static-assets": 69487,
        "stock-import": 7412,
        "storefront-web": 57087,
        "workstations": 16579,
      }
    `);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(230_000);
    expect(total).toBeLessThan(320_000);
  });

  it('has every log source on every day', () => {
    for (const { name } of DEMO_LOG_SOURCES) expect(perDay(linesOf(batches, name)), name).toHaveLength(31);
  });

  it('has a log source that is silent since 5 hours, having written every hour before', () => {
    const times = linesOf(batches, 'payments-db').map(({ receivedAt }) => receivedAt);
    const lastMs = times.at(-1) ?? 0;
    expect(ANCHOR - lastMs).toBeGreaterThan(5.2 * HOUR_MS);
    expect(ANCHOR - lastMs).toBeLessThan(6 * HOUR_MS);
    const longestGapMs = Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
    expect(longestGapMs).toBeLessThan(1.5 * HOUR_MS);
  });

  it('has a log source whose volume jumped', () => {
    const days = perDay(linesOf(batches, 'checkout-api')).slice(0, -1);
    expect(days.at(-1) ?? 0).toBeGreaterThan(2.5 * median(days.slice(0, -3)));
  });

  it('has a log source that comes close to its budget without passing it', () => {
    const { name, budgetBytesPerDay = 0 } = demoLogSource('k8s-nodes');
    const bytes = batches
      .filter(({ logSource }) => logSource === name)
      .map(({ records }) => records.reduce((sum, record) => sum + record.bytes, 0));
    const lastFullDay = bytes.at(-2) ?? 0;
    expect(lastFullDay / budgetBytesPerDay).toBeGreaterThan(0.85);
    expect(lastFullDay / budgetBytesPerDay).toBeLessThan(1);
    expect(bytes[1] ?? 0).toBeLessThan(lastFullDay / 2);
  });
});

describe('the lines of the demo estate', () => {
  let batches: RecordBatch[];
  beforeAll(async () => {
    batches = await history(ANCHOR, 10);
  });
  const sound = DEMO_LOG_SOURCES.filter(({ story }) => story.kind !== 'cut-lines');

  it.each(sound.map(({ name }) => name))(
    'of %s are all recognised, parsed, and dated at their receipt or before',
    name => {
      const logSource = demoLogSource(name);
      const faults = linesOf(batches, name).flatMap(line => {
        const found = detectTechnology(inputOf(line.text))?.descriptor.id;
        if (found !== logSource.technology) return [`taken for ${found}: ${line.text}`];
        const result = parse(logSource, line);
        if (result.kind === 'rejected') return [`${result.reason}: ${line.text}`];
        const lagMs = line.receivedAt - (result.event?.time ?? Number.NaN);
        return lagMs >= 0 && lagMs < 3 * HOUR_MS ? [] : [`dated ${lagMs} ms before its receipt: ${line.text}`];
      });
      expect(faults).toEqual([]);
    },
  );

  it('of the laptops fail to parse only since the new agent, and only on the hosts that have it', () => {
    const logSource = demoLogSource('workstations');
    const outcomes = linesOf(batches, 'workstations').map(line => ({
      ...line,
      rejected: parse(logSource, line).kind === 'rejected',
    }));
    const changeMs = ANCHOR - 3.1 * DAY_MS;
    expect(outcomes.filter(({ rejected, receivedAt }) => rejected && receivedAt < changeMs)).toEqual([]);
    const since = outcomes.filter(({ receivedAt }) => receivedAt > changeMs + 10_000);
    const failed = since.filter(({ rejected }) => rejected);
    expect(failed.length / since.length).toBeGreaterThan(0.15);
    expect(failed.length / since.length).toBeLessThan(0.6);
    expect(failed.every(({ text }) => /LT-1057|LT-1088/.test(text))).toBe(true);
  });

  it('of the branch gateways arrive late since nine days, those of the bastion at once', () => {
    const lagOf = (name: string) => {
      const recent = linesOf(batches, name).filter(({ receivedAt }) => receivedAt > ANCHOR - DAY_MS);
      return median(
        recent.map(line => {
          const result = parse(demoLogSource(name), line);
          return line.receivedAt - (result.kind === 'parsed' ? (result.event?.time ?? 0) : 0);
        }),
      );
    };
    expect(lagOf('branch-gateways')).toBeGreaterThan(HOUR_MS);
    expect(lagOf('bastion-auth')).toBeLessThan(10_000);
  });
});
