export const texts = {
  en: {
    name: 'Call ending',
    description: 'Ends the call. Runs too when the customer hangs up.',
    params: {
      interface: { label: 'Interface called at the end' },
      inputs: { label: 'Inputs' },
      table: {
        label: 'Data table written at the end',
        help: 'Gets one row. Written after a transfer too; the interface is not called then.',
      },
      tableValues: { label: 'Values by column' },
      startTime: {
        label: 'Written from',
        help: 'The interface is called and the table is written in this window only.',
      },
      endTime: { label: 'Written until' },
      sendingInterval: { label: 'At most once in', help: 'For one caller. -1: every time.' },
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
      table: { label: '结束时写入的数据表', help: '写入一行记录；转接成功后仍会写入，但不再调用接口。' },
      tableValues: { label: '各列的值' },
      startTime: { label: '开始时间', help: '仅在此时间段内调用接口、写入数据表。' },
      endTime: { label: '结束时间' },
      sendingInterval: { label: '发送间隔', help: '针对同一主叫；-1 表示每次都发送。' },
      regionId: { label: '地区编号' },
      entranceId: { label: '入口编号', help: '为空则使用接入方传入的值。' },
      exitId: { label: '出口编号' },
      userTypeId: { label: '用户类型编号' },
    },
    branches: {},
  },
};
