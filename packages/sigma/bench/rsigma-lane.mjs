/**
 * rsigma (`cargo install rsigma`) on the same events, where it is installed: on the PATH, or where RSIGMA says. Its own time for the rules is taken off by a run without events.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLogSourceResolver } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import { DATA } from './corpus.mjs';
import { parseFiles, writeLines } from './json-lines.mjs';
import { median, out, rate } from './measure.mjs';

const PROGRAM = process.env.RSIGMA ?? 'rsigma';
const FIELDS = { product: 'ls_product', service: 'ls_service', category: 'ls_category' };
const ROUTED = [
  '--logsource-routing',
  '--logsource-field-map',
  Object.entries(FIELDS)
    .map(pair => pair.join('='))
    .join(),
];

/**
 * @param files - Files of JSON lines.
 * @param rounds - How often; the medians count.
 * @param jsonSeconds - CPU seconds of JSON.parse on the same events.
 * @param ourSeconds - CPU seconds of the scan.
 */
export function measureRsigma(files, rounds, jsonSeconds, ourSeconds) {
  const version = spawnSync(PROGRAM, ['--version'], { encoding: 'utf8' });
  if (version.status !== 0)
    return out('rsigma', 'skipped: not installed (cargo install rsigma, or RSIGMA=/path/to/it)');
  const folder = mkdtempSync(path.join(tmpdir(), 'sigma-rsigma-'));
  try {
    const events = [];
    parseFiles(files, event => events.push(event));
    const place = name => path.join(folder, name);
    writeFileSync(place('none'), '');
    writeFileSync(place('plain'), writeLines(events));
    writeFileSync(place('routed'), writeLines(events.map(addLogSource())));
    const cpu = (name, options) => median(Array.from({ length: rounds }, () => run(place(name), options)));
    const load = cpu('none', []);
    out(version.stdout.split('\n')[0], `loads in ${load.toFixed(2)} CPU s`);
    for (const [lane, name, options] of [
      ['rsigma, log sources added', 'routed', ROUTED],
      ['rsigma, default', 'plain', []],
    ]) {
      const seconds = cpu(name, options) - load;
      const ratio = (jsonSeconds / seconds).toFixed(2);
      const faster = (seconds / ourSeconds).toFixed(1);
      out(lane, `${rate(events.length / seconds)}, ${ratio} of JSON.parse; the scan is ${faster} x`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The log source of an event that names most, as fields of the event. */
function addLogSource() {
  const logSourcesOf = createLogSourceResolver(sigmaLogSources);
  return event => {
    const named = logSourcesOf(event).reduce(
      (best, logSource) => (Object.keys(logSource).length >= Object.keys(best).length ? logSource : best),
      {},
    );
    return { ...Object.fromEntries(Object.entries(named).map(([key, value]) => [FIELDS[key], value])), ...event };
  };
}

/** CPU seconds of one run, as the shell counts them. */
function run(file, options) {
  const rules = fileURLToPath(new URL('sigma', DATA));
  const command = [
    PROGRAM,
    'engine',
    'eval',
    '-r',
    rules,
    '-e',
    `@${file}`,
    '--input-format',
    'json',
    '-q',
    ...options,
  ];
  const script = '"$@" > /dev/null 2>&1; times';
  const times = execFileSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8' })
    .trim()
    .split('\n')[1];
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}
