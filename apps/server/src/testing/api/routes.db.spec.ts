/** What the document of the API says, beside what the server really answers. */
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type TestApplication } from '../../app/application.fixture';
import { readOperations, type Operation } from './operations.fixture';

/** The document itself and its page; and the demo's back end, which plays a system that is not Parley. */
const UNDESCRIBED = ['GET /api/v1/openapi.json', 'GET /api/docs', 'GET /demo/accounts/{account}'];

interface Document {
  paths: Record<string, Record<string, { operationId: string; summary: string }>>;
  components: { schemas: object };
}

let app: TestApplication;
let operations: Operation[];
let document: Document;
let served: string[];
beforeAll(async () => {
  app = await testApplication({ SEED_DEMO: 'on' });
  operations = await readOperations(app);
  document = (await app.inject<Document>({ url: '/api/v1/openapi.json' })).body;
  const fastify: FastifyInstance = app.nest.getHttpAdapter().getInstance();
  served = await withoutRefused(readRoutes(fastify));
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

/** The interfaces of the protocol know POST alone; routes of other methods are there to say so. */
async function withoutRefused(routes: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const route of new Set(routes)) {
    const [method, url] = route.split(' ') as [NonNullable<InjectOptions['method']>, string];
    const isOther = method !== 'POST' && url.startsWith('/oifde/');
    if (isOther && (await app.inject({ method, url })).status === 405) continue;
    kept.push(route);
  }
  return kept;
}

describe('the routes of the server', () => {
  it('are found at all', () => {
    expect(served).toContain('GET /api/v1/flows/{code}/versions/{version}');
    expect(served.length).toBeGreaterThanOrEqual(operations.length);
  });

  it('are those of the document: dialog and OIAP interfaces, health and management', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...described, ...UNDESCRIBED].sort()).toEqual([...served].sort());
  });
});

describe('the document', () => {
  it('gives every operation a name of its own, a summary, and the codes of its failures', () => {
    const all = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(new Set(all.map((operation) => operation.operationId)).size).toBe(all.length);
    expect(all.filter((operation) => operation.summary.length < 5)).toEqual([]);
    for (const { key, responses } of operations) {
      for (const [status, response] of Object.entries(responses)) {
        if (Number(status) >= 400) expect(response['x-error-codes'], `${key} ${status}`).not.toEqual([]);
      }
    }
  });

  it('leads every reference to a schema', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(
      ([, target]) => target,
    );
    const known = new Set(
      Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`),
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((reference) => !known.has(reference ?? ''))).toEqual([]);
  });

  it('is readable as a page, which runs no script', async () => {
    const page = await app.inject<string>({ url: '/api/docs' });
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const path of Object.keys(document.paths)) expect(page.body).toContain(path);
    expect(page.body).toContain('id="schema-FlowDocument"');
    expect(page.body).not.toMatch(/<script/i);
    const links = [...page.body.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !page.body.includes(`id="${id}"`))).toEqual([]);
  });
});
