export default {
  loading: '正在打开流程',
};
