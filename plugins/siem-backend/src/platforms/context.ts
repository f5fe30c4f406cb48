import type { LoggerService } from '@backstage/backend-plugin-api';

/** What a platform needs of its host. */
export interface PlatformContext {
  readonly logger: LoggerService;
  /** @returns ms since 1970-01-01 UTC. */
  readonly now: () => number;
}
