import { defineElement, playbackPrompt } from '@parley/flow-model';
import { PLAY_ONLY } from '../shared/model-type';
import { compilePlayer } from '../shared/play';
import { promptSummary } from '../shared/summaries';

const BASE = { model_type: PLAY_ONLY };

/** Plays without listening (elements reference 2.9). */
export const voicePlayback = defineElement({
  id: 'voicePlayback',
  group: 'conversation',
  icon: 'volume',
  channels: ['voice', 'multimedia'],
  params: { prompt: playbackPrompt() },
  presets: ['SYSERROR_INNER'],
  branches: () => [{ name: 'default' }, { name: 'playbackFailed', optional: true }],
  systemErrorBranch: 'playbackFailed',
  compile: ({ prompt }) => compilePlayer(prompt, BASE),
  enter(play, x) {
    const action = play(x);
    return action ? x.act(action) : x.fail('SYSERROR_INNER', 'The template of the prompt does not exist');
  },
  resume: (_play, x) => x.leave('default'),
  summary: ({ prompt }) => promptSummary(prompt),
  texts: {
    en: {
      name: 'Voice playback',
      description: 'Plays a voice file, text, video or a value, and does not listen.',
      params: { prompt: { label: 'Prompt' } },
      branches: { default: 'Default', playbackFailed: 'Playback failure' },
    },
    zh: {
      name: '放音',
      description: '播放语音文件、文本、视频或变量，不接收输入。',
      params: { prompt: { label: '提示音' } },
      branches: { default: '默认', playbackFailed: '放音失败' },
    },
  },
});
