import { CatalogueError } from '@parley/contracts';
import { DatabaseUnavailable } from '../database/database-error';

/** Where faults are told in full. */
export interface FaultLog {
  error(fault: { err: unknown }, message: string): void;
}

/** Unknown errors keep nothing of their text: it may quote data or SQL. The log has it all. */
export function toDialogFailure(error: unknown, log: FaultLog): CatalogueError {
  if (error instanceof CatalogueError) return error;
  if (error instanceof DatabaseUnavailable) {
    return new CatalogueError('unavailable', 'The database does not answer at the moment');
  }
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return new CatalogueError('tooLarge', 'The body is larger than 256 KiB');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new CatalogueError('parameterIncorrect', (error as Error).message);
  }
  log.error({ err: error }, 'Fault in the dialog runtime');
  return new CatalogueError('internal');
}
