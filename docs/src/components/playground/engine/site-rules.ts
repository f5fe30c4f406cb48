import { applyFilters, compileRules, loadBundle } from '@logwright/sigma';
import type { Correlation, Engine, Rule, SigmaDocument } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import type { SiteRules } from '../protocol.ts';

/** What correlations can name. */
export type Referable = Rule | Correlation;

/** Correlations to run. */
export interface CorrelationSet {
  readonly correlations: readonly Correlation[];
  /** At least these correlations and all that they name; what else is here reports nothing. */
  readonly documents: readonly Referable[];
}

/** The rules that the site brings along, at work. */
export interface SiteEngine extends CorrelationSet {
  readonly engine: Engine;
}

/**
 * Compiles the rules that the site brings along.
 *
 * @param documents - Of the bundle.
 * @param now - Milliseconds since 1970, for filters with a last day.
 * @returns See {@link SiteEngine}.
 */
export function compileSite(documents: readonly SigmaDocument[], now: number): SiteEngine {
  const kept = applyFilters(documents, { now }).documents;
  const rules = kept.filter(document => document.kind === 'rule');
  const correlations = kept.filter(document => document.kind === 'correlation');
  return { engine: compileRules(rules, { logSources: sigmaLogSources }), correlations, documents: kept };
}

/** What loading needs of the thread that it runs in. */
export interface SiteHost {
  readonly fetch: (url: string, init: { readonly signal: AbortSignal }) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A clock in milliseconds that only runs forwards. */
  readonly clock: () => number;
}

/**
 * Fetches, reads and compiles the rules of the site.
 *
 * @param url - Of the bundle.
 * @param host - See {@link SiteHost}.
 * @param signal - Gives up.
 * @param report - Takes each step on the way, `ready` included; failures are thrown.
 * @returns The rules at work.
 * @throws Error for a site that does not answer with a bundle; BundleError for a damaged one.
 */
export async function loadSite(
  url: string,
  host: SiteHost,
  signal: AbortSignal,
  report: (state: SiteRules) => void,
): Promise<SiteEngine> {
  report({ kind: 'loading', loadedBytes: 0 });
  const response = await host.fetch(url, { signal });
  if (!response.ok) throw new Error(`The site answered ${response.status} for ${url}.`);
  const { text, bytes } = await readText(response, report);
  signal.throwIfAborted();
  report({ kind: 'preparing' });
  const start = host.clock();
  const site = compileSite(loadBundle(text), host.now());
  const rules = site.engine.rules.length;
  const correlations = site.correlations.length;
  report({ kind: 'ready', rules, correlations, bytes, prepareMs: host.clock() - start });
  return site;
}

/** Progress is told this often. */
const BYTES_A_REPORT = 250_000;

async function readText(
  response: Response,
  report: (state: SiteRules) => void,
): Promise<{ readonly text: string; readonly bytes: number }> {
  const total = totalOf(response);
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let bytes = 0;
  let told = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    bytes += part.value.length;
    if (bytes - told < BYTES_A_REPORT) continue;
    told = bytes;
    report({ kind: 'loading', loadedBytes: bytes, ...(total === undefined ? {} : { totalBytes: total }) });
  }
  return { text: text + decoder.decode(), bytes };
}

/** The announced length; of a compressed answer it is that of other bytes than those that are read. */
function totalOf({ headers }: Response): number | undefined {
  const announced = headers.has('Content-Encoding') ? NaN : Number(headers.get('Content-Length') ?? NaN);
  return announced > 0 ? announced : undefined;
}
