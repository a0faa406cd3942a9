/** How what runs on Node is bundled: its own source and the libraries' into one file, npm packages left outside. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { root } from './workspace.mjs';

/**
 * esbuild's options for the server.
 *
 * @param {string} folder absolute, two levels below the workspace root like `dist/server`; gets main.js
 * @returns {import('esbuild').BuildOptions}
 */
export function serverBundle(folder) {
  return bundleOf(join(root, 'apps/server'), folder);
}

/** esbuild's options for the command line; see {@link serverBundle}. */
export function cliBundle(folder) {
  return bundleOf(join(root, 'apps/cli'), folder);
}

function bundleOf(appFolder, folder) {
  return {
    absWorkingDir: root,
    entryPoints: [join(appFolder, 'src/main.ts')],
    outfile: join(folder, 'main.js'),
    tsconfig: join(appFolder, 'tsconfig.json'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'silent',
    plugins: [workspacePackages(appFolder, folder)],
  };
}

/** Libraries come from their source; everything else is found by Node when the server runs. */
function workspacePackages(appFolder, folder) {
  return {
    name: 'workspace-packages',
    setup(build) {
      build.onResolve({ filter: /^@parley\// }, ({ path }) => ({ path: findLibraryEntry(path) }));
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return undefined;
        return {
          path: path.startsWith('node:') ? path : locatePackage(path, appFolder, folder),
          external: true,
        };
      });
    },
  };
}

function findLibraryEntry(path) {
  const name = path.split('/').slice(0, 2).join('/');
  const manifest = join(root, 'node_modules', name, 'package.json');
  const entry = JSON.parse(readFileSync(manifest, 'utf8')).exports[`.${path.slice(name.length)}`];
  if (entry === undefined) throw new Error(`${name} does not export ${path}`);
  return join(root, 'libs', name.slice('@parley/'.length), entry);
}

/**
 * npm puts a package below the app when the workspace holds another version of it at the top. The bundle
 * stands elsewhere and would get that other one by name, so it gets the path.
 */
function locatePackage(path, appFolder, folder) {
  const name = path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
  if (!existsSync(join(appFolder, 'node_modules', name))) return path;
  const resolved = createRequire(join(appFolder, 'package.json')).resolve(path);
  return relative(folder, resolved).split(sep).join('/');
}
