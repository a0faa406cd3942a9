export const texts = {
  en: {
    name: 'Interface call',
    description: 'Calls a business interface over HTTP and keeps what it answers.',
    params: {
      interface: { label: 'Interface', help: 'Without one the node only assigns and branches.' },
      inputs: { label: 'Inputs' },
      assignments: {
        label: 'Keep the outputs',
        help: 'Read an output as TOC.name, the status as TOC.status.',
      },
      'assignments.variable': { label: 'Variable' },
      'assignments.expression': { label: 'Value' },
      conditions: { label: 'Conditions' },
      methods: { label: 'Function calls' },
      timeout: { label: 'Time limit', help: '0: the limit of the interface.' },
    },
    branches: { default: 'Default' },
  },
  zh: {
    name: '接口调用',
    description: '通过 HTTP 调用业务接口，并保存返回结果。',
    params: {
      interface: { label: '接口', help: '不选择接口时，仅赋值和判断。' },
      inputs: { label: '入参' },
      assignments: { label: '保存出参', help: '出参写作 TOC.名称，状态码写作 TOC.status。' },
      'assignments.variable': { label: '变量' },
      'assignments.expression': { label: '值' },
      conditions: { label: '条件' },
      methods: { label: '方法调用' },
      timeout: { label: '超时时间', help: '0 表示使用接口自身的限制。' },
    },
    branches: { default: '默认' },
  },
};
