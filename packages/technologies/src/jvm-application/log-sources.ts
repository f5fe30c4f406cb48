import { applicationEntries } from '../application-entries.js';
import type { SigmaLogSourceFamily } from '../sigma.js';
import { toldFamily } from '../told-family.js';

/** Nothing in a record says which frameworks run in the machine: rules for these name the classes of their exceptions. */
const ENTRIES = applicationEntries(['jvm', 'spring', 'velocity']);

/** What tells the layouts for JSON: Logback's and Log4j's encoders for Logstash, Log4j's own, JBoss' and Quarkus'. */
const LAYOUTS = [
  ['logger_name', 'thread_name', 'level'],
  ['loggerName', 'loggerFqcn', 'thread'],
  ['loggerName', 'loggerClassName', 'threadName'],
  ['loggerName', 'threadName', 'sequenceNumber'],
];

/** Logs of applications on the Java virtual machine, as JSON or told by the caller, who may know the framework. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ...LAYOUTS.map(fields => ({
    technology: 'jvm-application',
    recognise: fields.map(field => ({ field })),
    entries: ENTRIES,
  })),
  toldFamily('jvm-application', ENTRIES),
  toldFamily('spring-application', applicationEntries(['spring', 'jvm'])),
  toldFamily('velocity-application', applicationEntries(['velocity', 'jvm'])),
];
