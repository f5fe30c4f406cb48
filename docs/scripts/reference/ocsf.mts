import { categories, classes, OCSF_VERSION } from '@logwright/ocsf';
import type { ClassSummary } from '@logwright/ocsf';
import * as facts from '@logwright/ocsf/all';
import { explain, renderEntityMarkdown, type EntityExplanation, type LinkOf } from '@logwright/ocsf/report';
import { cell, page, table } from './markdown.mts';

const ROUTE = '/ocsf';
const STANDARD = `https://schema.ocsf.io/${OCSF_VERSION}`;

/** The folder `reference/ocsf`: an index, one page a class, one an object; path to text. */
export function ocsfPages(): ReadonlyMap<string, string> {
  const pages = [
    ['index.md', indexPage()],
    ['_category_.json', category(`OCSF ${OCSF_VERSION}`, 2)],
    ['classes/_category_.json', category('Classes', 1)],
    ['objects/_category_.json', category('Objects', 2)],
    ...Object.entries(categories).map(
      ([uid, caption]) => [`classes/${uid}/_category_.json`, category(caption, Number(uid))] as const,
    ),
    ...sortedClasses().map(entry => [`classes/${entry.categoryUid}/${slug(entry.name)}.md`, classPage(entry)] as const),
    ...[...facts.objectFacts.keys()].map(name => [`objects/${slug(name)}.md`, objectPage(name)] as const),
  ] as const;
  const byPath = new Map(pages);
  if (byPath.size < pages.length) throw new Error('two pages of the OCSF reference have one path');
  return byPath;
}

/** A name as a file's: Docusaurus leaves out files whose name begins with an underscore. */
const slug = (name: string): string => name.replace('/', '-').replace(/^_/, '');

const linkOf: LinkOf = (kind, name) => `/reference${path(kind, name)}`;

const path = (kind: 'class' | 'object', name: string): string =>
  `${ROUTE}/${kind === 'class' ? 'classes' : 'objects'}/${slug(name)}`;

const category = (label: string, position: number): string => JSON.stringify({ label, position });

const sortedClasses = (): readonly ClassSummary[] =>
  Object.values(classes).sort((a, b) => a.categoryUid - b.categoryUid || a.uid - b.uid);

function classPage({ uid, name, caption, categoryCaption }: ClassSummary): string {
  const front = {
    title: caption,
    description: `The OCSF class ${name}, class_uid ${uid}: attributes, values, profiles.`,
  };
  const intro = `Class \`${name}\`, \`class_uid\` ${uid}, category ${categoryCaption}.`;
  return entityPage('class', name, { front, intro });
}

function objectPage(name: string): string {
  const { caption = name } = facts.objectFacts.get(name) ?? {};
  const front = { title: caption, description: `The OCSF object ${name}: attributes, values, where it is used.` };
  return entityPage('object', name, { front, intro: `Object \`${name}\`.` });
}

interface Heading {
  readonly front: Readonly<Record<string, string>>;
  readonly intro: string;
}

function entityPage(kind: 'class' | 'object', name: string, { front, intro }: Heading): string {
  const entity = explained(kind, name);
  const [, ...body] = renderEntityMarkdown(entity, linkOf).split('\n');
  return page(
    { ...front, slug: path(kind, name), custom_edit_url: null, hide_table_of_contents: true },
    `${intro}\n${body.join('\n')}`,
  );
}

function explained(kind: 'class' | 'object', name: string): EntityExplanation {
  const model = explain({ version: OCSF_VERSION, ...facts }, name);
  if (model.kind === kind && model.name === name) return model;
  throw new Error(`the ${kind} ${name} is explained as the ${model.kind} ${model.name}`);
}

function indexPage(): string {
  const sections = Object.entries(categories).map(([uid, caption]) => {
    const rows = sortedClasses()
      .filter(entry => String(entry.categoryUid) === uid)
      .map(entry => [
        String(entry.uid),
        `[${cell(entry.caption)}](${linkOf('class', entry.name)})`,
        `\`${entry.name}\`${entry.deprecated ? `, deprecated since ${entry.deprecated.since}` : ''}`,
      ]);
    return rows.length === 0 ? '' : `### ${caption}\n\n${table(['class_uid', 'Class', 'Name'], rows)}`;
  });
  const objects = [...facts.objectFacts.values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name }) => `[\`${name}\`](${linkOf('object', name)})`);
  return page(
    {
      title: `OCSF ${OCSF_VERSION}`,
      description:
        'Every class and object of the Open Cybersecurity Schema Framework, from the facts of @logwright/ocsf.',
      slug: ROUTE,
      custom_edit_url: null,
    },
    [
      `${Object.keys(classes).length} classes and ${objects.length} objects, from the facts that [@logwright/ocsf](/guides/ocsf) validates with. What they mean stands in [the standard](${STANDARD}); names, types, requirements and values stand here. In the terminal: \`logwright ocsf NAME\`.`,
      '## Classes',
      ...sections.filter(Boolean),
      '## Objects',
      objects.join(' · '),
    ].join('\n\n'),
  );
}
