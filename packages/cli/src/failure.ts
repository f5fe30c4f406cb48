import { ConnectorError } from '@logwright/connector-kit';
import { PipelineError } from '@logwright/pipeline';
import { EXIT } from './exit-codes.js';

/** An end that the command chose: a sentence for a person and an exit code. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exitCode: number;

  constructor(exitCode: number, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** How a failure ends the process. */
export interface Ending {
  readonly exitCode: number;
  /** One line that says what happened and what to do. */
  readonly message: string;
}

/**
 * Turns any error into one line and an exit code.
 *
 * @param error - What was thrown.
 */
export function explainFailure(error: unknown): Ending {
  if (error instanceof CommandFailure) return { exitCode: error.exitCode, message: error.message };
  const inner = findConnectorError(error);
  if (inner) return { exitCode: exitCodeOf(inner), message: sentence(inner) };
  const message = error instanceof Error ? error.message : String(error);
  if (isStorageFull(error)) return { exitCode: EXIT.storageFull, message: `${message}. ${STORAGE_MEND}` };
  return { exitCode: isUsage(error) ? EXIT.usage : EXIT.failed, message };
}

function isUsage(error: unknown): boolean {
  return error instanceof PipelineError && (error.code === 'rules_unreadable' || error.code === 'technology_unknown');
}

const STORAGE_MEND = 'Free space and run the same command again with --once: nothing acknowledged is read again.';

function sentence(error: ConnectorError): string {
  const message = asSentence(error.message);
  return error.code === 'storage_full' ? `${message} ${STORAGE_MEND}` : message;
}

/** The first two lines at most: an excerpt of the query that follows helps only where it can be drawn. */
function asSentence(text: string): string {
  const line = text
    .split('\n', 2)
    .map(part => part.trim().replace(/:$/, '.'))
    .join(' ');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function findConnectorError(error: unknown): ConnectorError | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof ConnectorError) return current;
  }
  return undefined;
}

function exitCodeOf(error: ConnectorError): number {
  switch (error.code) {
    case 'config_invalid':
    case 'query_invalid':
    case 'not_found':
      return EXIT.usage;
    case 'locked':
      return EXIT.locked;
    case 'storage_full':
      return EXIT.storageFull;
    case 'limit_exceeded':
      return EXIT.limit;
    case 'cancelled':
      return EXIT.interrupted;
    case 'unauthenticated':
    case 'forbidden':
    case 'unavailable':
    case 'corrupt':
    case 'protocol':
      return EXIT.failed;
    default:
      return error.code satisfies never;
  }
}

function isStorageFull(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (['ENOSPC', 'EDQUOT'].includes((current as NodeJS.ErrnoException).code ?? '')) return true;
  }
  return error instanceof PipelineError && /no space left/i.test(error.message);
}
