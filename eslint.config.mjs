import { defineConfig } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/**
 * The import rules are the architecture: each folder of electron/ may reach only the folders named here, and the
 * renderer reaches values of wire/connect, types of the contracts, and how a query is written; those files of search/ hold
 * no tables that the window would have to load. `import type` counts.
 */
const mayImport = {
  base: [],
  commands: [],
  wire: ['base'],
  article: ['base'],
  catalogue: ['article', 'base'],
  search: ['article', 'base'],
  marks: ['article', 'base'],
  archive: ['article', 'base', 'catalogue', 'contract', 'marks', 'search', 'wire'],
  export: ['archive', 'article', 'base', 'contract', 'wire'],
  contract: ['article', 'base', 'commands', 'marks', 'search', 'wire'],
};
const folders = [...Object.keys(mayImport), 'shell'];
/** What leaves the program is read by people, so it has their words and their style; no other folder has. */
/** @type {(folder: string) => string} */
const renderer = folder => (folder === 'export' ? 'renderer(?=/(?!text/|styles/))' : 'renderer');

const noElectron = {
  name: 'electron',
  message: 'Electron is imported in main, preload, archive-process and shell/.',
};
/** @type {(folder: string, allowed: readonly string[]) => import('eslint').Linter.Config} */
const noReaching = (folder, allowed) => ({
  files: [`electron/${folder}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        paths: [noElectron],
        patterns: [
          {
            regex: `^(\\.\\./)+(${folders.filter(name => name !== folder && !allowed.includes(name)).join('|')}|${renderer(folder)}|main|preload|cli|archive-process)(/|\\.|$)`,
            message: `electron/${folder} may import only ${['its own files', ...allowed].join(', ')}.`,
          },
        ],
      },
    ],
  },
});

export default defineConfig(
  { ignores: ['out', 'dist', 'node_modules', '.runtime', 'test-results', 'resources', 'tests/fixtures'] },
  ...tseslint.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'renderer/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.svelte'],
      // Without it the cycle check reads every file with the parser of the file it started from.
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/ignore': ['\\.svelte$'],
      'import-x/resolver': { node: { extensions: ['.ts', '.svelte', '.mjs'] } },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  ...Object.entries(mayImport).map(([folder, allowed]) => noReaching(folder, allowed)),
  {
    files: ['electron/shell/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^(\\.\\./)+(article|archive|catalogue|export|search|main|preload|cli|archive-process)(/|\\.|$)',
              message: 'The shell speaks to the archive through its contract alone.',
            },
            {
              regex: '^(\\.\\./)+renderer/(?!text/)',
              message: 'Of the renderer, the shell uses only the texts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['electron/cli.ts', 'electron/cli/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [noElectron] }] },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.svelte'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [noElectron],
          patterns: [
            {
              regex:
                '/electron/(?!(wire/(connect|json-pipe|messages|contract)|contract/|commands/|base/(failure|assert-never|likeness|note-mark|plain-text)|search/(print-query|query-dates|query-lexemes|query-numbers|query-shape|section-names|term-value)))',
              message:
                'The renderer reaches electron/ only through the wire, the types of the contracts, and how a query is written.',
            },
            {
              regex: '/electron/contract/',
              allowTypeImports: true,
              message: 'Contracts hold schemas: the renderer needs their types only.',
            },
            { regex: '^node:', message: 'There is no Node in the renderer.' },
          ],
        },
      ],
    },
  },
);
