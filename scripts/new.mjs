/**
 * `npm run new KIND NAME`: makes a package, connector, technology or procedure from a template, so that nobody
 * copies by hand.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { main, root, UserError } from './workspace.mjs';

const templates = path.join(path.dirname(fileURLToPath(import.meta.url)), 'templates');

/** Where each kind goes, and what to do after it was made. */
const KINDS = {
  package: {
    target: name => `packages/${name}`,
    next: name => [
      'npm install',
      `add { "path": "./${name}" } to packages/tsconfig.json`,
      'add the package to MAY_IMPORT in eslint.config.js',
      `npx vitest run packages/${name}`,
    ],
  },
  connector: {
    target: name => `packages/connector-${name}`,
    next: name => [
      'npm install',
      `add { "path": "./connector-${name}" } to packages/tsconfig.json`,
      `add 'connector-${name}': ['ocsf', 'connector-kit'] to MAY_IMPORT in eslint.config.js`,
      `npx vitest run packages/connector-${name}`,
      'read docs/guides/adding-a-connector.md',
    ],
  },
  technology: {
    target: name => `packages/technologies/src/${name}`,
    next: name => [
      'register the pack in packages/technologies/src/registry.ts',
      `npx vitest run packages/technologies/src/${name}`,
      'read docs/guides/adding-a-technology.md',
    ],
  },
  procedure: {
    target: () => 'docs/procedures',
    next: name => [
      `write docs/procedures/${name}.mdx`,
      'npm run build -w docs',
      'read docs/guides/adding-a-procedure.md',
    ],
  },
};

/** `acme-proxy` in the forms that templates ask for. */
export function forms(name, today) {
  const words = name.split('-');
  const upper = word => word.charAt(0).toUpperCase() + word.slice(1);
  return {
    name,
    title: words.map(upper).join(' '),
    camel: words.map((word, index) => (index === 0 ? word : upper(word))).join(''),
    pascal: words.map(upper).join(''),
    today,
  };
}

/** Replaces `__form__` in a text or a file name. */
export const fill = (text, values) => text.replaceAll(/__([a-z]+)__/g, (whole, form) => values[form] ?? whole);

/**
 * Writes a template's files.
 *
 * @returns The files written, relative to the project.
 * @throws UserError when one of them is there already: nothing is written then.
 */
export function instantiate(kind, name, { projectRoot = root, today = new Date().toISOString().slice(0, 10) } = {}) {
  const values = forms(name, today);
  const folder = path.join(templates, kind);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const plan = files.map(file => ({
    from: path.join(folder, file),
    to: path.join(KINDS[kind].target(name), fill(file, values).replace(/\.template$/, '')),
  }));
  const taken = plan.find(({ to }) => existsSync(path.join(projectRoot, to)));
  if (taken) throw new UserError(`${taken.to} exists already: choose another name.`);
  for (const { from, to } of plan) {
    const target = path.join(projectRoot, to);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, fill(readFileSync(from, 'utf8'), values));
  }
  return plan.map(({ to }) => to);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const [kind, name] = process.argv.slice(2);
    if (!Object.hasOwn(KINDS, kind ?? '')) {
      throw new UserError(
        `Say what to make: npm run new ${Object.keys(KINDS).join('|')} NAME, for instance npm run new technology acme-proxy`,
      );
    }
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '')) {
      throw new UserError(`A name is lower-case words joined by hyphens: npm run new ${kind} acme-proxy`);
    }
    const written = instantiate(kind, name);
    console.log(`Made:\n${written.map(file => `  ${file}`).join('\n')}\n\nNext:`);
    KINDS[kind].next(name).forEach((step, index) => console.log(`  ${index + 1}. ${step}`));
  });
}
