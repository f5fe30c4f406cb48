import type { SigmaFieldCondition, SigmaLogSourceEntry, SigmaLogSourceFamily } from './sigma.js';

/**
 * What collectors of syslog call the program of a line: syslog-ng, rsyslog, Vector and RFC 5424's parsers, fluentd,
 * Elastic. `ProcessName` is not among them: it is Windows' name for a path.
 */
const PROGRAM_FIELDS = ['program', 'programname', 'appname', 'app_name', 'ident', 'log.syslog.appname'] as const;

/**
 * Lines of syslog that a collector has made objects of: the program says whose they are.
 *
 * @param technology - Id of the technology's descriptor.
 * @param program - What the program's name must be: all of it.
 * @param entries - See {@link SigmaLogSourceFamily}; `channels` are names of programs.
 * @returns A family for each name that collectors use.
 */
export function programFamilies(
  technology: string,
  program: readonly Omit<SigmaFieldCondition, 'field'>[],
  entries: readonly SigmaLogSourceEntry[],
): readonly SigmaLogSourceFamily[] {
  return PROGRAM_FIELDS.map(field => ({
    technology,
    recognise: program.map(condition => ({ field, ...condition })),
    channelField: field,
    entries,
  }));
}
