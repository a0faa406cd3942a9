/** The operations of the management API as its OpenAPI document tells them, and what it promises of their replies. */
import { expect } from 'vitest';
import type { Reply, TestApplication } from '../../app/application.fixture';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Operation {
  /** such as `GET /flows/{code}`: below /api/v1 */
  key: string;
  method: Method;
  /** below /api/v1, with `{places}` */
  path: string;
  hasBody: boolean;
  /** null: nobody need sign in */
  permission: string | null;
  /** query parameters by name, with the values that are allowed where they are listed */
  query: Record<string, string[] | undefined>;
  responses: Record<string, { 'x-error-codes'?: number[] }>;
}

interface OperationDescription {
  'x-permission'?: string;
  requestBody?: unknown;
  parameters?: { name: string; in: string; schema?: { enum?: string[] } }[];
  responses: Operation['responses'];
}

const BASE = '/api/v1';

/** Every operation of the management API. */
export async function readOperations(app: Pick<TestApplication, 'inject'>): Promise<Operation[]> {
  const { body } = await app.inject<{ paths: Record<string, Record<string, OperationDescription>> }>({
    url: `${BASE}/openapi.json`,
  });
  const paths = Object.entries(body.paths).filter(([path]) => path.startsWith(`${BASE}/`));
  return paths.flatMap(([fullPath, operations]) =>
    Object.entries(operations).map(([verb, description]) => {
      const method = verb.toUpperCase() as Method;
      const path = fullPath.slice(BASE.length);
      return {
        key: `${method} ${path}`,
        method,
        path,
        hasBody: description.requestBody !== undefined,
        permission: description['x-permission'] ?? null,
        query: Object.fromEntries(
          (description.parameters ?? [])
            .filter((parameter) => parameter.in === 'query')
            .map(({ name, schema }) => [name, schema?.enum]),
        ),
        responses: description.responses,
      };
    }),
  );
}

/** Fails where a reply is a fault, is not in the document, or could be taken for a page by a browser. */
export function assertDocumented(operation: Operation, reply: Reply<unknown>): void {
  const { status, headers } = reply;
  const body = JSON.stringify(reply.body);
  const what = `${operation.key} answered ${status} ${body.slice(0, 300)}`;
  expect(status, what).toBeLessThan(500);
  const documented = operation.responses[String(status)];
  expect(documented, what).toBeDefined();
  if (status >= 400) {
    const { errorCode } = reply.body as { errorCode?: number };
    expect(documented?.['x-error-codes'], what).toContain(errorCode);
  }
  expect(headers['x-content-type-options'], what).toBe('nosniff');
  expect(headers['content-security-policy'], what).toMatch(/script-src 'self'/);
  if (status !== 204) expect(String(headers['content-type']), what).toMatch(/^application\/(json|zip)/);
  expect(body, what).not.toMatch(/\bat .*\.ts:|node_modules|prisma/i);
}
