import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { assigning, save } from '../resources/resources.fixture';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

describe('a FLOW variable that nodes of the document name', () => {
  it('cannot be dropped until they do not', async () => {
    const blank = await createFlow(admin, 'variables');
    const variables = ['kept', 'fee'].map((name) => ({
      name,
      type: 'string' as const,
      input: false,
      encrypted: false,
      description: '',
    }));
    const document = assigning({ ...blank, variables }, 'FLOW.fee', "'1'");
    expect((await save(admin, 'variables', document)).status).toBe(200);

    const dropped = { ...document, variables: variables.slice(0, 1) };
    expect(await save(admin, 'variables', dropped, '"2"')).toMatchObject({
      status: 409,
      body: {
        errorCode: 20000004,
        details: [
          {
            flowCode: 'variables',
            version: '1.0',
            nodeId: 'n_assign',
            path: 'params.assignments[0].variable',
          },
        ],
      },
    });
    expect((await save(admin, 'variables', { ...blank, variables: [] }, '"2"')).status).toBe(200);
  });

  it('cannot change its type until they do not; one that nobody names can', async () => {
    const blank = await createFlow(admin, 'types');
    const variables = ['idle', 'fee'].map((name) => ({
      name,
      type: 'string' as const,
      input: false,
      encrypted: false,
      description: '',
    }));
    const document = assigning({ ...blank, variables }, 'FLOW.fee', "'1'");
    expect((await save(admin, 'types', document)).status).toBe(200);
    const retyped = (name: string) =>
      variables.map((variable) => (variable.name === name ? { ...variable, type: 'integer' } : variable));

    expect(await save(admin, 'types', { ...document, variables: retyped('fee') }, '"2"')).toMatchObject({
      status: 409,
      body: {
        errorCode: 20000005,
        errorMsg: expect.stringContaining('from string to integer'),
        details: [
          { flowCode: 'types', version: '1.0', nodeId: 'n_assign', path: 'params.assignments[0].variable' },
        ],
      },
    });
    expect((await save(admin, 'types', { ...document, variables: retyped('idle') }, '"2"')).status).toBe(200);
    expect((await save(admin, 'types', { ...blank, variables: retyped('fee') }, '"3"')).status).toBe(200);
  });

  it('that was never there is a finding, not a refusal', async () => {
    const document = assigning(await createFlow(admin, 'unknown'), 'FLOW.nowhere', "'1'");
    const reply = await save(admin, 'unknown', document);
    expect(reply.status).toBe(200);
    expect(JSON.stringify(reply.body['findings'])).toContain('nowhere');
  });
});
