export * from './builtin-globals';
export * from './usage';
export * from './interface-outputs';
export * from './resource-references';
export * from './routing';
export * from './shape-changes';
export * from './table-row';
export * from './template-language';
