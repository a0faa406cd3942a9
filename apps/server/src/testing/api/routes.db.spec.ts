/** What the document of the API says, beside what the server really answers. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type TestApplication } from '../../app/application.fixture';
import { readOperations, type Operation } from './operations.fixture';

/** Routes that are no part of the management API; each is described elsewhere. */
const ELSEWHERE = [
  /^\/health\//,
  /^\/metrics$/,
  /^\/oifde\/rest\//,
  /^\/demo\//,
  /^\/api\/docs$/,
  /^\/api\/v1\/openapi\.json$/,
];

let app: TestApplication;
let operations: Operation[];
let served: string[];
beforeAll(async () => {
  app = await testApplication({ SEED_DEMO: 'on' });
  operations = await readOperations(app);
  served = readRoutes(app.nest.getHttpAdapter().getInstance() as unknown as FastifyInstance);
});
afterAll(() => app.close());

/** Reads the router's own tree: each line is a piece of a path, indented below the piece before it. */
function readRoutes(fastify: FastifyInstance): string[] {
  const above: string[] = [];
  return fastify
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, -]+)\))?$/.exec(line);
      if (!found) return [];
      const [, indent = '', piece = '', methods = ''] = found;
      const depth = indent.length / 4;
      above.length = depth;
      const path = (above[depth - 1] ?? '') + piece;
      above.push(path);
      return methods.split(', ').map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    })
    .filter((route) => /^(GET|POST|PUT|PATCH|DELETE) /.test(route));
}

describe('the routes of the server', () => {
  it('are found at all', () => {
    expect(served).toContain('GET /api/v1/flows/{code}/versions/{version}');
    expect(served.length).toBeGreaterThanOrEqual(operations.length);
  });

  it('are all in the document, or known to be described elsewhere', () => {
    const described = new Set(operations.map(({ method, path }) => `${method} /api/v1${path}`));
    const isElsewhere = (route: string) =>
      ELSEWHERE.some((pattern) => pattern.test(route.slice(route.indexOf(' ') + 1)));
    expect(served.filter((route) => !described.has(route) && !isElsewhere(route))).toEqual([]);
    expect([...described].filter((route) => !served.includes(route))).toEqual([]);
  });
});

describe('the document', () => {
  it('gives every operation a name of its own, a summary, and the codes of its failures', async () => {
    const { body } = await app.inject<{
      paths: Record<string, Record<string, { operationId: string; summary: string }>>;
    }>({ url: '/api/v1/openapi.json' });
    const all = Object.values(body.paths).flatMap((path) => Object.values(path));
    expect(new Set(all.map((operation) => operation.operationId)).size).toBe(all.length);
    expect(all.filter((operation) => operation.summary.length < 5)).toEqual([]);
    for (const { key, responses } of operations) {
      for (const [status, response] of Object.entries(responses)) {
        if (Number(status) >= 400) expect(response['x-error-codes'], `${key} ${status}`).not.toEqual([]);
      }
    }
  });

  it('leads every reference to a schema', async () => {
    const { body } = await app.inject<{ components: { schemas: object } }>({ url: '/api/v1/openapi.json' });
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]*)"/g)].map(([, target]) => target);
    const known = new Set(Object.keys(body.components.schemas).map((name) => `#/components/schemas/${name}`));
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((reference) => !known.has(reference ?? ''))).toEqual([]);
  });

  it('is readable as a page, which runs no script', async () => {
    const page = await app.inject<string>({ url: '/api/docs' });
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const { path } of operations) expect(page.body).toContain(`/api/v1${path}`);
    expect(page.body).toContain('id="schema-FlowDocument"');
    expect(page.body).not.toMatch(/<script/i);
    const links = [...page.body.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !page.body.includes(`id="${id}"`))).toEqual([]);
  });
});
