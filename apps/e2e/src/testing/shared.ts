/** The server and the browser that the run has started once for all its files. */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** of the shared server, without a slash at the end */
    url: string;
    /** where test files connect to the shared browser */
    browser: string;
    /** why there is no server or no browser; empty where there are both */
    failure: string;
  }
}

/** @throws Error saying why there is no server */
export function serverUrl(): string {
  return started('url');
}

/** @throws Error saying why there is no browser */
export function browserEndpoint(): string {
  return started('browser');
}

function started(what: 'url' | 'browser'): string {
  const failure = inject('failure');
  if (failure !== '') throw new Error(`The browser tests cannot begin: ${failure}`);
  return inject(what);
}
