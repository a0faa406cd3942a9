/** What an interface outside `/api/v1` promises, for the OpenAPI document. Its routes read the same schemas. */
import type { ErrorName } from '@parley/contracts';
import type { z } from 'zod';

export interface DescribedInterface {
  /** with `{places}` */
  path: string;
  tag: 'dialog' | 'oiap';
  /** unique in the document, after the tag */
  name: string;
  summary: string;
  /** whether a token of the dialog interfaces is asked for */
  needsToken: boolean;
  request: z.ZodType;
  /** absent: HTTP 200 with an empty body */
  reply?: z.ZodType;
  /** body of a failure */
  failure: z.ZodType;
  errors: readonly ErrorName[];
  /** HTTP status of a failure, which here is not always that of the catalogue */
  statusOf(error: ErrorName): number;
}
