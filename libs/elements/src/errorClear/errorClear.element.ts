import { defineElement } from '@parley/flow-model';

/** Zeroes the call's counts of time-outs and unrecognised input (elements reference 2.15). */
export const errorClear = defineElement({
  id: 'errorClear',
  group: 'logic',
  icon: 'eraser',
  params: {},
  presets: ['SYSERROR_INNER'],
  branches: () => [{ name: 'default' }],
  enter(_params, x) {
    x.clearCounters();
    return x.leave('default');
  },
  summary: () => ({ style: 'plain', text: '' }),
  texts: {
    en: {
      name: 'Error count clearance',
      description: 'Lets timeout1, timeout2, nomatch1, nomatch2 and error3 start counting anew.',
      params: {},
    },
    zh: {
      name: '错误次数清零',
      description: '使 timeout1、timeout2、nomatch1、nomatch2 和 error3 重新开始计数。',
      params: {},
    },
  },
});
