/** A simulated access party and the scenario runner: shared by tests, CLI, designer and load tests. */
export * from './coverage';
export * from './party/access-party';
export * from './party/hearing';
export * from './party/listening';
export * from './scenario/differences';
export { MockedEffects } from './scenario/mocked-effects';
export type { KnownInterface } from './scenario/mocked-http';
export * from './scenario/parse-scenario';
export { TEXT_FAULT_CODES, type TextFault } from './scenario/read-yaml';
export * from './scenario/run-scenario';
export * from './scenario/test-case-text';
export { toAccessRequest } from './scenario/turn-request';
export * from './simulated-host';
