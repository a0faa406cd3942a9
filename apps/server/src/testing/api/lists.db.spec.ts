/** Every list of the API is read in pages, searched and sorted; a new one without that fails here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type Actor, type TestApplication } from '../../app/application.fixture';
import { readOperations, type Operation } from './operations.fixture';
import { newCallback, newFlow, REQUESTS, type Scene } from './requests.fixture';

let app: TestApplication;
let admin: Actor;
let lists: Operation[];
let made = 0;
const fresh = () => `listed-${++made}`;

beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin', 'demo');
  lists = (await readOperations(app)).filter(({ query }) => 'cursor' in query);
});
afterAll(() => app.close());

interface Page {
  items: object[];
  total: number;
  nextCursor?: string;
}

/** What is kept of calls is found by call, flow and time; all of it is sealed where it is personal. */
const SEARCHED_OTHERWISE = new Set(['GET /qa-records', 'GET /callback-tasks']);

describe('the lists', () => {
  it('are those that are known', () => {
    expect(lists.length).toBeGreaterThan(20);
  });

  it('have a cursor, a limit, a search and an order', () => {
    for (const { key, query } of lists) {
      const expected = ['cursor', 'limit', 'sort', ...(SEARCHED_OTHERWISE.has(key) ? [] : ['search'])];
      expect(Object.keys(query), key).toEqual(expect.arrayContaining(expected));
      expect(query['sort']?.length, key).toBeGreaterThan(1);
    }
  });

  it('hold the same in every order, page by page, upwards and downwards', async () => {
    for (const operation of lists) {
      const path = await addressOf(operation);
      const orders = operation.query['sort'] ?? [];
      const whole = new Map<string, object[]>();
      for (const sort of orders) {
        const all = await read(`${path}?limit=200&sort=${sort}`);
        whole.set(sort, all.items);
        expect(all.items.length, `${operation.key} ${sort}`).toBe(all.total);
        expect(await pages(path, sort), `${operation.key} ${sort}`).toEqual(all.items);
      }
      for (const sort of orders.filter((one) => !one.startsWith('-'))) {
        expect(whole.get(`-${sort}`), `${operation.key} ${sort}`).toEqual(
          [...(whole.get(sort) ?? [])].reverse(),
        );
      }
    }
  }, 120_000);
});

/** Sorted by the last change, for one list of each kind of table. */
it.each(['flows', 'variables', 'gray-rules'])('%s show what was changed last first', async (kind) => {
  const key = kind === 'flows' ? 'code' : 'name';
  const { items } = await read(`/${kind}?limit=3&sort=${key}`);
  const [first] = items as Record<string, string>[];
  const address = `/${kind}/${first?.[key]}`;
  if (kind === 'flows') await admin.send('PATCH', address, { description: 'Changed last' });
  else {
    const { body, headers } = await admin.send(`GET`, address);
    const changed = kind === 'variables' ? { ...body, description: 'Changed last' } : body;
    const reply = await admin.send('PUT', address, changed, { 'if-match': String(headers['etag']) });
    expect(reply.status).toBe(200);
  }
  const last = await read(`/${kind}?limit=1&sort=-changedAt`);
  expect(last.items).toMatchObject([{ [key]: first?.[key] }]);
});

it('a cursor of another order is refused', async () => {
  const reply = await admin.send('GET', '/variables?sort=changedAt&cursor=voiceName');
  expect(reply).toMatchObject({ status: 400, body: { errorCode: 10000002, details: [{ path: 'cursor' }] } });
});

/** The path of a list that has a few items. */
async function addressOf({ key, path }: Operation): Promise<string> {
  const scene: Scene = {
    admin,
    owner: admin,
    password: '',
    fresh,
    flow: newFlow(admin, fresh),
    callback: newCallback(app, fresh),
  };
  const make = REQUESTS[key];
  if (!make) throw new Error(`requests.fixture.ts has no request for ${key}`);
  if (path.includes('{')) return (await make(scene)).path.split('?')[0] ?? '';
  const create = REQUESTS[`POST ${path}`];
  for (let i = 0; create && i < 3; i++) {
    const { path: where, body } = await create(scene);
    await admin.send('POST', where, body);
  }
  if (path === '/access-codes')
    for (let i = 0; i < 3; i++) await REQUESTS[`PUT ${path}/{accessCode}`]?.(scene);
  if (key === 'GET /callback-tasks') for (let i = 0; i < 3; i++) await scene.callback();
  return path;
}

async function read(path: string): Promise<Page> {
  const reply = await admin.send<Page & Record<string, unknown>>('GET', path);
  expect(reply.status, path).toBe(200);
  return reply.body;
}

async function pages(path: string, sort: string): Promise<object[]> {
  const found: object[] = [];
  let cursor: string | undefined;
  do {
    const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await read(`${path}?limit=2&sort=${sort}${after}`);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}
