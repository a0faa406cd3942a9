/** A template as a form holds it. */
import {
  type ContentLanguage,
  type PreviewRequest,
  type Template,
  type TemplateKind,
  type TemplateRequest,
} from '@parley/contracts';
import { textToDefault } from '../../properties/variableDefault';

export interface TemplateForm {
  name: string;
  kind: TemplateKind;
  content: Partial<Record<ContentLanguage, string>>;
  description: string;
}

/** @param first language that a new template begins with */
export function toTemplateForm(template: Template | undefined, first: ContentLanguage): TemplateForm {
  if (template === undefined) return { name: '', kind: 'tts', content: { [first]: '' }, description: '' };
  const { name, kind, content, description } = template;
  return { name, kind, content, description };
}

export function toTemplateRequest({ name, kind, content, description }: TemplateForm): TemplateRequest {
  return { name: name.trim(), kind, content, description };
}

/** @returns the languages whose text is missing, and whether the name is */
export function templateFaults({ name, content }: TemplateForm) {
  const empty = Object.entries(content).flatMap(([language, text]) => (text.trim() === '' ? [language] : []));
  return { isNameMissing: name.trim() === '', empty };
}

/** @returns whether the form can be sent */
export function isTemplateSendable(form: TemplateForm): boolean {
  const { isNameMissing, empty } = templateFaults(form);
  return !isNameMissing && empty.length === 0;
}

/** The value of a sample as its variable holds it; text where its type is not known or does not fit. */
export function sampleValue(text: string, type: string | undefined): PreviewRequest['values'][string] {
  if (type === 'integer' || type === 'long' || type === 'float') {
    const figure = Number(text);
    return text.trim() === '' || Number.isNaN(figure) ? text : figure;
  }
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (type === 'list' || type === 'object') return textToDefault(text, type)?.value ?? text;
  return text;
}
