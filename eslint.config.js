import reactHooks from 'eslint-plugin-react-hooks';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

/**
 * Which of the project's packages each package may import: the dependency direction of docs/guides/architecture.
 * A package that is not listed may import any.
 */
const MAY_IMPORT = {
  ocsf: [],
  technologies: ['ocsf'],
  sigma: ['ocsf'],
  insights: ['ocsf', 'technologies'],
  'connector-kit': ['ocsf'],
  'connector-file': ['ocsf', 'connector-kit'],
  'connector-lake': ['ocsf', 'connector-kit'],
  'connector-splunk': ['ocsf', 'connector-kit'],
  'demo-estate': ['ocsf', 'technologies', 'connector-kit'],
  pipeline: ['ocsf', 'technologies', 'connector-kit', 'sigma'],
};

/** Run in Node and in a browser: no file system, network, environment, clock. */
const PURE = ['ocsf', 'technologies', 'sigma', 'insights'];

const LIBRARIES = ['packages/*/src/**/*.ts', 'plugins/*/src/**/*.{ts,tsx}'];
const HOSTS = ['packages/cli/src/**', 'packages/backend/src/**', 'packages/app/src/**'];
const TESTS = ['**/*.test.{ts,tsx}', '**/test/**', '**/testing/**', '**/bench/**'];
const DATA_TABLES = ['**/samples.ts', '**/samples/**', '**/generated/**', '**/*.data.ts'];

const direction = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  files: [`packages/${name}/src/**/*.ts`],
  ignores: TESTS,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^@logwright/(?!(${[name, ...allowed].join('|')})(/|$))`,
            message: `${name} may import only: ${allowed.join(', ') || 'no other package'}. See docs/guides/architecture.`,
          },
          ...(PURE.includes(name) ? [{ regex: '^node:', message: `${name} is pure: it also runs in a browser.` }] : []),
        ],
      },
    ],
  },
}));

const house = {
  rules: {
    'file-size-hint': builtinRules.get('max-lines'),
    'function-size-hint': builtinRules.get('max-lines-per-function'),
  },
};

const counted = max => ({ max, skipBlankLines: true, skipComments: true });

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/dist-types/**',
      '**/build/**',
      '**/generated/**',
      '**/.docusaurus/**',
      '**/node_modules/**',
      'data/**',
      'artifacts/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: LIBRARIES,
    plugins: { house },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'Name what you export.' }],
      'preserve-caught-error': 'error',
      'house/file-size-hint': ['warn', counted(300)],
      'max-lines': ['error', counted(500)],
      'house/function-size-hint': ['warn', counted(40)],
      'max-lines-per-function': ['error', counted(80)],
    },
  },
  {
    files: LIBRARIES,
    ignores: [...HOSTS, ...TESTS],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'A library throws; the host program decides to exit.' },
      ],
    },
  },
  {
    files: PURE.map(name => `packages/${name}/src/**/*.ts`),
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'fetch', 'window', 'document', 'setTimeout', 'setInterval', 'performance'].map(
          name => ({
            name,
            message: 'A pure package takes what it needs as an argument.',
          }),
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
      ],
    },
  },
  ...direction,
  {
    files: ['plugins/{siem,siem-react}/src/**/*.{ts,tsx}', 'packages/app/src/**/*.{ts,tsx}', 'docs/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['plugins/{siem,siem-react}/src/**/*.tsx', 'packages/app/src/**/*.tsx', 'docs/src/**/*.tsx'],
    plugins: { house },
    rules: { 'house/function-size-hint': ['warn', counted(80)], 'max-lines-per-function': ['error', counted(150)] },
  },
  {
    files: [...TESTS, ...DATA_TABLES],
    plugins: { house },
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'house/file-size-hint': 'off',
      'house/function-size-hint': 'off',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
