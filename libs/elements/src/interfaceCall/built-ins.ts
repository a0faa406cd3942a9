/** The built-in interfaces (elements reference 2.20): what each takes, what it brings, what the host must do for it. */
import { toText, type CompiledTemplate, type Value } from '@parley/expression';
import {
  choice,
  text,
  variant,
  type BuiltInEffect,
  type CompiledVariant,
  type NodeOutputs,
  type StepContext,
} from '@parley/flow-model';
import { recognizeEmotion } from '../shared/emotion/recognize-emotion';

const cases = {
  recordQa: {
    surveyId: text({ required: true, maxLength: 64 }),
    questionTitle: text({ required: true, maxLength: 256 }),
    answerIntent: text({ maxLength: 256 }),
    rawAnswer: text({ initial: '${IVRREQUEST.input}', maxLength: 1_024 }),
  },
  apiFabricToken: {},
  emotionRecognition: {
    speaker: choice({ options: ['user', 'agent'], initial: 'user', look: 'segmented' }),
    /** empty: what the speaker said in this turn */
    words: text({ multiline: true }),
  },
  createCallbackTask: {
    number: text({ required: true, initial: '${SYS.callingNumber}', maxLength: 64 }),
    /** `yyyy-MM-dd HH:mm:ss` in the tenant's time zone; empty: as soon as possible */
    callbackTime: text({ maxLength: 64 }),
    note: text({ multiline: true, maxLength: 1_024 }),
  },
} as const;

export type BuiltInName = keyof typeof cases;
type BuiltIn = CompiledVariant<'name', typeof cases>;
type EmotionParams = Extract<BuiltIn, { name: 'emotionRecognition' }>;

export const builtIn = () =>
  variant('name', cases, { initial: 'recordQa', shownWhile: { param: 'source', is: ['builtIn'] } });

const code = { name: 'returnCode', type: 'string' } as const;
const OUTPUTS: Record<BuiltInName, NodeOutputs['variables']> = {
  recordQa: [code, { name: 'recordId', type: 'string' }],
  apiFabricToken: [code, { name: 'token', type: 'string' }, { name: 'expiresAt', type: 'long' }],
  emotionRecognition: [
    code,
    { name: 'emotion', type: 'string' },
    { name: 'confidence', type: 'float' },
    { name: 'words', type: 'list' },
  ],
  createCallbackTask: [code, { name: 'taskId', type: 'string' }],
};

/** What a built-in interface brings; nothing else. */
export function builtInOutputs(name: BuiltInName): NodeOutputs {
  return { variables: OUTPUTS[name], isComplete: true };
}

/** What the host is to do; undefined for what needs nobody. */
export function builtInEffect(called: Exclude<BuiltIn, EmotionParams>, x: StepContext): BuiltInEffect {
  switch (called.name) {
    case 'recordQa': {
      const { surveyId, questionTitle, answerIntent, rawAnswer } = called;
      return {
        kind: 'builtIn',
        builtIn: 'recordQa',
        values: {
          surveyId: surveyId.render(x),
          questionTitle: questionTitle.render(x),
          answerIntent: answerIntent.render(x),
          rawAnswer: rawAnswer.render(x),
        },
        secrets: secretsOf({ surveyId, questionTitle, answerIntent, rawAnswer }, x),
      };
    }
    case 'createCallbackTask': {
      const { number, callbackTime, note } = called;
      return {
        kind: 'builtIn',
        builtIn: 'createCallbackTask',
        values: {
          number: number.render(x),
          callbackTime: callbackTime.render(x),
          note: note.render(x),
        },
        secrets: secretsOf({ number, callbackTime, note }, x),
      };
    }
    case 'apiFabricToken':
      return { kind: 'builtIn', builtIn: 'apiFabricToken' };
  }
}

/** Names of the members that encrypted variables flow into. */
function secretsOf(members: Record<string, CompiledTemplate>, x: StepContext): string[] {
  return Object.entries(members)
    .filter(([, { references }]) => references.some((target) => x.isEncrypted(target)))
    .map(([name]) => name);
}

/** `returnCode` 1: the speaker said nothing in this turn. */
export function emotionOutputs(p: EmotionParams, x: StepContext): Record<string, Value> {
  const { emotion, confidence, words } = recognizeEmotion(p.words.render(x) || saidBy(p.speaker, x));
  return { returnCode: confidence === 0 ? '1' : '0', emotion, confidence, words };
}

/** What came in this turn is the customer's, unless the access party says that the agent said it. */
function saidBy(speaker: 'user' | 'agent', x: StepContext): string {
  const isAgent = toText(x.variable('IVRREQUEST', 'TextSource')) === 'operator';
  return isAgent === (speaker === 'agent') ? x.inputText : '';
}
