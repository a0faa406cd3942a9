import { useMutation } from '@tanstack/react-query';
import { variablesApi } from '../../app/api/resources';
import { toFile } from './transfer';

/** Saves every variable of the tenant as a file on the person's machine. */
export function useExport() {
  return useMutation({
    mutationFn: async () => {
      const blob = new Blob([toFile(await variablesApi.readAll())], { type: 'application/json' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = 'variables.json';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER_MS);
    },
  });
}

/** The browser has begun to save by then. */
const RELEASE_AFTER_MS = 10_000;
