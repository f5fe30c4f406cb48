import { compileRules, resolveRule } from '@logwright/sigma';
import type { DetectionItem, MatchOptions, Rule, SigmaEvent } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import { fieldsOf } from './rule-facts.js';

/** What an event has in a field of a rule. */
export interface FieldValue {
  readonly field: string;
  /** Undefined where the field is absent. */
  readonly value: unknown;
  /** Keys from the event down to the value. */
  readonly path: readonly (string | number)[] | undefined;
}

/** Reads the fields that a selection tests from an event, by the names that the event has for them. */
export type FieldValueReader = (event: SigmaEvent, selection: string, options?: MatchOptions) => readonly FieldValue[];

/**
 * Makes the reading of the fields of a rule: it asks the engine for their presence, so that aliases and shapes of
 * events mean the same as in matching.
 *
 * @param rule - A rule that can be compiled.
 */
export function createFieldValueReader(rule: Rule): FieldValueReader {
  const resolved = resolveRule(rule);
  const expressions = resolved.kind === 'resolved' ? [...resolved.rule.selections] : [];
  const fields = new Map(expressions.map(([name, expression]) => [name, [...new Set(fieldsOf(expression))]]));
  const all = [...new Set([...fields.values()].flat())];
  const [first] = all;
  if (first === undefined) return () => [];
  const probe: Rule = {
    ...rule,
    detection: {
      selections: new Map(all.map(field => [field, presenceOf(field)])),
      conditions: [{ kind: 'reference', name: first }],
    },
  };
  const engine = compileRules([probe], { logSources: sigmaLogSources });
  return (event, selection, options) => {
    const { evidence } = engine.explain(event, probe, options);
    return (fields.get(selection) ?? []).map(field => {
      const found = evidence.find(one => one.selection === field);
      return { field, value: found?.value, path: found?.path };
    });
  };
}

function presenceOf(field: string): DetectionItem {
  return { kind: 'item', field, modifiers: ['exists'], values: [true], path: [] };
}
