export * from './bundle';
export * from './needs';
export * from './read-bundle';
export * from './rename-flow';
export * from './write-bundle';
