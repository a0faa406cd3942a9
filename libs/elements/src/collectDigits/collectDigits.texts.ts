export const texts = {
  en: {
    name: 'Play and collect digits',
    description: 'Plays a prompt and keeps the keys that the caller presses in a variable.',
    params: {
      prompt: { label: 'Prompt' },
      variable: { label: 'Keep the digits in' },
      minLength: { label: 'Minimum length' },
      maxLength: { label: 'Maximum length' },
      confirmKey: { label: 'Confirm key', options: { none: 'None' } },
      cancelKey: { label: 'Cancel key', options: { none: 'None' } },
      collectTimeout: { label: 'Wait between keys', help: '0 leaves it to the access party.' },
      retries: { label: 'Retries' },
    },
    branches: { default: 'Collected', timeoutOrError: 'Failure' },
  },
  zh: {
    name: '放音收号',
    description: '播放提示音，并将客户的按键保存到变量。',
    params: {
      prompt: { label: '提示音' },
      variable: { label: '保存到变量' },
      minLength: { label: '最小长度' },
      maxLength: { label: '最大长度' },
      confirmKey: { label: '确认键', options: { none: '无' } },
      cancelKey: { label: '取消键', options: { none: '无' } },
      collectTimeout: { label: '按键间隔', help: '0 表示由接入方决定。' },
      retries: { label: '重试' },
    },
    branches: { default: '收号成功', timeoutOrError: '失败' },
  },
};
