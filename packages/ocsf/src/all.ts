import type { ClassFact, ObjectFact } from './facts.js';
import { allClasses, allObjects } from './generated/v1_8_0/all.js';

/** Facts of every class by `class_uid`. */
export const classFacts: ReadonlyMap<number, ClassFact> = new Map(allClasses.map(fact => [fact.uid, fact]));

/** Facts of every class by name: `authentication`, `win/registry_key_activity`. */
export const classFactsByName: ReadonlyMap<string, ClassFact> = new Map(allClasses.map(fact => [fact.name, fact]));

/** Facts of every object by name: `user`, `win/reg_key`. */
export const objectFacts: ReadonlyMap<string, ObjectFact> = new Map(allObjects.map(fact => [fact.name, fact]));

export { dataTypes } from './generated/v1_8_0/data-types.js';
export { attributeCaptions, extensionCaptions, profileCaptions } from './generated/v1_8_0/captions.js';
