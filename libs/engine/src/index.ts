export * from './compile';
export * from './limits';
export * from './outcome';
export * from './program';
export * from './replay';
export { hangUp } from './reply';
export { newSession, SESSION_VERSION, type CallInfo, type Counters, type Session } from './session';
export { start, step } from './step';
export { joinTraces } from './trace';
