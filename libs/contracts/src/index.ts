export * from './dialog/reply';
export * from './dialog/request';
export * from './dialog/token';
export * from './errors';
export * from './management/auth';
export * from './management/catalogue';
export * from './management/common';
export * from './management/flows';
