import type { SigmaFieldAliases, SigmaLogSourceEntry, SigmaLogSourceFamily } from './sigma.js';
import { dnsAliases, flowAliases, webAliases } from './taxonomy-aliases.js';

/** Processes that start, under the names of the Elastic Common Schema 8. */
export const ECS_PROCESS: SigmaFieldAliases = {
  Image: ['process.executable'],
  CommandLine: ['process.command_line'],
  CurrentDirectory: ['process.working_directory'],
  OriginalFileName: ['process.pe.original_file_name'],
  Company: ['process.pe.company'],
  Description: ['process.pe.description'],
  Product: ['process.pe.product'],
  ParentImage: ['process.parent.executable'],
  ParentCommandLine: ['process.parent.command_line'],
  ProcessId: ['process.pid'],
  ParentProcessId: ['process.parent.pid'],
  // Without its domain, which stands in another field.
  User: ['user.name'],
};

/** Requests over HTTP under the names of the Elastic Common Schema 8. */
export const ECS_WEB = webAliases({
  method: ['http.request.method'],
  target: ['url.original', 'url.full'],
  path: ['url.path'],
  query: ['url.query'],
  extension: ['url.extension'],
  host: ['url.domain', 'destination.domain'],
  status: ['http.response.status_code'],
  userAgent: ['user_agent.original'],
  referrer: ['http.request.referrer'],
  version: ['http.version'],
  user: ['user.name', 'source.user.name'],
  client: ['source.ip', 'source.address', 'client.ip'],
  server: ['destination.ip', 'server.ip'],
  requestBytes: ['http.request.bytes', 'source.bytes'],
  responseBytes: ['http.response.bytes', 'http.response.body.bytes', 'destination.bytes'],
});

/** Connections under the names of the Elastic Common Schema 8. */
export const ECS_FLOW = flowAliases({
  source: ['source.ip', 'source.address'],
  sourcePort: ['source.port'],
  destination: ['destination.ip', 'destination.address'],
  destinationPort: ['destination.port'],
  user: ['source.user.name', 'user.name'],
  action: ['event.action'],
});

/** Queries for names under the names of the Elastic Common Schema 8. */
export const ECS_DNS = dnsAliases({
  query: ['dns.question.name'],
  type: ['dns.question.type'],
  answers: ['dns.answers.data', 'dns.resolved_ip'],
});

/**
 * Records that Elastic's collectors made: they name their data set.
 *
 * @param technology - Id of the technology's descriptor.
 * @param datasets - Values of `event.dataset`.
 * @param entries - See {@link SigmaLogSourceFamily}; `channels` are data sets.
 * @returns The family.
 */
export function ecsFamily(
  technology: string,
  datasets: readonly string[],
  entries: readonly SigmaLogSourceEntry[],
): SigmaLogSourceFamily {
  const field = 'event.dataset';
  return { technology, recognise: [{ field, oneOf: datasets }], channelField: field, entries };
}
