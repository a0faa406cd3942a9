export const texts = {
  en: {
    name: 'Call ending',
    description: 'Ends the call. Runs too when the customer hangs up.',
    params: {
      interface: { label: 'Interface called at the end' },
      inputs: { label: 'Inputs' },
      startTime: { label: 'Called from' },
      endTime: { label: 'Called until' },
      sendingInterval: { label: 'At most once in', help: '-1: every time.' },
      regionId: { label: 'Region id' },
      entranceId: { label: 'Entrance id', help: 'Empty: as the access party sent it.' },
      exitId: { label: 'Exit id' },
      userTypeId: { label: 'User type id' },
    },
    branches: {},
  },
  zh: {
    name: '结束',
    description: '结束呼叫；客户挂机时也会执行。',
    params: {
      interface: { label: '结束时调用的接口' },
      inputs: { label: '入参' },
      startTime: { label: '开始时间' },
      endTime: { label: '结束时间' },
      sendingInterval: { label: '发送间隔', help: '-1 表示每次都发送。' },
      regionId: { label: '地区编号' },
      entranceId: { label: '入口编号', help: '为空则使用接入方传入的值。' },
      exitId: { label: '出口编号' },
      userTypeId: { label: '用户类型编号' },
    },
    branches: {},
  },
};
