/**
 * The error catalogue: every code that an interface of Parley may answer, once. Codes below 10000009 and the 2xxxxxxx
 * ones are those of the seeds (seed 001, "Common error codes").
 */

/** user: the request is wrong; operational: the world is; bug: Parley is. */
export type ErrorKind = 'user' | 'operational' | 'bug';

export interface ErrorDefinition {
  code: number;
  /** HTTP status on the management API */
  status: number;
  kind: ErrorKind;
  /** sentence used where nothing more precise is known */
  message: string;
}

const define = (code: number, status: number, kind: ErrorKind, message: string): ErrorDefinition => ({
  code,
  status,
  kind,
  message,
});

export const ERRORS = {
  tokenMissing: define(900001, 401, 'user', 'No token was given, or it has expired'),
  tokenInvalid: define(900002, 401, 'user', 'The token could not be verified'),
  internal: define(10000001, 500, 'bug', 'Internal error'),
  parameterIncorrect: define(10000002, 400, 'user', 'A parameter is missing or incorrect'),
  notFound: define(10000003, 404, 'user', 'The parameter does not exist in the system'),
  alreadyExists: define(10000004, 409, 'user', 'The parameter already exists in the system'),
  duplicateInput: define(10000006, 409, 'user', 'An input parameter with this name already exists'),
  duplicateOutput: define(10000007, 409, 'user', 'An output parameter with this name already exists'),
  duplicateHeader: define(10000008, 409, 'user', 'A header parameter with this name already exists'),
  forbidden: define(10000009, 403, 'user', 'You do not have the permission for this'),
  unavailable: define(10000010, 503, 'operational', 'The service is not available at the moment'),
  tooLarge: define(10000011, 413, 'user', 'The request body is too large'),
  tooManyRequests: define(10000012, 429, 'user', 'Too many requests'),
  releasedImmutable: define(20000001, 409, 'user', 'The flow in the released state cannot be modified'),
  flowNameTaken: define(20000002, 409, 'user', 'The flow name already exists'),
  nodeReferenced: define(
    20000003,
    409,
    'user',
    'Failed to delete the node. The node is referenced by another flow',
  ),
  variableReferencedDelete: define(
    20000004,
    409,
    'user',
    'Failed to delete the variable. The variable is referenced by a flow or template',
  ),
  variableReferencedModify: define(
    20000005,
    409,
    'user',
    'Failed to modify the variable. The original variable is referenced by a flow or template',
  ),
  fileMissing: define(20000006, 404, 'user', 'The file path does not exist'),
  fileUnreadable: define(
    20000007,
    500,
    'operational',
    'An I/O exception occurred. Failed to read the file stream',
  ),
  staleRevision: define(20000008, 409, 'user', 'Somebody else has changed this meanwhile'),
  keyUnknown: define(200800001, 401, 'user', 'The key does not exist'),
  secretIncorrect: define(200800002, 401, 'user', 'The key is incorrect'),
  accountLocked: define(200800003, 423, 'user', 'The account is locked'),
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorName = keyof typeof ERRORS;

/** An error that an interface answers with its code, a sentence and the place. */
export class CatalogueError extends Error {
  readonly definition: ErrorDefinition;
  readonly details: readonly unknown[];

  /**
   * @param error which entry of the catalogue
   * @param message a sentence that helps; absent: the entry's own
   * @param details what else the caller needs: findings, references, revisions
   */
  constructor(
    readonly error: ErrorName,
    message?: string,
    details: readonly unknown[] = [],
  ) {
    super(message ?? ERRORS[error].message);
    this.name = 'CatalogueError';
    this.definition = ERRORS[error];
    this.details = details;
  }
}
