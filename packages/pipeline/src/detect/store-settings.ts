import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Placeholders } from '@logwright/sigma';
import { z } from 'zod';
import { formatPath } from '../config/diagnostic.js';
import { readYaml } from '../config/yaml-source.js';
import type { YamlSource } from '../config/yaml-source.js';
import { matchesWildcard } from '../transform/wildcard.js';
import { reasonOf, shownName, STORE_FILE } from './rule-files.js';
import type { RuleStoreDiagnostic } from './rule-store.js';

/**
 * What is done with a rule, whatever its Sigma `status` says of its maturity: `enabled` rules raise findings, the
 * findings of `staged` ones are kept but raise no alert, `disabled` ones are not run.
 */
export type RuleState = 'enabled' | 'staged' | 'disabled';

const settingSchema = z
  .strictObject({
    paths: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Files below the store, for instance `rules/linux/*`. `*` stands for any characters, also `/`.'),
    rules: z.array(z.string().min(1)).min(1).optional().describe('Ids of rules.'),
    owner: z.string().min(1).optional().describe('Who answers for the rules, as the catalog names them.'),
    state: z
      .enum(['enabled', 'staged', 'disabled'])
      .optional()
      .describe('`enabled`, `staged` (findings without an alert) or `disabled`.'),
    reason: z.string().min(1).optional().describe('Why the rules are staged or disabled.'),
    reviewBy: z.iso.date().optional().describe('Day (YYYY-MM-DD) after which the state has to be looked at again.'),
  })
  .describe('Settings for rules by path or id. Later settings win.');

const storeSchema = z.strictObject({
  title: z.string().min(1).optional().describe('Name of the store.'),
  placeholders: z
    .record(
      z.string().min(1),
      z
        .array(z.union([z.string(), z.number()]).transform(String))
        .min(1)
        .max(10_000),
    )
    .default({})
    .describe('Values of the placeholders in rules (`|expand`), by name without `%`.'),
  settings: z.array(settingSchema).max(10_000).default([]),
});

type Setting = z.output<typeof settingSchema>;

/** What the settings of a store say of one rule. */
export interface RuleSettings {
  readonly owner?: string;
  readonly state: RuleState;
  readonly reason?: string;
}

/** A rule as its settings see it. */
export interface SettingSubject {
  readonly path: string;
  readonly id?: string;
}

/** The settings of one store folder. */
export interface StoreSettings {
  /** Absolute path of the store's folder. */
  readonly folder: string;
  readonly diagnostics: readonly RuleStoreDiagnostic[];
  /** Values of placeholders, by name. */
  readonly placeholders: Placeholders;
  find(subject: SettingSubject): RuleSettings;
  /** Faults that show only when all rules are known: settings for nothing, reviews that are due. */
  review(subjects: readonly SettingSubject[], now: number): readonly RuleStoreDiagnostic[];
}

/**
 * Reads the settings of a store.
 *
 * @param folder - Absolute path of the folder.
 * @param baseDirectory - Folder that file names are shown relative to.
 * @returns The settings, or undefined when the folder has no `store.yaml`.
 */
export async function readStoreSettings(folder: string, baseDirectory: string): Promise<StoreSettings | undefined> {
  const path = join(folder, STORE_FILE);
  const file = shownName(path, baseDirectory);
  try {
    return parseStoreSettings(await readFile(path, 'utf8'), folder, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const diagnostic = fault(
      { file, line: 1, column: 1, path: '', message: `The file ${reasonOf(error)}.` },
      'unreadable',
    );
    return toSettings(folder, NOTHING, [diagnostic], undefined);
  }
}

function parseStoreSettings(text: string, folder: string, file: string): StoreSettings {
  const source = readYaml(text, file, {});
  if (source.value === null || source.value === undefined) {
    return toSettings(
      folder,
      NOTHING,
      source.diagnostics.map(diagnostic => fault(diagnostic, 'store-settings')),
      source,
    );
  }
  const parsed = storeSchema.safeParse(source.value);
  const issues = parsed.success ? [] : parsed.error.issues.map(issue => explain(issue, source));
  const diagnostics = [...source.diagnostics.map(diagnostic => fault(diagnostic, 'store-settings')), ...issues];
  return toSettings(folder, parsed.success ? parsed.data : NOTHING, diagnostics, source);
}

function explain(issue: z.core.$ZodIssue, source: YamlSource): RuleStoreDiagnostic {
  const mend = `Keys of a setting: ${Object.keys(settingSchema.shape).join(', ')}.`;
  return fault(source.diagnose(issue.path, `${formatPath(issue.path)}: ${issue.message}.`, mend), 'store-settings');
}

type Located = ReturnType<YamlSource['diagnose']>;

function fault(
  located: Located,
  code: RuleStoreDiagnostic['code'],
  severity: 'error' | 'warning' = 'error',
): RuleStoreDiagnostic {
  const { file, line, column, message, mend } = located;
  return { severity, code, file, line, column, message, mend: mend ?? 'Mend the file.' };
}

type StoreFile = Pick<z.output<typeof storeSchema>, 'settings' | 'placeholders'>;

const NOTHING: StoreFile = { settings: [], placeholders: {} };

function toSettings(
  folder: string,
  { settings, placeholders }: StoreFile,
  diagnostics: readonly RuleStoreDiagnostic[],
  source: YamlSource | undefined,
): StoreSettings {
  return {
    folder,
    diagnostics,
    placeholders,
    find(subject) {
      let found: RuleSettings = { state: 'enabled' };
      for (const setting of settings) {
        if (!applies(setting, subject)) continue;
        const { owner = found.owner, state = found.state, reason } = setting;
        found = { state, ...(owner === undefined ? {} : { owner }), ...(reason === undefined ? {} : { reason }) };
      }
      return found;
    },
    review: (subjects, now) =>
      source === undefined
        ? []
        : settings.flatMap((setting, index) => reviewSetting(setting, index, { subjects, now, source })),
  };
}

/** A setting without paths and ids applies to all rules of the store. */
function applies(setting: Setting, { path, id }: SettingSubject): boolean {
  if (setting.rules !== undefined && !(id !== undefined && setting.rules.includes(id))) return false;
  return setting.paths === undefined || setting.paths.some(pattern => matchesWildcard(pattern, path));
}

interface Review {
  readonly subjects: readonly SettingSubject[];
  readonly now: number;
  readonly source: YamlSource;
}

function reviewSetting(setting: Setting, index: number, { subjects, now, source }: Review): RuleStoreDiagnostic[] {
  const at = (key: string, message: string, mend: string): RuleStoreDiagnostic =>
    fault(source.diagnose(['settings', index, key], message, mend), 'store-settings', 'warning');
  const faults: RuleStoreDiagnostic[] = [];
  for (const [key, names] of [
    ['paths', setting.paths],
    ['rules', setting.rules],
  ] as const) {
    for (const name of names ?? []) {
      if (subjects.some(subject => applies({ [key]: [name] }, subject))) continue;
      faults.push(
        at(key, `No rule of the store is meant by "${name}".`, 'Take it out, or write it as the rule has it.'),
      );
    }
  }
  if (setting.state !== undefined && setting.state !== 'enabled' && setting.reason === undefined) {
    faults.push(at('state', `Rules are ${setting.state} without a reason.`, 'Write `reason:` beside it.'));
  }
  if (setting.reviewBy !== undefined && Date.parse(setting.reviewBy) + 86_400_000 <= now) {
    faults.push(at('reviewBy', `The review was due by ${setting.reviewBy}.`, 'Decide anew and move the day.'));
  }
  return faults;
}
