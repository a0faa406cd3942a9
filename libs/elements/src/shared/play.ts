/**
 * Turns prompts into the parameters of outaction 9 that say what is played (seed 002, Table 1). What does not depend on
 * the call is worked out once per version.
 */
import { toText, type CompiledTemplate } from '@parley/expression';
import {
  present,
  spokenParams,
  type CompiledPrompt,
  type FlowChannel,
  type OutAction,
  type OutParams,
  type SpokenParams,
  type StepContext,
} from '@parley/flow-model';

/** prompt_type of the protocol; 8 and 9 as in the elements reference, 6.1. */
export const PROMPT_TYPE = {
  voicePath: '0',
  voiceName: '1',
  tts: '2',
  text: '3',
  record: '4',
  video: '5',
  multimedia: '6',
  card: '7',
  variableVoice: '8',
  mix: '9',
} as const;

/** The action that plays something; undefined where the template of the prompt does not exist. */
export type Player = (x: StepContext) => OutAction | undefined;

/** A file is played by its full path, or by its name to which the IVR adds the path. */
export function fileType(file: string): string {
  return file.includes('/') || file.includes('\\') ? PROMPT_TYPE.voicePath : PROMPT_TYPE.voiceName;
}

/** Words are spoken to a telephone and shown in a chat. */
export function wordsType(channel: FlowChannel): string {
  return channel === 'voice' ? PROMPT_TYPE.tts : PROMPT_TYPE.text;
}

const EFFECT = { default: undefined, male: '0', female: '1' } as const;
const SPEED = { default: undefined, low: '0', medium: '1', high: '8' } as const;

type VoiceSettings = Pick<
  Extract<CompiledPrompt, { kind: 'tts' }>,
  'effect' | 'speed' | 'digits' | 'extension'
>;

/** True where nothing but the defaults of the text-to-speech server is wanted. */
export function hasDefaultVoice(settings: VoiceSettings): boolean {
  const { effect, speed, digits, extension } = settings;
  return effect === 'default' && speed === 'default' && digits === 'default' && extension.source === '';
}

/** Settings of the speaking voice; digit pronunciation goes to the vendor with the extension. */
export function voiceSettings(settings: VoiceSettings, x: StepContext): OutParams {
  const digits = settings.digits === 'default' ? '' : `digits=${settings.digits}`;
  const vendor = [settings.extension.render(x), digits].filter((part) => part !== '').join(';');
  return present({
    ttsSoundEffect: EFFECT[settings.effect],
    ttsSoundSpeed: SPEED[settings.speed],
    ttsMRCPVendor: vendor,
  });
}

/** A value read out with recorded voice packs, written `<language>:<type>:<value>`. */
export function variableVoiceText(language: string, type: string, value: string): string {
  return `${language}:${type}:${value}`;
}

/**
 * Works a prompt out as far as it does not depend on the call. In the literals the spread stands last: V8 makes an object
 * that begins with a spread and goes on with members thirty times slower.
 *
 * @param base what the reply says beside the prompt: model_type, timeout, ...
 */
export function compilePlayer(prompt: CompiledPrompt, base: OutParams): Player {
  switch (prompt.kind) {
    case 'voice':
      return filePlayer(prompt.file, prompt.text, base);
    case 'waitingTone':
      return filePlayer(prompt.file, undefined, base);
    case 'tts': {
      const { text } = prompt;
      if (hasDefaultVoice(prompt)) {
        const speak = speaker(base);
        return (x) => speak(x, text.render(x));
      }
      return (x) => {
        const more = { ...base, ...voiceSettings(prompt, x) };
        const spoken = spokenParams(wordsType(x.channel), more);
        spoken.prompt_text = text.render(x);
        return { outaction: 9, spoken };
      };
    }
    case 'video': {
      const outparams = { prompt_type: PROMPT_TYPE.video, prompt_wav: prompt.file, ...base };
      return () => show(outparams);
    }
    case 'template':
      return templatePlayer(prompt.template, base);
    case 'variableVoice': {
      const { language, type, content } = prompt;
      const blank = spokenParams(PROMPT_TYPE.variableVoice, base);
      return (x) => {
        const value = toText(content?.evaluate(x) ?? null);
        return say(blank, variableVoiceText(language, type, value));
      };
    }
  }
}

/** Words: spoken to a telephone and shown in a chat. */
function speaker(base: OutParams): (x: StepContext, text: string) => OutAction {
  const spoken = spokenParams(PROMPT_TYPE.tts, base);
  const shown = spokenParams(PROMPT_TYPE.text, base);
  return (x, text) => say(wordsType(x.channel) === PROMPT_TYPE.tts ? spoken : shown, text);
}

/** A template of a recording or a video holds the path of its file; every other one holds words. */
function templatePlayer(name: string, base: OutParams): Player {
  const speak = speaker(base);
  return (x) => {
    const template = x.template(name);
    if (!template) return undefined;
    const content = template.render(x);
    switch (template.kind) {
      case 'voice':
        return show({ prompt_type: fileType(content), prompt_wav: content, ...base });
      case 'video':
        return show({ prompt_type: PROMPT_TYPE.video, prompt_wav: content, ...base });
      default:
        return speak(x, content);
    }
  };
}

function filePlayer(file: string, words: CompiledTemplate | undefined, base: OutParams): Player {
  const type = fileType(file);
  if (words && words.source !== '') {
    return (x) => show({ prompt_type: type, prompt_wav: file, prompt_text: words.render(x), ...base });
  }
  const outparams = { prompt_type: type, prompt_wav: file, ...base };
  return () => show(outparams);
}

function say(blank: SpokenParams, text: string): OutAction {
  const spoken = { ...blank };
  spoken.prompt_text = text;
  return { outaction: 9, spoken };
}

function show(outparams: OutParams): OutAction {
  return { outaction: 9, outparams };
}
