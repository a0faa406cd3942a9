export { registry } from './registry';
