import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const MAX_ADDED_TYPES = 5_000;
const packageFolder = resolve(import.meta.dirname, '..');

/** Type errors of fixture files, which see the package as its users do: through its exports. */
function check(...names: string[]): { errors: string[]; types: number } {
  const files = names.map(name => resolve(import.meta.dirname, 'types', name));
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2024.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    skipLibCheck: true,
    rootDir: packageFolder,
  });
  const errors = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  return { errors, types: program.getTypeCount() };
}

describe('the types', () => {
  it('allow what the schema allows', () => {
    expect(check('valid.test-d.ts').errors).toEqual([]);
  });

  it('refuse a wrong activity, a missing attribute, an attribute of a profile that is not applied', () => {
    expect(check('invalid.test-d.ts').errors).toEqual([]);
  });

  it('make ECS documents that are those of @elastic/ecs', () => {
    expect(check('ecs.test-d.ts').errors).toEqual([]);
  });

  it('add few types to a program that uses five classes', () => {
    const added = check('valid.test-d.ts').types - check('empty.test-d.ts').types;
    expect(added).toBeGreaterThan(0);
    // The time that the compiler takes grows with the types that it makes.
    expect(added).toBeLessThan(MAX_ADDED_TYPES);
  });
});
