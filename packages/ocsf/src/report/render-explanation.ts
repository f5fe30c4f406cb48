import type { Deprecation } from '../facts.js';
import type { AttributeExplanation, AttributeUse, EntityExplanation, NotFound } from './explain.js';

/** Where a name of the schema is described; undefined: nowhere, so that it stays plain text. */
export type LinkOf = (kind: 'class' | 'object', name: string) => string | undefined;

const typeOf = ({ type, isArray }: AttributeExplanation): string => (isArray ? `${type}[]` : type);

function deprecation({ since, replacedBy }: Deprecation): string {
  return `deprecated since ${since}${replacedBy.length > 0 ? `, see ${replacedBy.join(', ')}` : ''}`;
}

function notes({ profiles, sibling, deprecated }: AttributeExplanation): readonly string[] {
  return [
    ...(profiles.length > 0 ? [`profile ${profiles.join(' or ')}`] : []),
    ...(sibling === undefined ? [] : [`caption in ${sibling}`]),
    ...(deprecated ? [deprecation(deprecated)] : []),
  ];
}

function enumLines(members: AttributeExplanation['enum'], indent: string): readonly string[] {
  return members.map(({ value, caption, deprecated }) => {
    return `${indent}${value.padStart(4)}  ${caption}${deprecated ? ` (${deprecation(deprecated)})` : ''}`;
  });
}

/**
 * An explanation as text for a terminal.
 *
 * @param explanation - what `explain` gave
 * @returns lines, ending in a line feed
 */
export function renderExplanationText(explanation: EntityExplanation | AttributeUse | NotFound): string {
  switch (explanation.kind) {
    case 'class':
    case 'object':
      return lines(entityText(explanation));
    case 'attribute':
      return lines(attributeText(explanation));
    case 'not-found': {
      const { name, near } = explanation;
      const offer = near.length > 0 ? [`Did you mean ${near.join(', ')}?`] : [];
      return lines([`OCSF has no class, object or attribute ${JSON.stringify(name)}.`, ...offer]);
    }
    default:
      return explanation satisfies never;
  }
}

const lines = (parts: readonly string[]): string => `${parts.join('\n')}\n`;

function entityText(entity: EntityExplanation): readonly string[] {
  const { kind, name, caption, uid, category, attributes, usedBy, url } = entity;
  const width = Math.max(0, ...attributes.map(one => one.name.length));
  const typeWidth = Math.max(0, ...attributes.map(one => typeOf(one).length));
  const row = (one: AttributeExplanation): string =>
    `  ${one.name.padEnd(width)}  ${typeOf(one).padEnd(typeWidth)}  ${[one.requirement, ...notes(one)].join(', ')}`;
  return [
    `${caption} (${kind} ${name}${uid === undefined ? '' : `, class_uid ${uid}`}${category === undefined ? '' : `, category ${category}`})`,
    ...facts(entity),
    '',
    ...attributes.map(row),
    ...(usedBy.length > 0 ? ['', `Used by ${usedBy.map(one => one.name).join(', ')}`] : []),
    '',
    url,
  ];
}

function facts({ extends: parent, profiles, constraints, deprecated }: EntityExplanation): readonly string[] {
  return [
    ...(deprecated ? [deprecation(deprecated)] : []),
    ...(parent === undefined ? [] : [`extends ${parent}`]),
    ...(profiles.length > 0 ? [`profiles: ${profiles.join(', ')}`] : []),
    ...(constraints?.atLeastOne ? [`at least one of: ${constraints.atLeastOne.join(', ')}`] : []),
    ...(constraints?.justOne ? [`just one of: ${constraints.justOne.join(', ')}`] : []),
  ];
}

function attributeText({ name, caption, dataType, uses, url }: AttributeUse): readonly string[] {
  const form = ({ fact, owners }: AttributeUse['uses'][number]): readonly string[] => [
    '',
    `${typeOf(fact)}, ${[fact.requirement, ...notes(fact)].join(', ')}`,
    `  in ${owners.join(', ')}`,
    ...enumLines(fact.enum, '  '),
  ];
  const pattern = dataType?.regex === undefined || dataType.regex.length > 200 ? [] : [`form: ${dataType.regex}`];
  const range = dataType?.range ? [`range: ${dataType.range.join(' to ')}`] : [];
  return [`${caption} (attribute ${name})`, ...pattern, ...range, ...uses.flatMap(form), '', url];
}

/** Characters that Markdown or MDX would take for markup. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>|#]/g, letter => `\\${letter}`);
}

/**
 * A class or object as Markdown that MDX takes too: a page of a reference.
 *
 * @param entity - what `explain` gave for a class or object
 * @param linkOf - address of the page of a class or object
 * @returns the page's text, without front matter
 */
export function renderEntityMarkdown(entity: EntityExplanation, linkOf: LinkOf): string {
  const { caption, attributes, usedBy, url } = entity;
  const link = (kind: 'class' | 'object', name: string): string => {
    const target = linkOf(kind, name);
    return target === undefined ? `\`${name}\`` : `[\`${name}\`](${target})`;
  };
  const type = (one: AttributeExplanation): string =>
    `${one.isObject ? link('object', one.type) : `\`${one.type}\``}${one.isArray ? ' (list)' : ''}`;
  const rows = attributes.map(one => {
    const listed = one.enum.map(({ value, caption: word }) => `\`${value}\` ${escapeMarkdown(word)}`).join(', ');
    const cells = [
      `\`${one.name}\``,
      type(one),
      one.requirement,
      [...notes(one).map(escapeMarkdown), listed].filter(Boolean).join('; '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const owners = usedBy.map(({ kind, name }) => link(kind, name));
  return [
    `# ${escapeMarkdown(caption)}`,
    '',
    ...facts(entity).map(fact => `- ${escapeMarkdown(fact)}`),
    `- [in the standard](${url})`,
    '',
    '| Attribute | Type | Requirement | Notes |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...(owners.length > 0 ? ['', `Used by ${owners.join(', ')}.`] : []),
    '',
  ].join('\n');
}
