import type { Line } from '../document/flow.schema';
import { finding, type Finding } from './finding';
import type { IndexedDocument, IndexedNode } from './indexed-document';

/** Lines that lead nowhere, into Start, or carry a branch that their node does not have. */
export function lineFindings({ document, byId }: IndexedDocument): Finding[] {
  const taken = new Set<string>();
  return document.lines.flatMap((line) => {
    const source = byId.get(line.source);
    const target = byId.get(line.target);
    const place = { line: line.id, node: line.source };
    if (!source || !target) {
      const end = source ? line.target : line.source;
      const message = `Line ${line.id} is hung to node ${end}, which does not exist`;
      return [finding('line.dangling', message, { line: line.id, params: { line: line.id, id: end } })];
    }
    const found: Finding[] = [];
    if (target.element?.role === 'start') {
      found.push(finding('line.intoStart', `A line leads from ${source.node.name} into Start`, place));
    }
    const key = `${line.source} ${line.branch}`;
    if (taken.has(key)) {
      const message = `Exit ${line.branch} of ${source.node.name} has two lines`;
      found.push(finding('branch.duplicate', message, { ...place, params: { branch: line.branch } }));
    }
    taken.add(key);
    if (source.params && !hasBranch(source, line)) {
      const message = `${source.node.name} has no exit ${line.branch}`;
      found.push(finding('branch.unknown', message, { ...place, params: { branch: line.branch } }));
    }
    if (source.branches.some((b) => b.name === line.branch && b.toEnd) && target.element?.role !== 'end') {
      const message = `Exit ${line.branch} of ${source.node.name} may only lead to Call ending`;
      found.push(finding('exit.mustEnd', message, { ...place, params: { branch: line.branch } }));
    }
    return found;
  });
}

/** Nodes that call a back end but do not say what happens when it fails. */
export function interfaceErrorFindings({ nodes }: IndexedDocument): Finding[] {
  return nodes
    .filter((n) => n.element?.presets.includes('SYSERROR_INTERFACE'))
    .filter((n) => !n.lines.some((line) => line.branch === 'SYSERROR_INTERFACE'))
    .map((n) =>
      finding('exit.interfaceError', `${n.node.name} has no line for a failed call (SYSERROR_INTERFACE)`, {
        node: n.node.id,
        severity: 'warning',
        params: { name: n.node.name },
      }),
    );
}

function hasBranch({ element, branches }: IndexedNode, line: Line): boolean {
  if (branches.some((b) => b.name === line.branch)) return true;
  return element?.presets.some((preset) => preset === line.branch) ?? false;
}

/** Exits without a line in nodes that have no default line either; several exits of one name. */
export function exitFindings({ nodes }: IndexedDocument): Finding[] {
  return nodes.flatMap(({ node, branches, lines }) => {
    const drawn = new Set(lines.map((line) => line.branch));
    const names = new Set<string>();
    return branches.flatMap((branch) => {
      const label = branch.label || branch.name;
      if (names.has(branch.name)) {
        const message = `${node.name} has two exits ${branch.name}`;
        return [finding('branch.duplicate', message, { node: node.id, params: { branch: branch.name } })];
      }
      names.add(branch.name);
      if (branch.optional || drawn.has(branch.name) || drawn.has('default')) return [];
      const message = `Exit "${label}" has no line and the node has no default`;
      return [finding('exit.open', message, { node: node.id, params: { branch: branch.name, label } })];
    });
  });
}
