import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fillPlaceholders, parseRules } from '@logwright/sigma';
import type { DiagnosticCode, Placeholders, SigmaDocument } from '@logwright/sigma';
import { allStoreFolders, findRuleFiles, reasonOf, slashed } from './rule-files.js';
import type { FoundRuleFiles, RuleFile, RulePaths } from './rule-files.js';
import { decodeRules, lostAt } from './rule-text.js';
import { readStoreSettings } from './store-settings.js';
import type { RuleSettings, SettingSubject, StoreSettings } from './store-settings.js';

/** A fault of a rule file, of `store.yaml`, or between files. */
export interface RuleStoreDiagnostic {
  /** An error keeps the document or setting out; a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly code: DiagnosticCode | 'unreadable' | 'not-utf-8' | 'duplicate-id' | 'no-owner' | 'store-settings';
  readonly message: string;
  /** What to do, one sentence. */
  readonly mend: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** A document of the store with who answers for it and what is done with it. */
export interface StoredRule extends RuleSettings {
  readonly document: SigmaDocument;
  /** The file as diagnostics name it. */
  readonly file: string;
}

/** The rules of a store, as one reading of the folders found them. */
export interface RuleStore {
  /** Every sound document, also of disabled rules, in the order of the files. */
  readonly documents: readonly SigmaDocument[];
  readonly rules: readonly StoredRule[];
  readonly diagnostics: readonly RuleStoreDiagnostic[];
  readonly files: readonly RuleFile[];
}

/** What a rule file holds. */
export type ParsedRules = Pick<RuleStore, 'documents' | 'diagnostics'>;

/** Files that were parsed before: those that did not change since are taken from here. */
export type RuleFileCache = Map<string, { readonly version: string; readonly parsed: ParsedRules }>;

/** Options of {@link loadRuleStore}. */
export interface RuleStoreOptions extends RulePaths {
  /** Milliseconds since 1970: reviews of settings that are due by then are told. */
  readonly now: number;
  /** Kept by the caller from one reading to the next. @defaultValue every file is read */
  readonly cache?: RuleFileCache;
}

const FILES_AT_ONCE = 32;
/** Waiting for a file of up to this size takes longer than reading it. */
const SMALL_BYTES = 64 * 1024;

/**
 * Reads rules from files and folders. The nearest `store.yaml` above a rule says its owner and state; a plain folder of
 * Sigma rules, such as SigmaHQ's, works as it is: every rule of it is enabled and has no owner.
 *
 * @param options - See {@link RuleStoreOptions}.
 * @returns The sound documents and every fault with file, line and mend; it never throws on what the files hold.
 */
export async function loadRuleStore(options: RuleStoreOptions): Promise<RuleStore> {
  const found = await findRuleFiles(options);
  const { files, unreadable } = found;
  const stores = await findStores(options, found);
  const parsed = await parseFiles(files, options.cache);
  const diagnostics: RuleStoreDiagnostic[] = [
    ...unreadable.map(({ file, reason }) => ({
      ...fault('unreadable', file),
      message: `The path ${reason}.`,
      mend: 'Write a file or folder that is there and that this user may read.',
    })),
    ...stores.flatMap(store => store.diagnostics),
  ];
  const rules: StoredRule[] = [];
  const byId = new Map<string, StoredRule>();
  for (const { file, result } of parsed) {
    diagnostics.push(...result.diagnostics);
    const store = storeOf(file, stores);
    const placeholders = placeholdersOf(file, stores);
    for (const parsedDocument of result.documents) {
      const document = filled(parsedDocument, placeholders);
      const stored = { document, file: file.file, ...settingsOf(document, file, store) };
      const twin = document.id === undefined ? undefined : byId.get(document.id);
      if (twin !== undefined) {
        diagnostics.push(duplicate(stored, twin));
        continue;
      }
      if (document.id !== undefined) byId.set(document.id, stored);
      if (store !== undefined && stored.owner === undefined) diagnostics.push(ownerless(stored));
      rules.push(stored);
    }
  }
  for (const store of stores) diagnostics.push(...store.review(subjectsOf(parsed, store), options.now));
  return { documents: rules.map(rule => rule.document), rules, diagnostics, files };
}

/**
 * The documents that are run: those of enabled and staged rules.
 *
 * @param store - The store.
 */
export function runningDocuments(store: Pick<RuleStore, 'rules'>): readonly SigmaDocument[] {
  return store.rules.filter(rule => rule.state !== 'disabled').map(rule => rule.document);
}

interface ParsedFile {
  readonly file: RuleFile;
  readonly result: ParsedRules;
}

async function parseFiles(files: readonly RuleFile[], cache: RuleFileCache | undefined): Promise<ParsedFile[]> {
  const parsed: ParsedFile[] = [];
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    parsed.push(...(await Promise.all(files.slice(start, start + FILES_AT_ONCE).map(file => parseFile(file, cache)))));
  }
  const present = new Set(files.map(file => file.path));
  for (const path of cache?.keys() ?? []) if (!present.has(path)) cache?.delete(path);
  return parsed;
}

async function parseFile(file: RuleFile, cache: RuleFileCache | undefined): Promise<ParsedFile> {
  const version = `${file.changedMs}:${file.bytes}:${file.file}`;
  const known = cache?.get(file.path);
  if (known?.version === version) return { file, result: known.parsed };
  try {
    const text = decodeRules(file.bytes > SMALL_BYTES ? await readFile(file.path) : readFileSync(file.path));
    const { documents, diagnostics } = parseRules(text, { file: file.file });
    const faults = diagnostics.map(({ path: _, ...diagnostic }) => ({ ...diagnostic, file: file.file }));
    const result = { documents, diagnostics: [...faults, ...lostCharacters(text, file.file)] };
    cache?.set(file.path, { version, parsed: result });
    return { file, result };
  } catch (error) {
    const message = `The file ${reasonOf(error)}.`;
    const diagnostic = { ...fault('unreadable', file.file), message, mend: 'Let this user read it.' };
    return { file, result: { documents: [], diagnostics: [diagnostic] } };
  }
}

function lostCharacters(text: string, file: string): readonly RuleStoreDiagnostic[] {
  const place = lostAt(text);
  if (place === undefined) return [];
  const message = 'The file has bytes that are not UTF-8: the characters that they were to be are lost.';
  return [{ ...fault('not-utf-8', file), ...place, severity: 'warning', message, mend: 'Save the file as UTF-8.' }];
}

/** The stores of all paths, the deepest folder first. */
async function findStores(options: RulePaths, found: FoundRuleFiles): Promise<readonly StoreSettings[]> {
  const folders = [...allStoreFolders(options, found)];
  const stores = await Promise.all(folders.map(folder => readStoreSettings(folder, options.baseDirectory)));
  return stores.filter(store => store !== undefined).sort((a, b) => b.folder.length - a.folder.length);
}

function storeOf(file: RuleFile, stores: readonly StoreSettings[]): StoreSettings | undefined {
  return stores.find(store => holds(store, file));
}

function holds(store: StoreSettings, file: RuleFile): boolean {
  return !relative(store.folder, file.path).startsWith('..');
}

/** Of all stores around a file; the deepest has the last word. */
function placeholdersOf(file: RuleFile, stores: readonly StoreSettings[]): Placeholders {
  const around = stores.filter(store => holds(store, file)).map(store => store.placeholders);
  return Object.assign({}, ...around.reverse()) as Placeholders;
}

function filled(document: SigmaDocument, placeholders: Placeholders): SigmaDocument {
  return document.kind === 'correlation' ? document : fillPlaceholders(document, placeholders);
}

function subjectOf(document: SigmaDocument, file: RuleFile, store: StoreSettings): SettingSubject {
  const path = slashed(relative(store.folder, file.path));
  return document.id === undefined ? { path } : { path, id: document.id };
}

function settingsOf(document: SigmaDocument, file: RuleFile, store: StoreSettings | undefined): RuleSettings {
  return store === undefined ? { state: 'enabled' } : store.find(subjectOf(document, file, store));
}

function subjectsOf(parsed: readonly ParsedFile[], store: StoreSettings): readonly SettingSubject[] {
  return parsed.flatMap(({ file, result }) => result.documents.map(document => subjectOf(document, file, store)));
}

function duplicate(stored: StoredRule, twin: StoredRule): RuleStoreDiagnostic {
  return {
    ...fault('duplicate-id', stored.file),
    message: `The id ${stored.document.id} of "${stored.document.title}" is taken by "${twin.document.title}" in ${twin.file}.`,
    mend: 'Give this rule an id of its own (a new UUID), or take one of the two out.',
  };
}

function ownerless(stored: StoredRule): RuleStoreDiagnostic {
  return {
    ...fault('no-owner', stored.file),
    severity: 'warning',
    message: `Nobody answers for "${stored.document.title}".`,
    mend: 'Add a setting with `owner` for its path or id to store.yaml.',
  };
}

function fault(
  code: RuleStoreDiagnostic['code'],
  file: string,
): Pick<RuleStoreDiagnostic, 'severity' | 'code' | 'file' | 'line' | 'column'> {
  return { severity: 'error', code, file, line: 1, column: 1 };
}
