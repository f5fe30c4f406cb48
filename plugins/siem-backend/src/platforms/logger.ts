import type { LoggerService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Logger } from '@logwright/connector-kit';

/**
 * Lends the backend's logger to a connector.
 *
 * @param logger - the plugin's logger
 * @returns The same logger in the form that connectors know.
 */
export function connectorLogger(logger: LoggerService): Logger {
  return {
    debug: (message, fields) => logger.debug(message, fields as JsonObject | undefined),
    info: (message, fields) => logger.info(message, fields as JsonObject | undefined),
    warn: (message, fields) => logger.warn(message, fields as JsonObject | undefined),
    error: (message, fields) => logger.error(message, fields as JsonObject | undefined),
  };
}
