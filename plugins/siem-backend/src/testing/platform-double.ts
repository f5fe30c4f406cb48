import { ConnectorError } from '@logwright/connector-kit';
import type { SearchFact, TimeWindow, UsageCoverage, VolumeFact } from '@logwright/connector-kit';
import { DAY_MS, startOfDay, utcDay } from '@logwright/insights';
import { ACTIVITY_SLOT_MS } from '@logwright/plugin-siem-node';
import type { ActivityFact, SiemPlatform } from '@logwright/plugin-siem-node';

/** What a {@link PlatformDouble} keeps: a test changes it between collections. */
export interface PlatformDoubleState {
  coverage: UsageCoverage;
  volume: VolumeFact[];
  searches: SearchFact[];
  activity: ActivityFact[];
  /** Thrown by every read when set. */
  failure?: Error;
}

/** A platform in memory that keeps the contract: facts of the window only, failures thrown. */
export interface PlatformDouble extends SiemPlatform {
  readonly state: PlatformDoubleState;
  /** Windows that volume was asked for. */
  readonly asked: TimeWindow[];
}

/** Makes a platform in memory. */
export function platformDouble(id: string, state: Partial<PlatformDoubleState> = {}): PlatformDouble {
  const kept: PlatformDoubleState = { coverage: {}, volume: [], searches: [], activity: [], ...state };
  const asked: TimeWindow[] = [];
  const refuse = () => {
    if (kept.failure !== undefined) throw kept.failure;
  };
  return {
    id,
    title: `Platform ${id}`,
    type: 'double',
    quotaBytesPerDay: 1_000_000,
    state: kept,
    asked,
    usageReader: {
      platform: id,
      coverage: async () => {
        refuse();
        return kept.coverage;
      },
      async *volume(window) {
        asked.push(window);
        for (const fact of kept.volume) if (startOfDay(fact.day) + DAY_MS > window.fromMs) yield fact;
        refuse();
      },
      async *searches(window) {
        refuse();
        for (const fact of kept.searches) if (fact.atMs >= window.fromMs && fact.atMs < window.toMs) yield fact;
      },
    },
    async *activity(window) {
      refuse();
      for (const fact of kept.activity) if (fact.slotMs >= window.fromMs && fact.slotMs < window.toMs) yield fact;
    },
  };
}

/** A refused sign-in, as a connector throws it. */
export const refused = () => new ConnectorError('unauthenticated', 'The token was refused.');

/** Volume of one day. */
export function volumeFact(
  container: string,
  daysAgo: number,
  nowMs: number,
  more: Partial<VolumeFact> = {},
): VolumeFact {
  const day = utcDay(nowMs - daysAgo * DAY_MS);
  return {
    container,
    technology: 'nginx-access',
    day,
    events: 1000,
    bytes: 100_000,
    deadLetters: 0,
    lastEventMs: nowMs - daysAgo * DAY_MS - 1000,
    lastReceivedMs: nowMs - daysAgo * DAY_MS,
    lagMs: 1000,
    evidence: {
      grade: 'observed',
      origin: 'double',
      window: { fromMs: startOfDay(day), toMs: startOfDay(day) + DAY_MS },
    },
    ...more,
  };
}

/** One search that touched log sources with a share each. */
export function searchFact(
  user: string,
  kind: SearchFact['kind'],
  atMs: number,
  touched: Readonly<Record<string, number>>,
): SearchFact {
  const evidence = { grade: 'observed', origin: 'double log', window: { fromMs: atMs, toMs: atMs } } as const;
  return {
    atMs,
    user,
    kind,
    lookBackMs: DAY_MS,
    touched: Object.entries(touched).map(([container, share]) => ({ container, share, evidence })),
  };
}

/** Ten events in every slot of the last days. */
export function steadyActivity(container: string, days: number, untilMs: number): ActivityFact[] {
  const first = Math.floor((untilMs - days * DAY_MS) / ACTIVITY_SLOT_MS) * ACTIVITY_SLOT_MS;
  const facts: ActivityFact[] = [];
  for (let slotMs = first; slotMs <= untilMs; slotMs += ACTIVITY_SLOT_MS) facts.push({ container, slotMs, events: 10 });
  return facts;
}
