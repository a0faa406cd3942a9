import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { pureRules } from './pure.rules.js';
import { readProjects, workspaceRoot } from './workspace.js';

/** The workspace's own configuration; only rules that need a type checker are off, as planted files have none. */
const eslint = new ESLint({
  cwd: workspaceRoot,
  overrideConfig: [
    { ...tseslint.configs.disableTypeChecked, files: ['**/*.{ts,tsx}'] },
    { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  ] as ESLint.Options['overrideConfig'] & object,
});

/** Lints code as if it stood in that file. */
async function findRules(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(workspaceRoot, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const LAYERS = 'parley/layers';
const engine = 'libs/engine/src/planted.ts';

describe('layers', () => {
  it.each([
    ['a pure library imports Node', engine, "import 'node:fs';"],
    ['a pure library imports Node by its old name', engine, "import 'fs';"],
    ['a pure library imports a package it does not declare', engine, "import 'yaml';"],
    ['a pure library imports a tool', engine, "import 'vitest';"],
    ['engine imports elements', engine, "import '@parley/elements';"],
    ['elements imports engine', 'libs/elements/src/planted.ts', "import '@parley/engine';"],
    ['flow-model imports engine', 'libs/flow-model/src/planted.ts', "import '@parley/engine';"],
    ['a library imports an app', 'libs/simulator/src/planted.ts', "import '@parley/server';"],
    ['a path leads into an app', 'libs/simulator/src/planted.ts', "import '../../../apps/server/src/main';"],
    ['a path leads into another library', engine, "import '../../flow-model/src/index';"],
    ['an import reaches behind the exports', engine, "import '@parley/flow-model/src/index';"],
    ['the designer imports the server', 'apps/designer/src/planted.ts', "import '@parley/server';"],
    ['the designer imports Node', 'apps/designer/src/planted.ts', "import 'node:fs';"],
    ['the designer imports what only the server has', 'apps/designer/src/planted.ts', "import 'fastify';"],
    ['the server imports the designer', 'apps/server/src/planted.ts', "import '@parley/designer';"],
    ['the browser test imports the server', 'apps/e2e/src/planted.ts', "import '@parley/server';"],
    ['a test of a library reaches into an app', 'libs/engine/src/a.spec.ts', "import '@parley/server';"],
    ['a pure library imports the client', engine, "import '@parley/api-client';"],
    ['the client imports Node', 'libs/api-client/src/planted.ts', "import 'node:fs';"],
    ['the client imports the server', 'libs/api-client/src/planted.ts', "import '@parley/server';"],
    ['an absolute path is imported', engine, "import '/etc/planted.js';"],
    ['export from', engine, "export * from '@parley/elements';"],
    ['export names from', engine, "export { x } from '@parley/elements';"],
    ['a type only', engine, "import type { X } from '@parley/elements'; export type Y = X;"],
    ['a type by import()', engine, "export type Y = import('@parley/elements').X;"],
    ['import()', 'apps/designer/src/planted.ts', "export const x = () => import('@parley/server');"],
    [
      'import() of a computed name',
      'apps/server/src/planted.ts',
      'export const x = (y: string) => import(y);',
    ],
    ['require()', 'apps/server/src/planted.ts', "export const x = require('@parley/designer');"],
  ])('forbids: %s', async (_case, file, code) => {
    expect(await findRules(file, code)).toContain(LAYERS);
  });

  it.each([
    ['a neighbour file', engine, "import '../program/compile';"],
    ['a declared library', engine, "import '@parley/flow-model';"],
    ['a declared npm package', engine, "import 'zod';"],
    ['tools and scenario files in a test', 'libs/engine/src/a.spec.ts', "import 'vitest'; import 'node:fs';"],
    ['Node in the server', 'apps/server/src/planted.ts', "import 'node:fs'; import '@parley/engine';"],
    [
      'the engine in the designer',
      'apps/designer/src/planted.ts',
      "import '@parley/engine'; import 'react';",
    ],
    ['the contracts in the browser test', 'apps/e2e/src/planted.ts', "import '@parley/contracts';"],
  ])('allows: %s', async (_case, file, code) => {
    expect(await findRules(file, code)).toEqual([]);
  });
});

describe('purity', () => {
  it.each([
    ['no-restricted-globals', 'export const now = Date.now();'],
    ['no-restricted-globals', 'export const now = globalThis.Date.now();'],
    ['no-restricted-globals', 'export const now = new Date(0);'],
    ['no-restricted-globals', 'export const now = performance.now();'],
    ['no-restricted-globals', "export const reply = fetch('/');"],
    ['no-restricted-globals', 'export const setting = process.env;'],
    ['no-restricted-globals', 'setTimeout(() => undefined, 1);'],
    ['no-restricted-globals', "console.log('x');"],
    ['no-restricted-globals', 'export const id = crypto.randomUUID();'],
    ['no-restricted-globals', 'export const later = Promise.resolve(1);'],
    ['no-restricted-properties', 'export const dice = Math.random();'],
    ['no-restricted-properties', 'export const { random } = Math;'],
    ['no-restricted-syntax', 'export async function later() {}'],
    ['no-restricted-syntax', 'export const later = async () => 1;'],
    ['no-restricted-syntax', "export const later = () => import('zod');"],
    ['no-restricted-syntax', 'export const here = import.meta.url;'],
    ['no-restricted-syntax', "export const order = 'a'.localeCompare('b');"],
  ])('%s forbids in a pure library: %s', async (rule, code) => {
    expect(await findRules(engine, code)).toContain(rule);
  });

  it.each([
    ['no-eval', "export const x = eval('1');"],
    ['no-new-func', "export const x = new Function('return 1');"],
  ])('%s forbids everywhere: %s', async (rule, code) => {
    for (const file of [engine, 'apps/server/src/planted.ts', 'apps/designer/src/planted.ts']) {
      expect(await findRules(file, code)).toContain(rule);
    }
  });

  it('leaves the tests of a pure library alone', async () => {
    const code = 'export const now = async () => [Date.now(), await Promise.resolve(Math.random())];';
    expect(await findRules('libs/engine/src/a.spec.ts', code)).toEqual([]);
  });

  it('leaves the server alone', async () => {
    expect(await findRules('apps/server/src/planted.ts', 'export const now = Date.now();')).toEqual([]);
  });
});

describe('the pure libraries', () => {
  const pure = readProjects().filter((project) => project.tag === 'pure');
  const sources = pure.flatMap((project) => listSources(project.folder));

  it('are all the libraries but the client, which speaks HTTP', () => {
    expect(pure.map((project) => project.folder)).toEqual(
      readdirSync(join(workspaceRoot, 'libs'))
        .map((name) => `libs/${name}`)
        .filter((folder) => folder !== 'libs/api-client'),
    );
  });

  const shipped = sources.filter((file) => !file.includes('/src/testing/'));

  it('ship nothing that reaches what is for specs only', () => {
    const reaching = shipped.filter((file) =>
      /['"][^'"]*\/testing\/[^'"]*['"]/.test(readFileSync(join(workspaceRoot, file), 'utf8')),
    );
    expect(reaching).toEqual([]);
  });

  it('carry the rules in every source file that is not for specs', async () => {
    expect(shipped.length).toBeGreaterThanOrEqual(pure.length);
    for (const file of shipped) {
      const config = (await eslint.calculateConfigForFile(join(workspaceRoot, file))) as ESLint.ConfigData & {
        rules: Record<string, [number]>;
      };
      const severities = [LAYERS, ...Object.keys(pureRules)].map((rule) => config.rules[rule]?.[0]);
      expect(severities, file).toEqual([2, 2, 2, 2]);
    }
  });

  it('never switch the rules off by a comment', () => {
    const guarded = [LAYERS, ...Object.keys(pureRules)];
    const offenders = sources.filter((file) =>
      directivesIn(file).some((rules) => rules === '' || guarded.some((rule) => rules.includes(rule))),
    );
    expect(offenders).toEqual([]);
  });

  it('are linted as a whole by their lint target', () => {
    for (const { folder } of pure) {
      const manifest = JSON.parse(readFileSync(join(workspaceRoot, folder, 'package.json'), 'utf8'));
      expect(manifest.nx.targets.lint.command, folder).toBe('eslint --max-warnings 0 {projectRoot}');
    }
  });
});

function listSources(folder: string): string[] {
  return readdirSync(join(workspaceRoot, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/src/${path}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
}

/** What follows each `eslint-disable`, `eslint-disable-line` ... or inline `eslint` comment of a file. */
function directivesIn(file: string): string[] {
  const text = readFileSync(join(workspaceRoot, file), 'utf8');
  return [
    ...text.matchAll(/(?:\/\/|\/\*)\s*eslint(?:-disable(?:-next-line|-line)?)?(?![\w-])([^\n*]*)/g),
  ].map((match) => (match[1] ?? '').split('--')[0]!.trim());
}
