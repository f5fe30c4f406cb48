import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const packageFolder = resolve(import.meta.dirname, '..');
const readme = readFileSync(resolve(packageFolder, 'README.md'), 'utf8');

/** Each example with the output that the README says it has. */
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(match => ({
  code: match[1] ?? '',
  output: match[2] ?? '',
}));

describe('the README', () => {
  it('has an output for every example', () => {
    expect(examples).toHaveLength(readme.split('```ts\n').length - 1);
    expect(examples.length).toBeGreaterThan(4);
  });

  it.each(examples.map(({ code, output }, index) => ({ number: index + 1, code, output })))(
    'prints what example $number says',
    ({ code, output }) => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', code], {
        cwd: packageFolder,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(stdout).toBe(output);
    },
  );

  it('has examples that compile', () => {
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      lib: ['lib.es2024.d.ts', 'lib.dom.d.ts'],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
      skipLibCheck: true,
      rootDir: packageFolder,
    };
    const files = new Map(
      examples.map(({ code }, index) => [resolve(import.meta.dirname, `readme-${index}.ts`), code]),
    );
    const host = ts.createCompilerHost(options);
    const { readFile, fileExists, getSourceFile } = host;
    host.readFile = name => files.get(name) ?? readFile(name);
    host.fileExists = name => files.has(name) || fileExists(name);
    host.getSourceFile = (name, version, ...rest) => {
      const text = files.get(name);
      return text === undefined
        ? getSourceFile.call(host, name, version, ...rest)
        : ts.createSourceFile(name, text, version);
    };
    const program = ts.createProgram([...files.keys()], options, host);
    const errors = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(errors).toEqual([]);
  });
});
