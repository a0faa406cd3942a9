export default {
  product: 'Parley',
  loading: '加载中',
};
