import type { LogSource } from '../../src/index.js';
import type { EventRow } from './event-row.js';

const applications = (...products: readonly string[]): readonly LogSource[] =>
  products.map(product => ({ product, category: 'application' }));

const JVM = applications('jvm', 'spring', 'velocity', 'sql');
const PYTHON = applications('python', 'django', 'sql');
const NODE = applications('nodejs', 'sql');
const RAILS = applications('ruby_on_rails', 'sql');

export const APPLICATION_EVENTS: readonly EventRow[] = [
  {
    name: "Logback's JSON for Logstash",
    technology: 'jvm-application',
    event: {
      '@timestamp': '2026-03-02T08:15:31.350Z',
      '@version': '1',
      message: 'Servlet.service() threw exception',
      logger_name: 'org.apache.catalina.core.ContainerBase',
      thread_name: 'http-nio-8080-exec-1',
      level: 'ERROR',
      level_value: 40000,
      stack_trace: 'org.springframework.expression.ExpressionException: tide',
    },
    logSources: JVM,
    sigmaHq: ['spring_spel_injection'],
  },
  {
    name: "Log4j's JSON",
    technology: 'jvm-application',
    event: {
      instant: { epochSecond: 1772439331, nanoOfSecond: 350412000 },
      thread: 'main',
      level: 'ERROR',
      loggerName: 'example.harbour.Tide',
      message: 'render',
      thrown: { name: 'org.apache.velocity.exception.VelocityException' },
      endOfBatch: false,
      loggerFqcn: 'org.apache.logging.slf4j.Log4jLogger',
    },
    logSources: JVM,
    sigmaHq: ['velocity_ssti_injection'],
  },
  {
    name: "Quarkus' JSON",
    technology: 'jvm-application',
    event: {
      loggerClassName: 'org.jboss.logging.Logger',
      loggerName: 'tide',
      threadName: 'main',
      message: 'java.lang.ProcessImpl',
    },
    logSources: JVM,
    sigmaHq: ['java_rce_exploitation_attempt'],
  },
  {
    name: 'a line of an application with Spring',
    technology: 'spring-application',
    told: true,
    event: { message: 'o.s.s.w.FilterChainProxy: RequestRejectedException: tide' },
    logSources: applications('spring', 'jvm', 'sql'),
    sigmaHq: ['spring_application_exceptions'],
  },
  {
    name: 'a line of an application with Velocity',
    technology: 'velocity-application',
    told: true,
    event: { message: 'ParseErrorException: tide' },
    logSources: applications('velocity', 'jvm', 'sql'),
    sigmaHq: ['velocity_ssti_injection'],
  },
  {
    name: "Python's records as JSON",
    technology: 'python-application',
    event: {
      asctime: '2026-03-02 08:15:31,350',
      levelname: 'ERROR',
      name: 'django.security.DisallowedHost',
      message: 'Invalid HTTP_HOST header',
      exc_info: 'django.core.exceptions.DisallowedHost: tide',
    },
    logSources: PYTHON,
    sigmaHq: ['appframework_django_exceptions'],
  },
  {
    name: 'a line of an application in Python',
    technology: 'python-application',
    told: true,
    event: { message: 'sqlite3.OperationalError: near "tide": syntax error' },
    logSources: PYTHON,
    sigmaHq: ['app_python_sql_exceptions', 'app_sqlinjection_errors'],
  },
  {
    name: "Pino's records",
    technology: 'nodejs-application',
    event: {
      level: 50,
      time: 1772439331350,
      pid: 412,
      hostname: 'web-01',
      err: { stack: 'at spawn (node:child_process:412:7)' },
      msg: 'tide',
    },
    logSources: NODE,
    sigmaHq: ['nodejs_rce_exploitation_attempt'],
  },
  {
    name: "Lograge's requests",
    technology: 'rails-application',
    event: {
      method: 'POST',
      path: '/tides',
      format: 'html',
      controller: 'TidesController',
      action: 'create',
      status: 422,
      duration: 4.12,
      exception: ['ActionController::InvalidAuthenticityToken', 'tide'],
    },
    logSources: RAILS,
    sigmaHq: ['appframework_ruby_on_rails_exceptions'],
  },
  {
    name: "Rails Semantic Logger's records",
    technology: 'rails-application',
    event: {
      host: 'web-01',
      application: 'Harbour',
      level: 'error',
      level_index: 4,
      pid: 412,
      thread: 'puma 001',
      name: 'TidesController',
      exception: { name: 'ActionController::ParameterMissing' },
    },
    logSources: RAILS,
    sigmaHq: ['appframework_ruby_on_rails_exceptions'],
  },
  {
    name: "PostgreSQL's log as JSON",
    technology: 'postgresql',
    event: {
      timestamp: '2026-03-02 08:15:31.350 UTC',
      pid: 412,
      session_id: '69a5470c.19c',
      line_num: 7,
      error_severity: 'LOG',
      message: 'statement: drop table tides',
      backend_type: 'client backend',
    },
    logSources: [{ product: 'postgresql', category: 'database' }],
    sigmaHq: ['db_anomalous_query'],
  },
  {
    name: "PostgreSQL's log by Elastic's module",
    technology: 'postgresql',
    event: { event: { dataset: 'postgresql.log' }, message: 'statement: drop table tides' },
    logSources: [{ product: 'postgresql', category: 'database' }],
    sigmaHq: ['db_anomalous_query'],
  },
  {
    name: "MySQL Enterprise's audit log",
    technology: 'mysql-audit',
    event: {
      timestamp: '2026-03-02 08:15:31',
      id: 7,
      class: 'general',
      event: 'status',
      connection_id: 412,
      general_data: { command: 'Query', sql_command: 'truncate', query: 'truncate tides', status: 0 },
    },
    logSources: [{ product: 'mysql', category: 'database' }],
    sigmaHq: ['db_anomalous_query'],
  },
  {
    name: "Percona Server's audit log",
    technology: 'mysql-audit',
    event: {
      audit_record: { name: 'Query', record: '7_2026', command_class: 'drop_table', sqltext: 'drop table tides' },
    },
    logSources: [{ product: 'mysql', category: 'database' }],
    sigmaHq: ['db_anomalous_query'],
  },
];
