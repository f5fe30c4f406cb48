import { oneLine } from '../../output/format.js';
import type { Output } from '../../output/output.js';
import { colourLevel } from '../match/match-report.js';
import type { RuleFacts } from './rule-facts.js';

const MAX_LINE = 1_000;

/**
 * Writes what a rule says, for a person.
 *
 * @param output - Decides about colours.
 * @param facts - See {@link RuleFacts}.
 * @returns Lines.
 */
export function printFacts(output: Output, facts: RuleFacts): string {
  const { rule, status, description, file, tags, selections, condition, fields, faults } = facts;
  const marks = [colourLevel(output, rule.level), status ?? 'no status', rule.id ?? 'no id'].join(', ');
  const head = [
    `${output.style('bold', oneLine(rule.title, 300))} (${marks})`,
    ...(file === null ? [] : [file]),
    ...(description === null
      ? []
      : [
          '',
          ...description
            .trim()
            .split('\n')
            .map(line => oneLine(line, MAX_LINE)),
        ]),
    ...(tags.length === 0 ? [] : ['', `Tags: ${tags.join(', ')}`]),
  ];
  const named = selections.flatMap(({ name, filter, tests }) => [
    `  ${output.style('bold', name)}${filter === undefined ? '' : ` (filter: ${filter})`}`,
    ...tests.map(line => `    ${oneLine(line, MAX_LINE)}`),
  ]);
  return [
    ...head,
    '',
    ...describeLogSource(facts),
    `${facts.kind === 'rule' ? 'Matches when' : 'Holds when'}: ${oneLine(condition, MAX_LINE)}`,
    ...(named.length === 0 ? [] : ['', 'Selections:', ...named]),
    ...(fields.length === 0 ? [] : ['', `Fields: ${fields.join(', ')}`]),
    ...faults.map(fault => `\n${output.style('red', 'It cannot be matched:')} ${fault}`),
  ].join('\n');
}

function describeLogSource({ logSource, technologies }: RuleFacts): readonly string[] {
  if (logSource === null) return [];
  const parts = Object.entries(logSource).map(([key, value]) => `${key} ${value}`);
  const packs =
    technologies.length > 0
      ? `events of ${technologies.join(', ')}`
      : 'no technology pack brings it; events have to be given with it';
  return [`Log source: ${parts.join(', ') || 'any'} (${packs})`];
}
