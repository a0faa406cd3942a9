/**
 * The workspace as the lint rules see it. The only source is the package.json of each project:
 * its `nx.tags` says what kind of project it is, its dependencies say what it may import.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Which kinds of project a project of a kind may import. An app is imported by nobody, whatever its tag. */
export const MAY_IMPORT = {
  pure: ['pure'],
  // speaks HTTP to a server, on Node and in the browser alike
  client: ['pure', 'client'],
  server: ['pure', 'client'],
  web: ['pure', 'client', 'web'],
  test: ['pure', 'client'],
};

export const workspaceRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const rootManifest = readManifest(workspaceRoot);

/** Packages that tests and configuration files may import anywhere: the tools of the workspace. */
export const workspaceTools = new Set(Object.keys(rootManifest.devDependencies ?? {}));

/**
 * Every project under apps/ and libs/.
 *
 * @returns {Project[]}
 * @throws when a project has no tag, or one that {@link MAY_IMPORT} does not know: such a project would
 *   escape the layer rules
 *
 * @typedef {object} Project
 * @property {string} name package name
 * @property {string} folder from the workspace root, with `/`
 * @property {'pure' | 'client' | 'server' | 'web' | 'test'} tag
 * @property {boolean} isApp
 * @property {Set<string>} dependencies packages that its code may import
 * @property {Set<string>} devDependencies packages that its tests and configuration may import besides
 * @property {Set<string>} entries import paths that the package offers, such as `.`
 */
export function readProjects() {
  return ['apps', 'libs'].flatMap((group) =>
    readdirSync(join(workspaceRoot, group), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => readProject(`${group}/${entry.name}`)),
  );
}

/**
 * The project that a file belongs to.
 *
 * @param {Project[]} projects
 * @param {string} filename absolute
 * @returns {Project | undefined}
 */
export function findProjectOf(projects, filename) {
  const path = relative(workspaceRoot, filename).split(sep).join('/');
  return projects.find((project) => path.startsWith(`${project.folder}/`));
}

function readProject(folder) {
  const manifest = readManifest(join(workspaceRoot, folder));
  const tags = manifest.nx?.tags ?? [];
  if (tags.length !== 1 || !(tags[0] in MAY_IMPORT)) {
    throw new Error(`${folder}/package.json: nx.tags must hold one of ${Object.keys(MAY_IMPORT).join(', ')}`);
  }
  return {
    name: manifest.name,
    folder,
    tag: tags[0],
    isApp: folder.startsWith('apps/'),
    dependencies: new Set([
      ...Object.keys(manifest.dependencies ?? {}),
      ...Object.keys(manifest.peerDependencies ?? {}),
    ]),
    devDependencies: new Set(Object.keys(manifest.devDependencies ?? {})),
    entries: new Set(Object.keys(manifest.exports ?? { '.': true })),
  };
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
