import { assignments, defineElement, methodInvocations } from '@parley/flow-model';
import { assignRows } from '../shared/assign-rows';

/** Sets variables, by expression or by built-in function (elements reference 2.18). */
export const assign = defineElement({
  id: 'assign',
  group: 'logic',
  icon: 'equal',
  params: { assignments: assignments(), methods: methodInvocations({ section: 'advanced' }) },
  presets: ['SYSERROR_INNER'],
  branches: () => [{ name: 'default' }],
  sets: (p) => [...p.assignments, ...p.methods],
  enter(p, x) {
    const misfit = assignRows(p.assignments, x) ?? assignRows(p.methods, x);
    return misfit === undefined ? x.leave('default') : x.fail('SYSERROR_INNER', misfit);
  },
  summary(p) {
    const [first] = p.assignments;
    return { style: 'code', text: first ? `${first.variable} = ${first.expression}` : '' };
  },
  texts: {
    en: {
      name: 'Variable assignment',
      description: 'Sets FLOW and GLOBAL variables.',
      params: {
        assignments: { label: 'Assignments' },
        'assignments.variable': { label: 'Variable' },
        'assignments.expression': { label: 'Value' },
        methods: { label: 'Function calls' },
      },
      branches: { default: 'Default' },
    },
    zh: {
      name: '变量赋值',
      description: '为 FLOW 和 GLOBAL 变量赋值。',
      params: {
        assignments: { label: '赋值' },
        'assignments.variable': { label: '变量' },
        'assignments.expression': { label: '值' },
        methods: { label: '方法调用' },
      },
      branches: { default: '默认' },
    },
  },
});
