/** The servers and the browser that the run has started once for all its files. */
import { inject, type ProvidedContext } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** of the servers, one for each worker, without a slash at the end */
    urls: string[];
    /** where test files connect to the shared browser */
    browser: string;
    /** why there is no server or no browser; empty where there are both */
    failure: string;
  }
}

/**
 * Of the server of this worker: files that run at the same time never see what the others do.
 *
 * @throws Error saying why there is no server
 */
export function serverUrl(): string {
  const urls = started('urls');
  const url = urls[(Number(process.env['VITEST_POOL_ID']) - 1) % urls.length];
  if (url === undefined) throw new Error('This worker has no server');
  return url;
}

/** @throws Error saying why there is no browser */
export function browserEndpoint(): string {
  return started('browser');
}

function started<What extends 'urls' | 'browser'>(what: What): ProvidedContext[What] {
  const failure = inject('failure');
  if (failure !== '') throw new Error(`The browser tests cannot begin: ${failure}`);
  return inject(what);
}
