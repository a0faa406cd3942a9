/** Documents that use resources, for database specs. */
import type { FlowDocument } from '@parley/flow-model';
import type { Actor } from '../app/application.fixture';

export const save = (actor: Actor, code: string, document: unknown, revision = '"1"', version = '1.0') =>
  actor.send('PUT', `/flows/${code}/versions/${version}/document`, document, { 'if-match': revision });

/** A node between Start and what followed it. */
export function between(
  document: FlowDocument,
  node: { id: string; element: string; params: FlowDocument['nodes'][number]['params'] },
): FlowDocument {
  const [first, ...rest] = document.lines;
  if (!first) throw new Error('a document without lines');
  const placed = { ...node, name: node.id, description: '', position: { x: 300, y: 200 } };
  return {
    ...document,
    nodes: [...document.nodes, placed],
    lines: [
      { ...first, target: node.id },
      { id: `l_${node.id}`, source: node.id, branch: 'default', target: first.target },
      ...rest,
    ],
  };
}

/** Sets a variable to an expression. */
export function assigning(document: FlowDocument, variable: string, expression: string): FlowDocument {
  const params = { assignments: [{ variable, expression }] };
  return between(document, { id: 'n_assign', element: 'assign', params });
}

/** Plays a template. */
export function playing(document: FlowDocument, template: string): FlowDocument {
  const params = { prompt: { kind: 'template', template } };
  return between(document, { id: 'n_play', element: 'voicePlayback', params });
}

/** Calls an interface. */
export function calling(
  document: FlowDocument,
  name: string,
  inputs: Record<string, string>,
  output?: string,
): FlowDocument {
  const assignments = output === undefined ? [] : [{ variable: 'GLOBAL.voiceName', expression: output }];
  const params = { interface: name, inputs, assignments };
  return between(document, { id: 'n_call', element: 'interfaceCall', params });
}

/** Writes a row when the call ends. */
export function writing(
  document: FlowDocument,
  table: string,
  tableValues: Record<string, string>,
  more: FlowDocument['nodes'][number]['params'] = {},
): FlowDocument {
  const nodes = document.nodes.map((node) =>
    node.element === 'end' ? { ...node, params: { ...node.params, table, tableValues, ...more } } : node,
  );
  return { ...document, nodes };
}

/** Transfers every call as these parameters of Call transfer say. */
export function transferring(
  document: FlowDocument,
  params: FlowDocument['nodes'][number]['params'],
): FlowDocument {
  const changed = between(document, {
    id: 'n_transfer',
    element: 'callTransfer',
    params: { type: '10', ...params },
  });
  const end = changed.nodes.find(({ element }) => element === 'end');
  const exits = ['transferFailed', 'SYSERROR_INNER'].map((branch) => ({
    id: `l_${branch}`,
    source: 'n_transfer',
    branch,
    target: end?.id ?? '',
  }));
  return {
    ...changed,
    lines: [...changed.lines.filter(({ source }) => source !== 'n_transfer'), ...exits],
  };
}
