import { technologies, type TechnologyDescriptor } from '@logwright/technologies';
import { classes } from '@logwright/ocsf';
import { page, table } from './markdown.mts';

/** One page for each technology pack and an index: file name to text. */
export function technologyPages(): readonly (readonly [name: string, text: string])[] {
  const descriptors = technologies.map(technology => technology.descriptor);
  return [
    ['index.md', indexPage(descriptors)],
    ...descriptors.map(descriptor => [`${descriptor.id}.md`, technologyPage(descriptor)] as const),
  ];
}

const className = (uid: number): string => {
  const known = Object.values(classes).find(entry => entry.uid === uid);
  return known ? `${known.caption} (${uid})` : String(uid);
};

function indexPage(descriptors: readonly TechnologyDescriptor[]): string {
  const rows = descriptors.map(entry => [
    `[${entry.title}](./${entry.id}.md)`,
    entry.vendor,
    entry.formats.join('; '),
    `\`${entry.id}\``,
  ]);
  return page(
    {
      title: 'Technologies',
      description: 'What each technology pack understands.',
      slug: '/technologies',
      sidebar_position: 1,
    },
    `${descriptors.length} technology packs understand these products. Records of any other product are kept as Base Events, and counted as unknown.\n\n${table(['Technology', 'Vendor', 'Formats', 'Id'], rows)}`,
  );
}

function technologyPage(descriptor: TechnologyDescriptor): string {
  const sigma = descriptor.sigma.map(entry =>
    [entry.product ?? '', entry.category ?? '', entry.service ?? ''].map(part => (part ? `\`${part}\`` : '')),
  );
  return page(
    {
      title: descriptor.title,
      description: `Logs of ${descriptor.product}: formats, OCSF classes, how to collect them, known gaps.`,
    },
    [
      descriptor.summary,
      table(
        ['', ''],
        [
          ['Technology id', `\`${descriptor.id}\``],
          ['Vendor', descriptor.vendor],
          ['Category', descriptor.category],
          ['Formats', descriptor.formats.join('; ')],
          ['OCSF classes', descriptor.classUids.map(className).join(', ')],
        ],
      ),
      '## Switch it on and collect it',
      descriptor.collection,
      '## In Sigma rules',
      table(['product', 'category', 'service'], sigma),
      '## Known gaps',
      descriptor.limits.map(limit => `- ${limit}`).join('\n') || 'None known.',
      '## Read on',
      descriptor.links.map(link => `- [${link.title}](${link.url})`).join('\n'),
    ].join('\n\n'),
  );
}
