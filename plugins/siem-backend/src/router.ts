import { randomUUID } from 'node:crypto';
import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  siemCollectPermission,
  siemLogSourceRawReadPermission,
  siemLogSourceReadPermission,
} from '@logwright/plugin-siem-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { mapErrors } from './errors';
import { exportQuerySchema, rawQuerySchema, readLogSourceQuery, readRequest } from './requests';
import { logSourcesCsv } from './service/export';
import type { SiemService } from './service/siem-service';

/** What the router delegates to. */
export interface RouterOptions {
  readonly service: SiemService;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly auditor: AuditorService;
}

type Credentials = BackstageCredentials;
const DEFAULT_RAW_LIMIT = 20;

/**
 * Makes the plugin's HTTP API. Each answer carries `x-request-id`, which error pages show.
 *
 * @param options - services
 * @returns The router.
 */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  router.use((request, response, next) => {
    if (!response.hasHeader('x-request-id')) response.setHeader('x-request-id', requestId(request));
    response.setHeader('cache-control', 'no-store');
    next();
  });
  addReadRoutes(router, options);
  addRawRoutes(router, options);
  addFindingRoute(router, options);
  addCollectRoute(router, options);
  router.use(mapErrors);
  return router;
}

function addReadRoutes(router: Router, options: RouterOptions): void {
  const { service } = options;
  router.get('/overview', async (request, response) => {
    await allow(options, request, siemLogSourceReadPermission);
    response.json(await service.overview());
  });
  router.get('/log-sources', async (request, response) => {
    await allow(options, request, siemLogSourceReadPermission);
    response.json(await service.list(readLogSourceQuery(request.query)));
  });
  router.get('/log-sources/:platform/:name', async (request, response) => {
    const credentials = await allow(options, request, siemLogSourceReadPermission);
    response.json(await service.detail(logSourceId(request), userOf(credentials)));
  });
  router.get('/log-sources/:platform/:name/findings', async (request, response) => {
    const credentials = await allow(options, request, siemLogSourceReadPermission);
    const { limit = DEFAULT_RAW_LIMIT } = readRequest(rawQuerySchema, request.query, 'query');
    response.json(await service.findings(logSourceId(request), limit, userOf(credentials)));
  });
  router.get('/export', async (request, response) => {
    await allow(options, request, siemLogSourceReadPermission);
    const { format, ...query } = readRequest(exportQuerySchema, request.query, 'query');
    const items = await service.select(query);
    response.attachment(`log-sources.${format}`);
    if (format === 'json') response.json(items);
    else response.type('text/csv').send(logSourcesCsv(items));
  });
  router.get('/entities/:kind/:namespace/:name/log-sources', async (request, response) => {
    const credentials = await allow(options, request, siemLogSourceReadPermission);
    const { kind, namespace, name } = request.params as { kind: string; namespace: string; name: string };
    response.json(await service.entityLogSources({ kind, namespace, name }, credentials));
  });
}

/** Raw records may hold personal data: a permission of their own, and an audit entry for each look. */
function addRawRoutes(router: Router, options: RouterOptions): void {
  const { service } = options;
  router.get('/log-sources/:platform/:name/samples', async (request, response) => {
    const answer = await audited(options, request, 'samples-read', async (credentials, limit) =>
      service.samples(logSourceId(request), limit, userOf(credentials)),
    );
    response.json(answer);
  });
  router.get('/log-sources/:platform/:name/dead-letters', async (request, response) => {
    const answer = await audited(options, request, 'dead-letters-read', async (credentials, limit) =>
      service.deadLetters(logSourceId(request), limit, userOf(credentials)),
    );
    response.json(answer);
  });
}

/** A finding's evidence is a part of the records that it was found in. */
function addFindingRoute(router: Router, options: RouterOptions): void {
  router.get('/log-sources/:platform/:name/findings/:id', async (request, response) => {
    const id = String(request.params['id']);
    const answer = await audited(options, request, 'finding-read', async credentials => ({
      items: [await options.service.finding(logSourceId(request), id, userOf(credentials))],
    }));
    response.json(answer.items[0]);
  });
}

function addCollectRoute(router: Router, options: RouterOptions): void {
  router.post('/collect', async (request, response) => {
    await options.httpAuth.credentials(request, { allow: ['user', 'service'] });
    const event = await options.auditor.createEvent({ eventId: 'collect', severityLevel: 'medium', request });
    try {
      await allow(options, request, siemCollectPermission);
      const result = await options.service.collect();
      await event.success();
      response.json(result);
    } catch (error) {
      await event.fail({ error: asError(error) });
      throw error;
    }
  });
}

async function audited<Answer extends { readonly items: readonly unknown[] }>(
  options: RouterOptions,
  request: Request,
  eventId: string,
  read: (credentials: Credentials, limit: number) => Promise<Answer>,
): Promise<Answer> {
  await options.httpAuth.credentials(request, { allow: ['user', 'service'] });
  const { limit = DEFAULT_RAW_LIMIT } = readRequest(rawQuerySchema, request.query, 'query');
  const meta = { logSource: logSourceId(request), limit };
  const event = await options.auditor.createEvent({ eventId, severityLevel: 'medium', request, meta });
  try {
    const credentials = await allow(options, request, siemLogSourceRawReadPermission);
    const answer = await read(credentials, limit);
    await event.success({ meta: { records: answer.items.length } });
    return answer;
  } catch (error) {
    await event.fail({ error: asError(error) });
    throw error;
  }
}

async function allow(options: RouterOptions, request: Request, permission: BasicPermission): Promise<Credentials> {
  const credentials = await options.httpAuth.credentials(request, { allow: ['user', 'service'] });
  const [decision] = await options.permissions.authorize([{ permission }], { credentials });
  if (decision?.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You lack the permission ${permission.name}. Ask whoever runs the portal's permission policy to grant it.`,
    );
  }
  return credentials;
}

/** A proxy's id is kept when it is harmless in a header and in a log. */
function requestId(request: Request): string {
  const given = request.get('x-request-id');
  return given !== undefined && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}

function logSourceId(request: Request): string {
  const { platform, name } = request.params as { platform: string; name: string };
  return `${platform}/${name}`;
}

function userOf(credentials: Credentials): string {
  const principal = credentials.principal as Partial<BackstageUserPrincipal> & { readonly subject?: string };
  return principal.userEntityRef ?? principal.subject ?? 'logwright';
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}
