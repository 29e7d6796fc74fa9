// Few rules of style (Prettier decides that); the import bans guard who may know whom.
import tseslint from 'typescript-eslint';

const ban = (...patterns) => [
  'error',
  {
    patterns: patterns.map(([what, message]) =>
      what instanceof RegExp ? { regex: what.source, message } : { group: what, message },
    ),
  },
];

export default tseslint.config(
  { ignores: ['dist/**', '.tsbuild/**', '**/node_modules/**', '.vscode-test/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': ['error', { allowArgumentsExplicitlyTypedAsAny: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      eqeqeq: 'error',
      'no-control-regex': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.test.ts', 'test/**', 'core/test/**'],
    rules: {
      complexity: ['error', 15],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      '@typescript-eslint/no-shadow': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='push'] > SpreadElement",
          message: 'A list of a hundred thousand entries is more arguments than a call can have.',
        },
      ],
    },
  },
  {
    files: ['core/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ban([
        ['vscode*', 'node:*', '**/server/**', '**/client/**', '**/cli/**'],
        'The core knows no editor, no disk and no process.',
      ]),
    },
  },
  {
    files: ['core/src/rules/*/rule.ts'],
    rules: {
      'no-restricted-imports': ban(
        [/^\.\.\/[a-z-]+\/rule\.ts$/, 'A rule knows the kernel, never another rule.'],
        [['vscode*', 'node:*', 'mdast*', 'unified', 'remark*'], 'A rule knows neither the parser nor an editor.'],
      ),
    },
  },
  {
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-imports': ban([
        ['**/core/**'],
        'The client starts, stops and shows; it asks the server for the rest.',
      ]),
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/node.ts', 'server/src/worker.ts', 'server/src/**/*.test.ts'],
    rules: {
      'no-restricted-imports': ban([
        ['node:*', 'vscode-languageserver/node', 'vscode-languageserver/browser', 'vscode'],
        'Only the entries know what they run on.',
      ]),
    },
  },
  {
    files: ['cli/src/**/*.ts'],
    rules: {
      'no-restricted-imports': ban([
        ['**/server/**', '**/client/**', 'vscode*'],
        'The command line shares nothing with the server.',
      ]),
    },
  },
);
