/** What built-in interfaces of flows have kept: callbacks and answers to questions. */
import { CallbackTask, CallbackTaskPage, QaRecordPage, type CallbackState } from '@parley/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from './client';
import { keys } from './keys';
import { usePages } from './pages';

/** Who wants to be called back, newest first. `state` absent: whatever it is; `callId` empty: of every call. */
export function useCallbacks({ state, callId }: { state: CallbackState | undefined; callId: string }) {
  return usePages([...keys.callbacks, state ?? '', callId], (cursor, signal) =>
    request('GET /callback-tasks', CallbackTaskPage, {
      query: { state, callId: callId || undefined, cursor },
      signal,
    }),
  );
}

/** Says that somebody was called back, or has to be called again. */
export function useSetCallbackState() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, state }: Pick<CallbackTask, 'id' | 'state'>) =>
      request('PATCH /callback-tasks/{id}', CallbackTask, { path: { id }, body: { state } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.callbacks }),
  });
}

/** Answers that calls have kept, newest first; of one call where its id is given. */
export function useQaRecords(callId: string) {
  return usePages([...keys.qaRecords, callId], (cursor, signal) =>
    request('GET /qa-records', QaRecordPage, { query: { callId: callId || undefined, cursor }, signal }),
  );
}
