/** Who may edit what released flows say: the permission to release is needed from the first release to the last. */
import type { Role } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { between, calling, playing, save } from './resources.fixture';

let app: TestApplication;
let admin: Actor;
const people = new Map<Role, Actor>();
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
  for (const role of ['designer', 'releaser', 'auditor'] as const) people.set(role, await app.signIn(role));
  people.set('admin', admin);
});
afterAll(() => app.close());

/** A resource of each kind: what it is, changed in value only. */
const BODIES = {
  variables: (value: string) => ({ name: 'limit', type: 'string', default: value }),
  templates: (value: string) => ({
    name: 'Greeting',
    kind: 'tts',
    content: { zh_CN: `${value} \${GLOBAL.shop}` },
  }),
  interfaces: (value: string) => ({
    name: 'fee',
    url: `https://example.com/${value}`,
    headers: [{ name: 'x-shop', value: '${GLOBAL.branch}' }],
  }),
};
type Kind = keyof typeof BODIES;

const nameOf = (kind: Kind) => BODIES[kind]('').name;
let edits = 0;
async function edit(role: Role, path: string, body: object): Promise<number> {
  const { body: now } = await admin.send<{ revision: number }>('GET', path);
  const actor = people.get(role);
  const reply = await actor?.send('PUT', path, body, { 'if-match': `"${now.revision}"` });
  if (reply?.status === 403) expect(reply.body).toMatchObject({ errorCode: 10000009 });
  return reply?.status ?? 0;
}
const change = (role: Role, kind: Kind) =>
  edit(role, `/${kind}/${nameOf(kind)}`, BODIES[kind](`value-${++edits}`));

describe('what a released flow uses', () => {
  beforeAll(async () => {
    for (const name of ['shop', 'branch']) {
      await admin.send('POST', '/variables', { name, type: 'string', default: name });
    }
    for (const kind of ['variables', 'templates', 'interfaces'] as const) {
      expect((await admin.send('POST', `/${kind}`, BODIES[kind]('first'))).status).toBe(201);
    }
    const blank = await createFlow(admin, 'live');
    const params = { assignments: [{ variable: 'SYS.language', expression: 'GLOBAL.limit' }] };
    const document = between(playing(calling(blank, 'fee', {}), 'Greeting'), {
      id: 'n_assign',
      element: 'assign',
      params,
    });
    expect((await save(admin, 'live', document)).status).toBe(200);
  });

  const expected = (designer: number) => ({ designer, releaser: 200, admin: 200, auditor: 403 });
  const matrix = async (kind: Kind) => {
    const statuses: Partial<Record<Role, number>> = {};
    for (const role of people.keys()) statuses[role] = await change(role, kind);
    return statuses;
  };

  it.each(['variables', 'templates', 'interfaces'] as const)(
    'is edited by designers as long as only drafts use it: %s',
    async (kind) => {
      expect(await matrix(kind)).toEqual(expected(200));
    },
  );

  describe('on the air', () => {
    beforeAll(async () => {
      expect((await admin.send('POST', '/flows/live/versions/1.0/release', {})).status).toBe(200);
    });

    it.each(['variables', 'templates', 'interfaces'] as const)(
      'is edited and reverted by those who may release only: %s',
      async (kind) => {
        expect(await matrix(kind)).toEqual(expected(403));
        const revert = (role: Role) =>
          people.get(role)?.send('POST', `/${kind}/${nameOf(kind)}/revert`, { revision: 1 });
        expect([(await revert('designer'))?.status, (await revert('releaser'))?.status]).toEqual([403, 200]);
      },
    );

    it.each([
      ['a template', 'shop'],
      ['an interface', 'branch'],
    ])('counts through %s too', async (_what, name) => {
      const body = { name, type: 'string', default: 'elsewhere' };
      expect(await edit('designer', `/variables/${name}`, body)).toBe(403);
      expect(await edit('releaser', `/variables/${name}`, body)).toBe(200);
    });

    it('is everybody’s again when the flow is off the air', async () => {
      await admin.send('POST', '/flows/live/versions/1.0/offline');
      for (const kind of ['variables', 'templates', 'interfaces'] as const) {
        expect(await change('designer', kind)).toBe(200);
      }
    });
  });
});
