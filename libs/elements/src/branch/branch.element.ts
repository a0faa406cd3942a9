import { conditions, conditionSource, defineElement, truthyTest } from '@parley/flow-model';

/** Takes the exit of the first condition that holds (elements reference 2.16). */
export const branch = defineElement({
  id: 'branch',
  group: 'logic',
  icon: 'git-branch',
  params: { conditions: conditions() },
  presets: ['SYSERROR_INNER'],
  branches: (p) => [...p.conditions.map((c) => ({ name: c.name, label: c.name })), { name: 'default' }],
  enter(p, x) {
    for (const condition of p.conditions) if (truthyTest(condition, x)) return x.leave(condition.name);
    return x.leave('default');
  },
  summary(p) {
    const [first] = p.conditions;
    return { style: 'code', text: first ? conditionSource(first) : '' };
  },
  texts: {
    en: {
      name: 'Branch judgment',
      description: 'Takes the exit of the first condition that holds, otherwise the default.',
      params: { conditions: { label: 'Conditions' } },
      branches: { default: 'Otherwise' },
    },
    zh: {
      name: '分支判断',
      description: '选择第一个成立的条件的出口，否则走默认出口。',
      params: { conditions: { label: '条件' } },
      branches: { default: '否则' },
    },
  },
});
