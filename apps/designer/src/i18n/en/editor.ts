export default {
  loading: 'Opening the flow',
};
