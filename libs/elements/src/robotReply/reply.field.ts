/** What a robot says: the nine ways of replying (elements reference 2.2, table "Reply way"). */
import { toText, type CompiledTemplate } from '@parley/expression';
import {
  choice,
  expression,
  mediaRef,
  present,
  templateRef,
  text,
  ttsOptions,
  variableVoiceFields,
  variant,
  type CompiledVariant,
  type NodeSummary,
  type OutParams,
  type StepContext,
  type VariantValue,
} from '@parley/flow-model';
import {
  fileType,
  hasDefaultVoice,
  PROMPT_TYPE,
  variableVoiceText,
  voiceSettings,
  wordsType,
} from '../shared/play';

/** Words written here, kept in a template, or held by a variable. */
const worded = (kind: string) => ({
  source: choice({ options: ['text', 'template', 'variable'], look: 'segmented' }),
  text: text({ multiline: true, shownWhile: { param: 'source', is: ['text'] }, required: true }),
  template: templateRef({ kinds: [kind], shownWhile: { param: 'source', is: ['template'] }, required: true }),
  variable: expression({ shownWhile: { param: 'source', is: ['variable'] }, required: true }),
});

/** A file named here, or whose path a template or a variable holds. */
const filed = (media: 'voice' | 'video') => ({
  source: choice({ options: ['file', 'template', 'variable'], look: 'segmented' }),
  file: mediaRef({ media, shownWhile: { param: 'source', is: ['file'] }, required: true }),
  template: templateRef({
    kinds: [media],
    shownWhile: { param: 'source', is: ['template'] },
    required: true,
  }),
  variable: expression({ shownWhile: { param: 'source', is: ['variable'] }, required: true }),
  /** what the recording says */
  words: text({ multiline: true }),
});

const WAYS = {
  tts: { ...worded('tts'), ...ttsOptions },
  text: worded('text'),
  staticVoice: filed('voice'),
  video: filed('video'),
  multimedia: worded('multimedia'),
  card: worded('card'),
  mix: worded('voice'),
  variableVoice: variableVoiceFields,
  quickReply: worded('quickReply'),
};

type ReplyValue = VariantValue<'way', typeof WAYS>;
type CompiledReply = CompiledVariant<'way', typeof WAYS>;

export const reply = () => variant('way', WAYS, { initial: 'tts' });

interface CompiledWords {
  source: 'text' | 'template' | 'variable';
  text: CompiledTemplate;
  template: string;
  variable: { evaluate(x: StepContext): Parameters<typeof toText>[0] } | null;
}

interface CompiledFile extends Pick<CompiledWords, 'template' | 'variable'> {
  source: 'file' | 'template' | 'variable';
  file: string;
  /** what the recording says */
  words: CompiledTemplate;
}

/** Parameters of outaction 9 for the reply; undefined where its template does not exist. */
export function replyContent(reply: CompiledReply, x: StepContext): OutParams | undefined {
  switch (reply.way) {
    case 'tts': {
      const said = typed(wordsType(x.channel), wordsOf(reply, x));
      return said && !hasDefaultVoice(reply) ? { ...said, ...voiceSettings(reply, x) } : said;
    }
    case 'text':
      return typed(wordsType(x.channel), wordsOf(reply, x));
    case 'staticVoice':
      return filePlayed(fileType, reply, x);
    case 'video':
      return filePlayed(() => PROMPT_TYPE.video, reply, x);
    case 'multimedia':
    case 'quickReply':
      return typed(PROMPT_TYPE.multimedia, wordsOf(reply, x));
    case 'card':
      return typed(PROMPT_TYPE.card, wordsOf(reply, x));
    case 'mix':
      return typed(PROMPT_TYPE.mix, wordsOf(reply, x));
    case 'variableVoice': {
      const value = toText(reply.content?.evaluate(x) ?? null);
      return typed(PROMPT_TYPE.variableVoice, variableVoiceText(reply.language, reply.type, value));
    }
  }
}

function typed(promptType: string, words: string | undefined): OutParams | undefined {
  return words === undefined ? undefined : { prompt_type: promptType, prompt_text: words };
}

function wordsOf(words: CompiledWords, x: StepContext): string | undefined {
  switch (words.source) {
    case 'text':
      return words.text.render(x);
    case 'template':
      return x.template(words.template)?.render(x);
    case 'variable':
      return toText(words.variable?.evaluate(x) ?? null);
  }
}

function filePlayed(
  promptType: (file: string) => string,
  filed: CompiledFile,
  x: StepContext,
): OutParams | undefined {
  const file = fileOf(filed, x);
  if (file === undefined) return undefined;
  return present({ prompt_type: promptType(file), prompt_wav: file, prompt_text: filed.words.render(x) });
}

function fileOf(filed: CompiledFile, x: StepContext): string | undefined {
  switch (filed.source) {
    case 'file':
      return filed.file;
    case 'template':
      return x.template(filed.template)?.render(x);
    case 'variable':
      return toText(filed.variable?.evaluate(x) ?? null);
  }
}

/** The words, or what stands for them. */
export function replySummary(reply: ReplyValue): NodeSummary {
  switch (reply.way) {
    case 'staticVoice':
    case 'video':
      if (reply.words !== '') return { style: 'text', text: reply.words };
      return { style: 'code', text: reply[reply.source] };
    case 'variableVoice':
      return { style: 'code', text: reply.content };
    default:
      if (reply.source === 'text') return { style: 'text', text: reply.text };
      return { style: 'code', text: reply.source === 'template' ? reply.template : reply.variable };
  }
}
