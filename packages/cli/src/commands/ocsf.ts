import { classes, OCSF_VERSION } from '@logwright/ocsf';
import type { ClassSummary } from '@logwright/ocsf';
import type { EntityExplanation, ExplainFacts } from '@logwright/ocsf/report';
import { distance } from 'fastest-levenshtein';
import type { CommandModule } from 'yargs';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { drawTable } from '../output/table.js';
import type { Column } from '../output/table.js';
import type { CommonArguments, Session } from '../session.js';

interface OcsfArguments extends CommonArguments {
  readonly name?: string;
}

const COLUMNS: readonly Column<ClassSummary>[] = [
  { title: 'class_uid', value: row => String(row.uid), align: 'right' },
  { title: 'Name', value: row => row.name },
  { title: 'Caption', value: row => row.caption },
  { title: 'Category', value: row => row.categoryCaption },
  { title: '', value: row => (row.deprecated ? `deprecated since ${row.deprecated.since}` : '') },
];

/** Names that are offered for an unknown one. */
const MAX_NEAR = 8;

/** `logwright ocsf`: what the schema says of a class, an object or an attribute. */
export function ocsfCommand(session: Session): CommandModule<object, OcsfArguments> {
  return {
    command: 'ocsf [name]',
    describe: `Explain a class, object or attribute of OCSF ${OCSF_VERSION}; without a name, list the classes`,
    builder: yargs =>
      yargs
        .positional('name', {
          type: 'string',
          describe: 'Name, class_uid or caption; of a class and an attribute of one name, the class is explained',
        })
        .example('$0 ocsf 3002', 'the class Authentication')
        .example('$0 ocsf auth_protocol_id', 'an attribute: its values and where it is used')
        .example('$0 ocsf "Network Endpoint" --json', 'an object, for scripts'),
    handler: args => (args.name === undefined ? list(args, session) : show(args.name, args, session)),
  };
}

async function list(args: CommonArguments, { host }: Session): Promise<void> {
  const rows = Object.values(classes).sort((a, b) => a.categoryUid - b.categoryUid || a.uid - b.uid);
  if (args.json) for (const row of rows) await host.stdout.line(JSON.stringify(row));
  else await host.stdout.line(drawTable(host.stdout, COLUMNS, rows));
}

async function show(name: string, args: CommonArguments, { host }: Session): Promise<void> {
  const [facts, { explain, renderExplanationText }] = await Promise.all([
    loadFacts(),
    import('@logwright/ocsf/report'),
  ]);
  const explanation = explain(facts, nameOfCaption(facts, name) ?? name);
  if (explanation.kind === 'not-found')
    throw new CommandFailure(EXIT.usage, notFound(name, nearestNames(facts, name, explanation.near)));
  if (args.json) return host.stdout.line(JSON.stringify(explanation));
  await host.stdout.write(renderExplanationText(explanation));
  if (explanation.kind === 'class') await host.stdout.write(activities(explanation));
}

async function loadFacts(): Promise<ExplainFacts> {
  const { attributeCaptions, classFacts, dataTypes, objectFacts } = await import('@logwright/ocsf/all');
  return { version: OCSF_VERSION, attributeCaptions, classFacts, dataTypes, objectFacts };
}

/** The name behind a caption; undefined when the name is none, or is a name itself. */
function nameOfCaption({ classFacts, objectFacts, attributeCaptions }: ExplainFacts, name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  if (Object.hasOwn(attributeCaptions, wanted) || objectFacts.has(wanted)) return undefined;
  const entities = [...classFacts.values(), ...objectFacts.values()];
  if (entities.some(fact => fact.name === wanted)) return undefined;
  const entity = entities.find(fact => fact.caption.toLowerCase() === wanted);
  return entity?.name ?? Object.keys(attributeCaptions).find(key => attributeCaptions[key]?.toLowerCase() === wanted);
}

/** What contains the name, or is contained in it, before what is spelled like it. */
function nearestNames(
  { classFacts, objectFacts }: ExplainFacts,
  name: string,
  like: readonly string[],
): readonly string[] {
  const wanted = name.trim().toLowerCase().replaceAll(' ', '_');
  const entities = [...classFacts.values(), ...objectFacts.values()];
  const known = new Set(entities.flatMap(fact => [fact.name, ...Object.keys(fact.attributes)]));
  const budget = Math.max(2, Math.floor(wanted.length / 3));
  const spelled = [...known]
    .map(word => ({ word, edits: distance(word, wanted) }))
    .filter(({ edits }) => edits <= budget)
    .sort((a, b) => a.edits - b.edits)
    .map(({ word }) => word);
  const contains = [...like].sort((a, b) => distance(a, wanted) - distance(b, wanted));
  return [...new Set([...spelled, ...contains])].slice(0, MAX_NEAR);
}

function notFound(name: string, near: readonly string[]): string {
  const offer = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'List the classes: logwright ocsf';
  return `OCSF ${OCSF_VERSION} has no class, object or attribute ${JSON.stringify(name)}. ${offer}`;
}

/** The values that tell one kind of event of a class from another. */
function activities({ attributes }: EntityExplanation): string {
  const activity = attributes.find(({ name }) => name === 'activity_id');
  if (activity === undefined) return '';
  const lines = activity.enum.map(({ value, caption }) => `  ${value.padStart(4)}  ${caption}`);
  return `\nactivity_id\n${lines.join('\n')}\n`;
}
