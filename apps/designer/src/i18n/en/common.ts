export default {
  product: 'Parley',
  loading: 'Loading',
};
