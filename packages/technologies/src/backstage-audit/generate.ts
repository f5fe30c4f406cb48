import { eventTimes, pick, pickWeighted, randomAddress } from '../generate.js';
import type { GeneratedLine, LineGeneratorOptions } from '../generate.js';

interface Action {
  readonly plugin: string;
  readonly eventId: string;
  readonly method: string;
  readonly url: string;
  readonly severity: 'low' | 'medium' | 'high' | 'critical';
  readonly meta?: Readonly<Record<string, unknown>>;
}

const ACTIONS: readonly (readonly [number, Action])[] = [
  [
    60,
    {
      plugin: 'catalog',
      eventId: 'entity-fetch',
      method: 'GET',
      url: '/api/catalog/entities/by-refs',
      severity: 'low',
      meta: { queryType: 'by-refs' },
    },
  ],
  [
    40,
    {
      plugin: 'catalog',
      eventId: 'entity-facets',
      method: 'GET',
      url: '/api/catalog/entity-facets?facet=kind',
      severity: 'low',
    },
  ],
  [
    8,
    {
      plugin: 'catalog',
      eventId: 'location-mutate',
      method: 'POST',
      url: '/api/catalog/locations',
      severity: 'medium',
      meta: { actionType: 'create' },
    },
  ],
  [
    2,
    {
      plugin: 'catalog',
      eventId: 'entity-mutate',
      method: 'DELETE',
      url: '/api/catalog/entities/by-uid/6d1e',
      severity: 'medium',
      meta: { actionType: 'delete' },
    },
  ],
  [
    10,
    {
      plugin: 'scaffolder',
      eventId: 'template-parameter-schema',
      method: 'GET',
      url: '/api/scaffolder/v2/templates/default/template/service/parameter-schema',
      severity: 'low',
    },
  ],
  [
    5,
    {
      plugin: 'scaffolder',
      eventId: 'task',
      method: 'POST',
      url: '/api/scaffolder/v2/tasks',
      severity: 'medium',
      meta: { actionType: 'create', templateRef: 'template:default/service' },
    },
  ],
  [1, { plugin: 'auth', eventId: 'token-issue', method: 'GET', url: '/api/auth/guest/refresh', severity: 'high' }],
];
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';

/**
 * Writes lines of the auditor, each action as initiated and then as succeeded or failed.
 *
 * @param options - `hosts` are the names under which the portal is reached.
 */
export function* generateLines(options: LineGeneratorOptions): Iterable<GeneratedLine> {
  const { random } = options;
  for (const timeMs of eventTimes(options, options.eventsPerDay / 2)) {
    const action = pickWeighted(random, ACTIONS);
    const actor = {
      actorId: `user:default/${pick(random, options.users)}`,
      ip: randomAddress(random, 'private'),
      hostname: pick(random, options.hosts),
      userAgent: AGENT,
    };
    const failed = random() < 0.015;
    yield { timeMs, line: write(timeMs, action, actor, 'initiated') };
    yield { timeMs, line: write(timeMs, action, actor, failed ? 'failed' : 'succeeded') };
  }
}

function write(timeMs: number, action: Action, actor: Readonly<Record<string, string>>, status: string): string {
  const operation = `${action.plugin}.${action.eventId}`;
  return JSON.stringify({
    actor,
    eventId: action.eventId,
    isAuditEvent: true,
    level: action.severity === 'low' ? 'debug' : 'info',
    message: status === 'failed' ? `${operation} You are not allowed to perform this action` : operation,
    ...(action.meta === undefined ? {} : { meta: action.meta }),
    plugin: action.plugin,
    request: { method: action.method, url: action.url },
    service: 'backstage',
    severityLevel: action.severity,
    ...(status === 'failed'
      ? { name: 'NotAllowedError', stack: 'NotAllowedError: You are not allowed to perform this action' }
      : {}),
    status,
    timestamp: new Date(timeMs).toISOString().slice(0, 19).replace('T', ' '),
  });
}
