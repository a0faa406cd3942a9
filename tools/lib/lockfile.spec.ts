import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.mjs';

interface LockedPackage {
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const packages = Object.entries(
  readJson<{ packages: Record<string, LockedPackage> }>('package-lock.json').packages,
);

describe('package-lock.json', () => {
  it('names no registry, so that every machine installs from its own', () => {
    const named = packages.filter(([, locked]) => locked.resolved !== undefined && locked.link !== true);
    expect(named.map(([path]) => path)).toEqual([]);
  });

  it('holds the packages of every platform, not only of the one it was written on', () => {
    const names = new Set(packages.map(([path]) => nameOf(path)));
    const missing = packages.flatMap(([, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !names.has(name)),
    );
    expect(missing).toEqual([]);
  });

  it('brings no install script that package.json has not decided on', () => {
    const decided = readJson<{ allowScripts: Record<string, boolean> }>('package.json').allowScripts;
    const scripted = packages.filter(([, locked]) => locked.hasInstallScript === true);
    expect(scripted.map(([path]) => nameOf(path)).filter((name) => !(name in decided))).toEqual([]);
  });
});

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
}
