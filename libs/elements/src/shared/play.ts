/** Turns prompts into the parameters of outaction 9 that say what is played (seed 002, Table 1). */
import { toText } from '@parley/expression';
import type { CompiledPrompt, FlowChannel, OutParams, StepContext } from '@parley/flow-model';

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

/** A file is played by its full path, or by its name to which the IVR adds the path. */
export function playFile(file: string): OutParams {
  const isPath = file.includes('/') || file.includes('\\');
  return { prompt_type: isPath ? PROMPT_TYPE.voicePath : PROMPT_TYPE.voiceName, prompt_wav: file };
}

/** Words are spoken to a telephone and shown in a chat. */
export function sayText(text: string, channel: FlowChannel): OutParams {
  return { prompt_type: channel === 'voice' ? PROMPT_TYPE.tts : PROMPT_TYPE.text, prompt_text: text };
}

const EFFECT = { default: undefined, male: '0', female: '1' } as const;
const SPEED = { default: undefined, low: '0', medium: '1', high: '8' } as const;

type TtsPrompt = Extract<CompiledPrompt, { kind: 'tts' }>;
type VoiceSettings = Pick<TtsPrompt, 'effect' | 'speed' | 'digits' | 'extension'>;

/** Settings of the speaking voice; digit pronunciation goes to the vendor with the extension. */
export function voiceSettings(settings: VoiceSettings, x: StepContext): OutParams {
  const extension = settings.extension.render(x);
  const digits = settings.digits === 'default' ? '' : `digits=${settings.digits}`;
  return {
    ttsSoundEffect: EFFECT[settings.effect],
    ttsSoundSpeed: SPEED[settings.speed],
    ttsMRCPVendor: [extension, digits].filter((part) => part !== '').join(';'),
  };
}

/** A value read out with recorded voice packs: `<language>:<type>:<value>` as prompt_text. */
export function playVariable(language: string, type: string, value: string): OutParams {
  return { prompt_type: PROMPT_TYPE.variableVoice, prompt_text: `${language}:${type}:${value}` };
}

/** What is played for a prompt; undefined where its template does not exist. */
export function playPrompt(prompt: CompiledPrompt, x: StepContext): OutParams | undefined {
  switch (prompt.kind) {
    case 'voice':
      return { ...playFile(prompt.file), prompt_text: prompt.text.render(x) };
    case 'waitingTone':
      return playFile(prompt.file);
    case 'tts': {
      const said = sayText(prompt.text.render(x), x.channel);
      return hasVoiceSettings(prompt) ? { ...said, ...voiceSettings(prompt, x) } : said;
    }
    case 'video':
      return { prompt_type: PROMPT_TYPE.video, prompt_wav: prompt.file };
    case 'template': {
      const template = x.template(prompt.template);
      return template && sayText(template.render(x), x.channel);
    }
    case 'variableVoice':
      return playVariable(prompt.language, prompt.type, toText(prompt.content?.evaluate(x) ?? null));
  }
}

function hasVoiceSettings(prompt: TtsPrompt): boolean {
  return (
    prompt.effect !== 'default' ||
    prompt.speed !== 'default' ||
    prompt.digits !== 'default' ||
    prompt.extension.source !== ''
  );
}
