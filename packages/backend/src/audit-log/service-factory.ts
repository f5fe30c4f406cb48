import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { DefaultAuditorService } from '@backstage/backend-defaults/auditor';
import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import type { JsonObject } from '@backstage/types';
import { AuditLog } from './audit-log';

/**
 * The auditor, with each event also as a line of JSON in a file, where the pipeline picks it up as technology
 * `backstage-audit`. Standard output keeps the events that `backend.auditor.severityLogLevelMappings` lets through;
 * the file holds all of them.
 */
export const auditLogServiceFactory = createServiceFactory({
  service: coreServices.auditor,
  deps: {
    auth: coreServices.auth,
    config: coreServices.rootConfig,
    httpAuth: coreServices.httpAuth,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
    rootConfig: coreServices.rootConfig,
    rootLifecycle: coreServices.rootLifecycle,
  },
  createRootContext({ rootConfig, rootLifecycle }) {
    const file = rootConfig.getOptionalString('auditLog.file');
    if (file === undefined) return undefined;
    const log = new AuditLog({
      now: Date.now,
      file,
      maxBytes: rootConfig.getOptionalNumber('auditLog.maxBytes') ?? 20_000_000,
      maxFiles: rootConfig.getOptionalNumber('auditLog.maxFiles') ?? 5,
    });
    rootLifecycle.addShutdownHook(() => log.close());
    return log;
  },
  factory({ auth, config, httpAuth, logger, plugin }, auditLog) {
    const stdout = logger.child({ isAuditEvent: true });
    return DefaultAuditorService.create(
      event => {
        writeOrSay(auditLog, event, logger);
        const level = stdoutLevel(event, config.getOptionalString(severityKey(event)));
        const { message, fields } = describe(event);
        stdout[level](message, fields);
      },
      { auth, httpAuth, plugin },
    );
  },
});

/** A full disk must not stop the portal: the event is then on standard output, beside the reason. */
function writeOrSay(auditLog: AuditLog | undefined, event: AuditorEvent, logger: LoggerService): void {
  try {
    auditLog?.write(event);
  } catch (error) {
    logger.error(`The audit log cannot be written (free space, or set auditLog.file): ${String(error)}`, {
      event: JSON.stringify(describe(event).fields),
    });
  }
}

type Level = 'debug' | 'info' | 'warn' | 'error';
const LEVELS: readonly Level[] = ['debug', 'info', 'warn', 'error'];

function severityKey(event: AuditorEvent): string {
  return `backend.auditor.severityLogLevelMappings.${event.severityLevel}`;
}

/** Backstage's own default: low severity is for debugging, the rest is information. */
function stdoutLevel(event: AuditorEvent, configured: string | undefined): Level {
  const level = LEVELS.find(each => each === configured);
  return level ?? (event.severityLevel === 'low' ? 'debug' : 'info');
}

function describe(event: AuditorEvent): { readonly message: string; readonly fields: JsonObject } {
  const { error, ...rest } = event as AuditorEvent & { readonly error?: Error };
  const fields = error === undefined ? rest : { ...rest, error: error.message };
  return { message: `${event.plugin}.${event.eventId}`, fields: fields as unknown as JsonObject };
}
