import type { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { LogSourceList, LogSourceSummary } from '@logwright/plugin-siem-common';
import { DISCOVERED_NAMESPACE } from './found-log-source';
import type { FoundLogSource } from './found-log-source';

const PAGE_SIZE = 500;
const TIMEOUT_MS = 30_000;

/** Services that calls to the SIEM plugin need. */
export interface SiemClientOptions {
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
  /** HTTP client. @defaultValue the global fetch */
  readonly fetch?: typeof fetch;
}

/**
 * Asks the SIEM plugin which log sources nobody has declared.
 *
 * @param options - services
 * @returns Log sources without an entity, or with one that was found and not declared; undefined while the
 *   collection is incomplete, so that a platform that is down does not look empty.
 * @throws ResponseError when the plugin refuses or fails.
 */
export async function undeclaredLogSources(options: SiemClientOptions): Promise<readonly FoundLogSource[] | undefined> {
  const found: FoundLogSource[] = [];
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const page = await readPage(options, offset);
    if (page.collection.platforms.some(platform => platform.collectedAt === undefined)) return undefined;
    found.push(...page.items.filter(isUndeclared).map(foundLogSource));
    if (offset + page.items.length >= page.totalItems || page.items.length === 0) return found;
  }
}

async function readPage(options: SiemClientOptions, offset: number): Promise<LogSourceList> {
  const { auth, discovery } = options;
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: 'siem',
  });
  const url = `${await discovery.getBaseUrl('siem')}/log-sources?limit=${PAGE_SIZE}&offset=${offset}`;
  const response = await (options.fetch ?? fetch)(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return (await response.json()) as LogSourceList;
}

function isUndeclared(source: LogSourceSummary): boolean {
  return source.entityRef === undefined || source.entityRef.startsWith(`resource:${DISCOVERED_NAMESPACE}/`);
}

function foundLogSource({ platform, name, technology, technologyTitle }: LogSourceSummary): FoundLogSource {
  return { platform, name, technology, technologyTitle };
}
