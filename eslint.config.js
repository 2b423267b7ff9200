import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {ignores: ['dist/', 'demo/', 'schemas/', 'node_modules/', '**/*.data.js', 'fixtures/']},
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        TextEncoder: 'readonly',
        TextDecoder: 'readonly',
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}],
      'max-lines': ['error', {max: 350, skipBlankLines: true, skipComments: true}],
      'max-depth': ['error', 4],
      eqeqeq: 'error',
      curly: ['error', 'multi-line', 'consistent'],
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // Every text is a stranger's: a search takes time linear in it (docs/decisions/0007).
    files: ['src/**/*.ts', 'bin/**', 'scripts/**'],
    plugins: {regexp},
    rules: {'regexp/no-super-linear-backtracking': ['error', {report: 'potential'}], 'regexp/no-super-linear-move': 'error'},
  },
  {
    // The clock, the process and chance live at the edges only (ARCHITECTURE.md).
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/commands/**', 'src/main.ts', 'src/hooks/**', 'src/store/**', 'src/quarantine/**', 'src/page/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        {name: 'process', message: 'Only commands and cli may look at the process; take what you need as a parameter.'},
        {name: 'fetch', message: 'Only src/store/fetch-page.ts reaches the network.'},
      ],
      'no-restricted-properties': [
        'error',
        {object: 'Date', property: 'now', message: 'Windows come from --as-of; take the day as a parameter.'},
        {object: 'Math', property: 'random', message: 'Same input, same bytes.'},
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Windows come from --as-of; take the day as a parameter.',
        },
        {selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'Same bytes on every locale: format it yourself.'},
        {selector: 'CallExpression[callee.property.name="localeCompare"]', message: 'Same order on every locale: compare by code unit.'},
      ],
    },
  },
  {
    // The whole of oclif (help, plug-ins, spinners) would load at the start of every command.
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          name: '@oclif/core',
          message: "Import from '@oclif/core/command', '@oclif/core/flags' or '@oclif/core/args'; only types may come from here.",
          allowTypeImports: true,
        },
      ],
    },
  },
  // Cases stand one under the other; a long list of them is still one thought.
  {files: ['test/**'], rules: {'max-lines': ['error', {max: 500, skipBlankLines: true, skipComments: true}]}},
  {
    files: ['bin/**'],
    languageOptions: {sourceType: 'commonjs', globals: {require: 'readonly', __filename: 'readonly', __dirname: 'readonly'}},
    rules: {'@typescript-eslint/no-require-imports': 'off'},
  },
  {files: ['scripts/**', 'bench/**', 'bin/**', 'templates/**'], rules: {'no-console': 'off'}},
);
