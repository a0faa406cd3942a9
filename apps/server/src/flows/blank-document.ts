import type { CreateFlowRequest } from '@parley/contracts';
import { DOCUMENT_FORMAT, type FlowDocument } from '@parley/flow-model';

/** The document of a new flow: Start, connected to Call Ending, so that it is valid from the first moment. */
export function blankDocument(flow: CreateFlowRequest): FlowDocument {
  const node = (id: string, element: string, name: string, x: number) => ({
    id,
    element,
    name,
    description: '',
    position: { x, y: 200 },
    params: {},
  });
  return {
    format: DOCUMENT_FORMAT,
    code: flow.code,
    name: flow.name,
    kind: flow.kind,
    channel: flow.channel,
    description: flow.description,
    variables: [],
    nodes: [node('n_start', 'start', 'Start', 80), node('n_end', 'end', 'End', 480)],
    lines: [{ id: 'l_start', source: 'n_start', branch: 'default', target: 'n_end' }],
    notes: [],
    groups: [],
  };
}
