import { describe, expect, it } from 'vitest';
import { IVRREQUEST_FIELDS, SYS_VARIABLES } from './variables';

describe('built-in variables', () => {
  it('has the 14 documented SYS variables', () => {
    expect(SYS_VARIABLES.map((variable) => variable.name)).toEqual(
      'systemDate systemMonth systemTime currentTime createTime timeStamp callingNumber calledNumber realCalledNumber callId cti_callid tenantId language callMediaType'.split(
        ' ',
      ),
    );
  });

  it('has the documented fields of a request', () => {
    const required =
      'call_id cti_callid input inter_idx begin_play end_play transin_data channelType IACmd TextSource feedback feedbackContent call_sor_id call_dst_id real_callee suilu_region_id entrance_id mediaType call_media_type responseStyle flow_result_type recordFileName result_time inter_no';
    expect(IVRREQUEST_FIELDS.map((field) => field.name)).toEqual(expect.arrayContaining(required.split(' ')));
  });

  it('names each once', () => {
    for (const catalogue of [SYS_VARIABLES, IVRREQUEST_FIELDS]) {
      const names = catalogue.map((variable) => variable.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
