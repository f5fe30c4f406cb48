import { technologies } from '@logwright/technologies';
import type { Technology, TechnologyDescriptor } from '@logwright/technologies';
import type { CommandModule } from 'yargs';
import { drawTable } from '../output/table.js';
import type { Column } from '../output/table.js';
import type { CommonArguments, Session } from '../session.js';
import { requireTechnology } from '../technologies.js';

interface TechnologyArguments extends CommonArguments {
  readonly id: string;
}

const COLUMNS: readonly Column<TechnologyDescriptor>[] = [
  { title: 'Id', value: row => row.id },
  { title: 'Title', value: row => row.title },
  { title: 'Category', value: row => row.category },
  { title: 'Formats', value: row => row.formats.join(', ') },
  { title: 'OCSF classes', value: row => row.classUids.join(', ') },
];

/** `logwright technologies`: what is understood. */
export function technologiesCommand(session: Session): CommandModule {
  return {
    command: 'technologies <action>',
    describe: 'List the technologies that are understood, or show one',
    builder: yargs =>
      yargs
        .command<CommonArguments>(
          'list',
          'List all technologies',
          builder => builder,
          args => list(args, session),
        )
        .command<TechnologyArguments>(
          'show <id>',
          'Show one technology: formats, collection, limits',
          builder => builder.positional('id', { type: 'string', demandOption: true, describe: 'Technology id' }),
          args => show(args, session),
        )
        .demandCommand(1, 'Say what to do: list or show.'),
    handler: () => undefined,
  };
}

async function list(args: CommonArguments, { host }: Session): Promise<void> {
  const rows = technologies.map(technology => technology.descriptor);
  if (args.json) for (const row of rows) await host.stdout.line(JSON.stringify(row));
  else await host.stdout.line(drawTable(host.stdout, COLUMNS, rows));
}

async function show(args: TechnologyArguments, { host }: Session): Promise<void> {
  const technology = requireTechnology(args.id);
  if (args.json) return host.stdout.line(JSON.stringify(technology.descriptor));
  await host.stdout.write(describeTechnology(technology));
}

function describeTechnology({ descriptor }: Technology): string {
  const { title, vendor, product, summary, formats, classUids, collection, limits, links } = descriptor;
  return [
    `${title} (${vendor} ${product})`,
    '',
    summary,
    '',
    `Formats: ${formats.join(', ')}`,
    `OCSF classes: ${classUids.join(', ')}`,
    '',
    'Collection:',
    collection,
    ...(limits.length > 0 ? ['', 'Limits:', ...limits.map(limit => `- ${limit}`)] : []),
    ...(links.length > 0 ? ['', 'Links:', ...links.map(link => `- ${link.title}: ${link.url}`)] : []),
    '',
  ].join('\n');
}
