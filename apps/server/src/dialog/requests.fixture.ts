/** Requests as an access party sends them. */

const CALL = { call_dst_id: '10086' };

export function initOf(userid: string, more: object = {}) {
  return {
    userid,
    inaction: 8,
    inparams: {
      ...CALL,
      call_id: userid,
      call_sor_id: '13500000001',
      suilu_region_id: '025',
      entrance_id: '03',
      ...more,
    },
  };
}

export function keysOf(userid: string, input: string, interIdx: string, more: object = {}) {
  return {
    userid,
    inaction: 9,
    inparams: { ...CALL, call_id: userid, flow_result_type: '2', input, inter_idx: interIdx, ...more },
  };
}

/** What the customer does without keys: `playover`, `timeout`, `hangup`, ... */
export function eventOf(userid: string, input: string, interIdx: string) {
  return keysOf(userid, input, interIdx, { flow_result_type: '3' });
}

export function transferOf(userid: string, result: string, more: object = {}) {
  const times = { begin_trans: '2018090407:16:24', end_trans: '2018090407:17:24' };
  return {
    userid,
    inaction: 11,
    inparams: { ...CALL, call_id: userid, ...times, trans_result: result, ...more },
  };
}
