/** Routes of the management API as words: what a route takes, by its name. */
import type { paths } from './generated/management';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Prefix = '/api/v1';

/** `GET /flows/{code}`: every method and path below `/api/v1` that there is. */
export type Route = {
  [Path in keyof paths]: {
    [M in Method]: paths[Path][M] extends undefined
      ? never
      : Path extends `${Prefix}${infer Rest}`
        ? `${Uppercase<M>} ${Rest}`
        : never;
  }[Method];
}[keyof paths];

type Operation<R extends Route> = R extends `${infer M} ${infer Rest}`
  ? `${Prefix}${Rest}` extends keyof paths
    ? Lowercase<M> extends Method
      ? paths[`${Prefix}${Rest}`][Lowercase<M>]
      : never
    : never
  : never;

type ParametersOf<R extends Route> = Operation<R> extends { parameters: infer P } ? P : never;

/** What stands in the places of the path. */
export type PathOf<R extends Route> = ParametersOf<R> extends { path: infer P extends object } ? P : never;

/** What stands behind the path; every member may be absent. */
export type QueryOf<R extends Route> =
  ParametersOf<R> extends { query?: infer Q }
    ? { [Name in keyof NonNullable<Q>]?: NonNullable<Q>[Name] | undefined }
    : never;

/** Headers that mean something to the route. */
export type HeaderOf<R extends Route> =
  ParametersOf<R> extends { header?: infer H }
    ? { [Name in keyof NonNullable<H>]?: NonNullable<H>[Name] | undefined }
    : never;

/** JSON drops members that are undefined, so what may be absent may be undefined. */
type Sendable<T> = T extends readonly (infer Item)[]
  ? Sendable<Item>[]
  : T extends object
    ? { [Name in keyof T]: object extends Pick<T, Name> ? Sendable<T[Name]> | undefined : Sendable<T[Name]> }
    : T;

/** The body: JSON, or a file; never where there is none. */
export type BodyOf<R extends Route> =
  Operation<R> extends { requestBody: { content: infer Content } }
    ? Content extends { 'application/json': infer Json }
      ? Sendable<Json>
      : Blob
    : never;

/** What a request to a route needs beside its name. A Blob is a body as it stands in a file. */
export type Asked<R extends Route> = ([PathOf<R>] extends [never] ? { path?: never } : { path: PathOf<R> }) &
  ([BodyOf<R>] extends [never] ? { body?: never } : { body: BodyOf<R> | Blob }) & {
    query?: QueryOf<R>;
    header?: HeaderOf<R>;
    /** revision that the change starts from */
    ifMatch?: number;
    signal?: AbortSignal;
  };
