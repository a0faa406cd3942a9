import { CatalogueError, type CreateFlowRequest } from '@parley/contracts';
import { documentOf, FLOW_TEMPLATES, type FlowDocument, type FlowKind } from '@parley/flow-model';

/** A flow as it is created, with nothing left open. */
export type NewFlow = Pick<FlowDocument, 'code' | 'name' | 'kind' | 'channel' | 'description'>;

const BLANK = 'blank';

/** The document of a new flow: Start, connected to Call Ending, so that it is valid from the first moment. */
export function blankDocument(flow: NewFlow): FlowDocument {
  return documentOf(templateOf(BLANK), flow);
}

/**
 * The document that a new flow begins with: that of its template.
 *
 * @throws CatalogueError 10000002 no such template, or one for another channel
 */
export function firstDocument(request: CreateFlowRequest): FlowDocument {
  const template = templateOf(request.template ?? BLANK);
  const { code, name, description, kind = usualKind(template.kind), channel = template.channel } = request;
  if (template.id !== BLANK && channel !== template.channel) {
    const message = `The template "${template.id}" is for ${template.channel}, not for ${channel}`;
    throw new CatalogueError('parameterIncorrect', `channel: ${message}`, [{ path: 'channel', message }]);
  }
  return documentOf(template, { code, name, kind, channel, description });
}

/** A tenant has one main flow, so a flow becomes that only when it is said. */
const usualKind = (kind: FlowKind): FlowKind => (kind === 'main' ? 'subflow' : kind);

function templateOf(id: string) {
  const template = FLOW_TEMPLATES.find((one) => one.id === id);
  if (template) return template;
  const message = `There is no template "${id}"`;
  throw new CatalogueError('parameterIncorrect', `template: ${message}`, [{ path: 'template', message }]);
}
