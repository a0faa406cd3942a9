import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { fromZodError } from './failure';

/**
 * Reads a body, query or parameter by its schema: `@Body(new ZodPipe(SignInRequest))`.
 *
 * @throws CatalogueError 10000002 that names every wrong field
 */
export class ZodPipe<T extends z.ZodType> implements PipeTransform<unknown, z.infer<T>> {
  readonly schema: T;

  constructor(schema: T) {
    this.schema = schema;
  }

  transform(value: unknown): z.infer<T> {
    const parsed = this.schema.safeParse(value ?? {});
    if (!parsed.success) throw fromZodError(parsed.error);
    return parsed.data;
  }
}
