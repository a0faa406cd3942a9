/** The one line of a node that matters, for prompts. */
import type { NodeSummary, PromptValue } from '@parley/flow-model';

/** What is said; for a file without words, its name. */
export function promptSummary(prompt: PromptValue): NodeSummary {
  switch (prompt.kind) {
    case 'tts':
      return { style: 'text', text: prompt.text };
    case 'voice':
      return prompt.text === '' ? { style: 'code', text: prompt.file } : { style: 'text', text: prompt.text };
    case 'video':
    case 'waitingTone':
      return { style: 'code', text: prompt.file };
    case 'template':
      return { style: 'code', text: prompt.template };
    case 'variableVoice':
      return { style: 'code', text: prompt.content };
  }
}
