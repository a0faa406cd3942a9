export * from './builtin-globals';
export * from './interface-usage';
export * from './resource-references';
export * from './shape-changes';
export * from './template-language';
