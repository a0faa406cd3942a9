/** The response examples of the seeds, field by field. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dialogApplication,
  eventOf,
  findRecord,
  initOf,
  transferOf,
  type DialogApplication,
} from './dialog.fixture';

let app: DialogApplication;
beforeAll(async () => {
  app = await dialogApplication();
});
afterAll(() => app.close());

describe('the examples of the seeds', () => {
  const userid = '1528780879-9581';

  it('answers the initialization with Response Example 1', async () => {
    const { status, body } = await app.send(initOf(userid));
    expect(status).toBe(200);
    expect(body).toEqual({
      ret: 0,
      userid,
      outaction: 9,
      outparams: {
        call_id: userid,
        prompt_type: '1',
        prompt_wav: 'welcome',
        prompt_text: 'Query the call fee.',
        language: '0',
        inter_idx: '1',
        model_type: '1011201',
        timeout: '10',
      },
    });
  });

  it('answers the request of seed 002, as written, with Response Example 2', async () => {
    const { status, body } = await app.send({
      userid: '1528780879-9581',
      inaction: 9,
      inparams: {
        call_id: '1528780879-9581',
        call_dst_id: '10086',
        flow_result_type: '1',
        input: 'Help me query the call fee.',
        inter_idx: '1',
        begin_play: '2018090407:16:24',
        end_play: '2018090407:16:30',
        result_time: '2018090407:16:3',
        inter_no: '0',
      },
      extparams: {
        transin_data: '95,22714,0,,1,1,,test_gdj_01005',
        queueIndex: '2',
        agentCount: '5',
        estimateTime: '10',
        idleAgentCount: '1',
      },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      ret: 0,
      userid,
      outaction: 11,
      outparams: {
        call_id: userid,
        call_sor_id: '13500000001',
        calling_num: '1234567890',
        trans_type: '1',
        route_value: '123456789',
        inter_idx: '1',
        trans_idx: '1',
      },
    });
  });

  it('answers the successful transfer with Response Example 3, and acknowledges the hang-up', async () => {
    const { status, body, text } = await app.send(transferOf(userid, '0'));
    expect(status).toBe(200);
    expect(body).toEqual({
      ret: 0,
      userid,
      outaction: 10,
      outparams: {
        call_id: userid,
        call_sor_id: '13500000001',
        call_dst_id: '10086',
        start_time: expect.stringMatching(/^\d{10}:\d\d:\d\d$/) as string,
        end_time: expect.stringMatching(/^\d{10}:\d\d:\d\d$/) as string,
        release_reason: '0',
        region_id: '025',
        entrance_id: '03',
        exit_id: '05',
        user_type_id: '01',
        suilu_region_id: '025',
      },
    });
    expect((await app.send(transferOf(userid, '0', { input: 'hangup' }))).text).toBe(text);
    expect((await app.send(eventOf(userid, 'hangup', '1'))).text).toBe(text);
    expect(await findRecord(app, userid)).toEqual({ status: 'ended', reason: '0', turns: 3 });
  });
});
