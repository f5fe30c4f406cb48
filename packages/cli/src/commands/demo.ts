import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectorError } from '@logwright/connector-kit';
import { isDemoRemoved, markDemoRemoved } from '@logwright/demo-estate';
import type { CommandModule } from 'yargs';
import { DEMO_FINDINGS, DEMO_NAMES, demoStateDirectory } from '../demo.js';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { openSessionLake, openSessionWriter } from '../lake.js';
import { findLakeDirectory } from '../lake-directory.js';
import { formatCount } from '../output/format.js';
import { interruptedExitCode, sessionSignal } from '../session.js';
import type { CommonArguments, Session } from '../session.js';

/** How long a running pipeline may take to remove the estate, in ms. */
const REMOVAL_TIMEOUT_MS = 60_000;

/** `logwright demo`: the demo estate. */
export function demoCommand(session: Session): CommandModule {
  return {
    command: 'demo <action>',
    describe: 'Say whether the demo estate is in the lake, or remove it',
    builder: yargs =>
      yargs
        .command<CommonArguments>(
          'status',
          'Say what of the demo estate is in the lake',
          builder => builder,
          args => status(args, session),
        )
        .command<CommonArguments>(
          'remove',
          'Remove the demo estate for good, also while a pipeline runs',
          builder => builder,
          args => remove(args, session),
        )
        .demandCommand(1, 'Say what to do: status or remove.'),
    handler: () => undefined,
  };
}

async function status(args: CommonArguments, session: Session): Promise<void> {
  const { host } = session;
  const directory = findLakeDirectory(args.lake, host);
  const facts = {
    removed: isDemoRemoved(demoStateDirectory(directory)),
    ...(await countDemo(args, session)),
  };
  if (args.json) return host.stdout.line(JSON.stringify(facts));
  const content = `${formatCount(facts.events)} events in ${facts.logSources} log sources`;
  await host.stdout.line(
    facts.removed ? `Removed; ${content} are left.` : `${content}. Remove them with: logwright demo remove`,
  );
}

async function remove(args: CommonArguments, session: Session): Promise<void> {
  const { host } = session;
  const directory = findLakeDirectory(args.lake, host);
  const before = await countDemo(args, session);
  await markDemoRemoved(demoStateDirectory(directory));
  await dropOrWait(args, session);
  if (session.host.interrupted.aborted) return;
  if (args.json) return host.stdout.line(JSON.stringify({ removed: true, ...before }));
  await host.stdout.line(
    `The demo estate is gone: ${formatCount(before.events)} events of ${before.logSources} log sources.`,
  );
}

/** Drops the log sources; when a pipeline writes the lake, waits until that has done it. */
async function dropOrWait(args: CommonArguments, session: Session): Promise<void> {
  try {
    const writer = await openSessionWriter(args, session, { maintenanceIntervalMs: 0 });
    await writer.dropLogSources([...DEMO_NAMES, DEMO_FINDINGS]).finally(() => writer.close());
  } catch (error) {
    if (!(error instanceof ConnectorError && error.code === 'locked')) throw error;
    await waitUntilGone(args, session);
  }
}

async function waitUntilGone(args: CommonArguments, session: Session): Promise<void> {
  const deadlineMs = session.host.now() + REMOVAL_TIMEOUT_MS;
  const signal = sessionSignal(session);
  while ((await countDemo(args, session)).logSources > 0) {
    if (signal.aborted) {
      session.exitCode = interruptedExitCode(session);
      return;
    }
    if (session.host.now() > deadlineMs) {
      throw new CommandFailure(
        EXIT.locked,
        'The process that writes the lake does not remove the demo estate. Stop it and run the same command again.',
      );
    }
    await sleep(500, undefined, { signal }).catch(() => undefined);
  }
}

async function countDemo(
  args: CommonArguments,
  session: Session,
): Promise<{ readonly logSources: number; readonly events: number }> {
  const lake = await openSessionLake(args, session);
  try {
    const found = (await lake.describe()).logSources.filter(({ logSource }) => DEMO_NAMES.includes(logSource));
    return { logSources: found.length, events: found.reduce((sum, { events }) => sum + events, 0) };
  } finally {
    await lake.close();
  }
}
