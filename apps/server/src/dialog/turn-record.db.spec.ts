/** What the record of a call holds: enough to carry it out again, and no secret in the open. */
import { createFlow } from '../app/application.fixture';
import { between, save } from '../resources/resources.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dialogApplication,
  eventOf,
  initOf,
  keysOf,
  replayCall,
  type DialogApplication,
} from './dialog.fixture';

let app: DialogApplication;
beforeAll(async () => {
  app = await dialogApplication();
});
afterAll(() => app.close());

/** Collects digits into an encrypted variable, asks the world something, and shows them in the reply. */
async function releaseSecretFlow(): Promise<void> {
  const admin = await app.signIn('admin');
  const blank = await createFlow(admin, 'secret');
  const routed = between(blank, {
    id: 'n_transfer',
    element: 'callTransfer',
    params: {
      type: '10',
      policy: 'percentage',
      shares: [{ queue: 'cards', percent: 100 }],
      accumulation: 'day',
      callData: 'card ${FLOW.card}',
    },
  });
  const document = between(routed, {
    id: 'n_card',
    element: 'collectDigits',
    params: { prompt: { kind: 'tts', text: 'Enter your card number.' }, variable: 'FLOW.card' },
  });
  const [end] = document.nodes.filter(({ element }) => element === 'end');
  const exits = [
    ['n_card', 'timeoutOrError'],
    ['n_transfer', 'transferFailed'],
  ].map(([source = '', branch = '']) => ({ id: `l_${source}_2`, source, branch, target: end?.id ?? '' }));
  const whole = {
    ...document,
    variables: [{ name: 'card', type: 'string', encrypted: true }],
    lines: [...document.lines, ...exits],
  };
  expect((await save(admin, 'secret', whole)).body).toMatchObject({ findings: [] });
  const released = await admin.send('POST', '/flows/secret/versions/1.0/release', {});
  expect(released.body).toMatchObject({ state: 'released' });
  expect((await admin.send('PUT', '/access-codes/secret', { flowCode: 'secret' })).status).toBe(200);
}

describe('the record of a call', () => {
  it('carries every turn out again, bit for bit', async () => {
    const calls = ['0', '1', '#', '9', '*'].map((key, i) => ({ userid: `replay-${i}`, key }));
    for (const { userid, key } of calls) {
      await app.send(initOf(userid, { input: 'kept' }));
      await app.send(keysOf(userid, '1350000000', '1'));
      await app.send(keysOf(userid, key, '2'));
      await app.send(eventOf(userid, 'timeout', '3'));
      await app.send(eventOf(userid, 'hangup', '9'));
    }
    for (const { userid } of calls) {
      const { compared, stored, session, turns } = await replayCall(app, userid);
      expect(turns.length).toBeGreaterThan(2);
      for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
      expect(session).toBe(stored);
    }
  });

  it('says where the key of a recognised text was taken for the words', async () => {
    await app.send(initOf('literal-1'));
    await app.send(keysOf('literal-1', 'msg@0', '1', { flow_result_type: '1' }));
    const { turns, compared } = await replayCall(app, 'literal-1');
    for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
    expect(turns[1]?.trace).toContain('REDIS_URL is not set');
  });

  it('holds no token, and user-to-user data only sealed', async () => {
    const body = { ...initOf('secret-1', { auth_token: app.token }), extparams: { ieValue: 'very private' } };
    await app.send(body);
    const { turns } = await replayCall(app, 'secret-1');
    const stored = JSON.stringify(turns);
    expect(stored).not.toContain(app.token);
    expect(stored).not.toContain('very private');
  });

  it('holds what went into an encrypted variable only sealed: input, effects, reply, session', async () => {
    await releaseSecretFlow();
    const userid = 'secret-2';
    const init = await app.send(initOf(userid, { call_dst_id: 'secret' }));
    // An access code leads to its flow from the first call on, not to the main flow until the change has come round.
    expect(init.body.outparams).toMatchObject({ prompt_text: 'Enter your card number.' });
    const asked = keysOf(userid, '904219', '1');
    const transfer = await app.send(asked);
    expect(transfer.body.outparams).toMatchObject({ trans_type: '3', trans_data: 'card 904219' });
    expect((await app.send(asked)).text).toBe(transfer.text);
    const { turns, compared, stored } = await replayCall(app, userid);
    for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
    expect(JSON.stringify(turns)).not.toContain('904219');
    expect(turns[0]?.reply).toContain('Enter your card number.');
    expect(stored).not.toContain('904219');
  });
});
