/** A flow to begin with: its document but for code, name and description, which are the new flow's own. */
import { DOCUMENT_FORMAT, type FlowChannel, type FlowDocument, type FlowKind } from '../document/flow.schema';
import type { TemplateContent } from './draw';

export interface FlowTemplateDefinition {
  id: string;
  channel: FlowChannel;
  kind: FlowKind;
  name: { en: string; zh: string };
  description: { en: string; zh: string };
  content: TemplateContent;
}

/** The document of a new flow from a template. */
export function documentOf(
  { content }: FlowTemplateDefinition,
  flow: Pick<FlowDocument, 'code' | 'name' | 'kind' | 'channel' | 'description'>,
): FlowDocument {
  const { code, name, kind, channel, description } = flow;
  return {
    format: DOCUMENT_FORMAT,
    code,
    name,
    kind,
    channel,
    description,
    ...structuredCopy(content),
    notes: [],
    groups: [],
  };
}

/** Templates are shared by every flow that begins with them, so each flow gets its own objects. */
function structuredCopy(content: TemplateContent): TemplateContent {
  return JSON.parse(JSON.stringify(content)) as TemplateContent;
}
