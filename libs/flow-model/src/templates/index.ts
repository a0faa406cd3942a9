import { chatFaq } from './chat-templates';
import type { FlowTemplateDefinition } from './flow-template';
import {
  blank,
  exceptionFlow,
  identification,
  inboundMenu,
  nightService,
  outboundSurvey,
} from './voice-templates';

export { documentOf, type FlowTemplateDefinition } from './flow-template';

/** What a new flow may begin with, in the order in which people choose. */
export const FLOW_TEMPLATES: readonly FlowTemplateDefinition[] = [
  blank,
  inboundMenu,
  identification,
  outboundSurvey,
  chatFaq,
  nightService,
  exceptionFlow,
];
