import { defineElement } from '@parley/flow-model';

/** Marks where a flow begins (elements reference 2.1). */
export const start = defineElement({
  id: 'start',
  group: 'flow',
  icon: 'player-play',
  role: 'start',
  params: {},
  presets: [],
  branches: () => [{ name: 'default' }],
  enter: (_params, x) => x.leave('default'),
  summary: () => ({ style: 'plain', text: '' }),
  texts: {
    en: { name: 'Start', description: 'Where every call of this flow begins.', params: {}, branches: {} },
    zh: { name: '开始', description: '每个呼叫从这里进入流程。', params: {}, branches: {} },
  },
});
