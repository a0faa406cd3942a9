import { create } from 'zustand';

/** Whether the last request got any answer. The browser's own idea (`navigator.onLine`) says nothing about the server. */
export const useConnection = create<{ isReachable: boolean }>(() => ({ isReachable: true }));

/** Notes what the last request learnt about the way to the server. */
export function noteReachable(isReachable: boolean): void {
  if (useConnection.getState().isReachable !== isReachable) useConnection.setState({ isReachable });
}
