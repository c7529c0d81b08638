import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const BROWSER_API = [
  { name: 'chrome', message: 'Only lib/platform touches the browser API; use a port.' },
  { name: 'browser', message: 'Only lib/platform touches the browser API; use a port.' },
];
const OUTSIDE_WORLD = ['fetch', 'indexedDB', 'localStorage', 'navigator', 'document', 'window'].map(
  (name) => ({
    name,
    message: 'Pure code takes the outside world as an argument; see lib/services/ports.ts.',
  }),
);

export default ts.config(
  { ignores: ['.output', '.wxt', '.cache', 'out', 'node_modules', 'tests/fixtures', 'coverage'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: globals.es2024,
      parserOptions: {
        // Between them they hold every file; the third, tsconfig.pure.json, looks at lib once more without DOM types.
        project: ['./tsconfig.json', './tsconfig.node.json'],
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Ports and services are records of closures; nothing here reads `this` but classes of errors and elements.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  { files: ['**/*.{js,mjs}'], extends: [ts.configs.disableTypeChecked] },
  {
    files: ['scripts/**', 'server/**', 'bench/**', 'tests/**', '*.config.*'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  { files: ['server/demo/static/**'], languageOptions: { globals: globals.browser } },
  {
    // Hono's chained methods return its base class, which the rule takes for another one.
    files: ['server/**'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['entrypoints/**', 'components/**', 'lib/**'],
    // What stands in the page itself may ask chrome.dom for closed shadow roots.
    ignores: ['entrypoints/page-*', 'entrypoints/page-*/**', 'lib/page/**'],
    languageOptions: { globals: globals.browser },
    rules: { 'no-restricted-globals': ['error', ...BROWSER_API] },
  },
  {
    files: ['lib/**'],
    ignores: ['lib/platform/**', 'lib/page/**', 'lib/fields/snapshot.ts'],
    rules: { 'no-restricted-globals': ['error', ...BROWSER_API, ...OUTSIDE_WORLD] },
  },
  {
    files: ['lib/platform/**'],
    rules: { 'no-restricted-globals': 'off' },
  },
);
