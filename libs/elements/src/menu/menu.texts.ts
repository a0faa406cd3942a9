export const texts = {
  en: {
    name: 'Menu',
    description: 'Plays a prompt and takes the exit of the key that the caller presses.',
    params: {
      prompt: { label: 'Prompt' },
      keys: { label: 'Keys' },
      'keys.key': { label: 'Key' },
      'keys.label': { label: 'Exit' },
      retries: { label: 'Retries' },
    },
    branches: { timeoutOrOtherKey: 'Timeout or other key' },
  },
  zh: {
    name: '菜单配置',
    description: '播放提示音，并按客户所按的键选择出口。',
    params: {
      prompt: { label: '提示音' },
      keys: { label: '按键' },
      'keys.key': { label: '键' },
      'keys.label': { label: '出口' },
      retries: { label: '重试' },
    },
    branches: { timeoutOrOtherKey: '超时或其他按键' },
  },
};
