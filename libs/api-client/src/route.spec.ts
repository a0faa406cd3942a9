import { describe, expectTypeOf, it } from 'vitest';
import type { Asked, BodyOf, PathOf, QueryOf, Route } from './route';

describe('a route', () => {
  it('is one that the API has', () => {
    expectTypeOf<'GET /flows/{code}'>().toExtend<Route>();
    expectTypeOf<'GET /flow/{code}'>().not.toExtend<Route>();
    expectTypeOf<'PUT /flows/{code}'>().not.toExtend<Route>();
  });

  it('says what its path, query and body take', () => {
    expectTypeOf<PathOf<'GET /flows/{code}/versions/{version}'>>().toEqualTypeOf<{
      code: string;
      version: string;
    }>();
    expectTypeOf<PathOf<'GET /flows'>>().toBeNever();
    expectTypeOf<keyof QueryOf<'GET /tokens'>>().toEqualTypeOf<'cursor' | 'limit' | 'search' | 'sort'>();
    expectTypeOf<BodyOf<'POST /import'>>().toEqualTypeOf<Blob>();
    expectTypeOf<BodyOf<'GET /flows'>>().toBeNever();
    expectTypeOf<{ name: string; scopes: ['read'] }>().toExtend<BodyOf<'POST /tokens'>>();
  });

  it('cannot be asked without what it needs, nor with anything else', () => {
    expectTypeOf<object>().not.toExtend<Asked<'GET /flows/{code}'>>();
    expectTypeOf<{ path: { name: string } }>().not.toExtend<Asked<'GET /flows/{code}'>>();
    expectTypeOf<{ path: { code: string }; body: object }>().not.toExtend<Asked<'GET /flows/{code}'>>();
    expectTypeOf<{ query: { serch: string } }>().not.toExtend<Asked<'GET /flows'>>();
  });
});
