/** What is played to the customer: one field kind for every element that plays without recognising. */
import { expression } from './expression.field';
import type { FieldOptions } from './field';
import { choice } from './scalar.fields';
import { variant, type CompiledVariant, type VariantValue } from './composite.fields';
import { mediaRef, templateRef } from './reference.fields';
import { text } from './text.field';

/** Advanced settings of text-to-speech; only MRCP vendors honour them. */
export const ttsOptions = {
  effect: choice({ options: ['default', 'male', 'female'], section: 'advanced' }),
  speed: choice({ options: ['default', 'low', 'medium', 'high'], section: 'advanced' }),
  digits: choice({ options: ['default', 'auto', 'number', 'string'], section: 'advanced' }),
  /** passed into Vendor-Specific-Parameters */
  extension: text({ maxLength: 200, mono: true, section: 'advanced' }),
};

/** A value read out with recorded voice packs. */
export const variableVoiceFields = {
  language: choice({ options: ['zh_CN', 'en_US', 'es_ES', 'ar', 'th_TH', 'pt_BR', 'fr_FR'] }),
  type: choice({ options: ['phone', 'digits', 'time', 'date', 'price'] }),
  content: expression({ required: true }),
};

const PROMPT_CASES = {
  voice: {
    file: mediaRef({ media: 'voice', required: true }),
    /** what the recording says: shown on the canvas, sent as prompt_text */
    text: text({ multiline: true }),
  },
  tts: { text: text({ multiline: true, required: true }), ...ttsOptions },
  video: { file: mediaRef({ media: 'video', required: true }) },
  template: { template: templateRef({ required: true, kinds: ['voice', 'tts', 'text', 'video'] }) },
  variableVoice: variableVoiceFields,
  waitingTone: { file: mediaRef({ media: 'voice', required: true }) },
};

type PlayedCases = Pick<typeof PROMPT_CASES, 'voice' | 'tts' | 'video' | 'template'>;

export type PromptValue = VariantValue<'kind', typeof PROMPT_CASES>;
export type CompiledPrompt = CompiledVariant<'kind', typeof PROMPT_CASES>;

/** A prompt before collecting keys: voice file, text-to-speech, video or a template of these. */
export function prompt(options: FieldOptions = {}) {
  const { voice, tts, video, template }: PlayedCases = PROMPT_CASES;
  return variant('kind', { voice, tts, video, template }, { ...options, initial: 'tts', look: 'segmented' });
}

/** A prompt that is only played: also variable voice and the waiting tone. */
export function playbackPrompt(options: FieldOptions = {}) {
  return variant('kind', PROMPT_CASES, { ...options, initial: 'tts', look: 'segmented' });
}
