import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { layers } from './tools/lint/layers.rule.js';
import { pureRules } from './tools/lint/pure.rules.js';
import { readProjects } from './tools/lint/workspace.js';

const pureProjects = readProjects().filter((project) => project.tag === 'pure');

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '.data/',
      '.nx/',
      'bench/results/',
      'apps/server/src/generated/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    files: ['{tools,bench}/**/*.{js,mjs}', '*.{js,ts}'],
    languageOptions: { globals: nodeGlobals() },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.spec.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['{apps,libs}/*/src/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
    },
  },
  {
    files: ['{apps,libs}/**/*.{ts,tsx,js,mjs}'],
    plugins: { parley: { rules: { layers } } },
    rules: { 'parley/layers': 'error' },
  },
  {
    files: ['apps/designer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: pureProjects.map((project) => `${project.folder}/**/*.ts`),
    ignores: ['**/*.spec.ts', 'libs/*/src/testing/**'],
    rules: pureRules,
  },
);

/** What plain JavaScript run by Node may use; TypeScript files are checked by the compiler instead. */
function nodeGlobals() {
  const names =
    'process console Buffer URL URLSearchParams TextEncoder TextDecoder WebAssembly AbortController AbortSignal fetch ' +
    'performance structuredClone setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask';
  return Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));
}
