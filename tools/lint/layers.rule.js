/**
 * Who may import whom. Every way to name a module is looked at: import, export from, import(), require(),
 * `import x = require()` and `import('x')` as a type.
 */
import { builtinModules } from 'node:module';
import { dirname, relative, resolve, isAbsolute } from 'node:path';
import { MAY_IMPORT, findProjectOf, readProjects, workspaceRoot, workspaceTools } from './workspace.js';

const builtins = new Set(builtinModules);
const projects = readProjects();
const projectByName = new Map(projects.map((project) => [project.name, project]));

/** Files that never ship: they may use development dependencies. */
const DEVELOPMENT_FILE = /\.spec\.tsx?$|\/src\/testing\/|\.config\.[cm]?[jt]s$/;

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: {
    type: 'problem',
    docs: { description: 'Keep the layers: pure <- client <- server, web, test; nobody imports an app.' },
    schema: [],
    messages: {
      leavesPackage: "'{{to}}' leaves the package {{from}}; import the other package by its name.",
      importsApp: "'{{to}}' is an app; nobody imports an app.",
      wrongLayer: "{{from}} is tagged '{{fromTag}}' and may not import '{{to}}', tagged '{{toTag}}'.",
      nodeBuiltin: "'{{to}}' exists only on Node; {{from}} also runs in the browser.",
      notDeclared: "'{{to}}' is not a dependency in the package.json of {{from}}.",
      notAnEntry: "'{{to}}' is not in the exports of that package.",
      unknownTarget: 'The imported module must be a literal, or nobody can check it.',
    },
  },
  create(context) {
    const from = findProjectOf(projects, context.filename);
    if (from === undefined) return {};

    const check = (source) => {
      if (source === null || source === undefined) return;
      const to = literalOf(source);
      const messageId =
        to === undefined ? 'unknownTarget' : findViolation({ from, to, filename: context.filename });
      if (messageId === undefined) return;
      context.report({
        node: source,
        messageId,
        data: {
          to: to ?? '',
          from: from.name,
          fromTag: from.tag,
          toTag: projectByName.get(packageOf(to ?? ''))?.tag ?? '',
        },
      });
    };

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
    };
  },
};

function findViolation({ from, to, filename }) {
  if (to.startsWith('.') || isAbsolute(to)) {
    return staysInside(from, resolve(dirname(filename), to)) ? undefined : 'leavesPackage';
  }
  if (/^(file|data|https?):/.test(to)) return 'leavesPackage';

  const isDevelopment = DEVELOPMENT_FILE.test(filename);
  const name = packageOf(to);
  if (to.startsWith('node:') || builtins.has(name)) {
    const hasNode = from.tag === 'server' || from.tag === 'test' || isDevelopment;
    return hasNode ? undefined : 'nodeBuiltin';
  }
  const target = projectByName.get(name);
  if (target?.isApp) return 'importsApp';
  if (target !== undefined && !MAY_IMPORT[from.tag].includes(target.tag)) return 'wrongLayer';
  if (!isDeclared({ from, name, isDevelopment })) return 'notDeclared';
  if (target !== undefined && !target.entries.has(`.${to.slice(name.length)}`)) return 'notAnEntry';
  return undefined;
}

function isDeclared({ from, name, isDevelopment }) {
  if (from.dependencies.has(name)) return true;
  return isDevelopment && (from.devDependencies.has(name) || workspaceTools.has(name));
}

function staysInside(project, path) {
  const inside = relative(resolve(workspaceRoot, project.folder), path);
  return !inside.startsWith('..') && !isAbsolute(inside);
}

function packageOf(to) {
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
}

function literalOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  if (node.type === 'TSLiteralType') return literalOf(node.literal);
  return undefined;
}
