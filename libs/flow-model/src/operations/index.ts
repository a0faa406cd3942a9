export * from './apply-operation';
export * from './composites';
export * from './fragment';
export * from './operation';
export * from './patch';
