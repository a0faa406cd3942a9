import { type DynamicModule, Module } from '@nestjs/common';
import type { Database } from './open-database';

/** Database: all of it */
export const DATABASE = Symbol('database');
/** pg.Pool for plain SQL outside turns */
export const POOL = Symbol('pool');
/** BatchedReader */
export const CALL_READER = Symbol('call reader');
/** BatchedWriter */
export const CALL_WRITER = Symbol('call writer');
/** ChangeFeed */
export const CHANGES = Symbol('changes');

/** Gives every module the parts of a database that is open; who opened it closes it. */
@Module({})
export class DatabaseModule {
  static with(database: Database): DynamicModule {
    const providers = [
      { provide: DATABASE, useValue: database },
      { provide: POOL, useValue: database.pool },
      { provide: CALL_READER, useValue: database.reader },
      { provide: CALL_WRITER, useValue: database.writer },
      { provide: CHANGES, useValue: database.changes },
    ];
    return {
      module: DatabaseModule,
      global: true,
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}
