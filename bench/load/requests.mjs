/** Bodies of the dialog interface as an access party sends them, and what is looked for in the replies. All ASCII. */
import { KEYS, WELCOME, expectedReply } from '../dialog.mjs';

/**
 * Where calls go.
 *
 * @typedef {object} Line
 * @property {string} accessCode
 * @property {string} token peers take any
 */

/** @param {Line} line @param {string} userid */
export function initBody(line, userid) {
  return (
    `{"userid":"${userid}","inaction":8,"inparams":{"call_id":"${userid}","call_sor_id":"13500000001",` +
    `"call_dst_id":"${line.accessCode}","auth_token":"${line.token}"}}`
  );
}

/** @param {Line} line @param {string} userid @param {string} interIdx of the reply before @param {string} keys */
export function keysBody(line, userid, interIdx, keys) {
  return (
    `{"userid":"${userid}","inaction":9,"inparams":{"call_id":"${userid}","call_dst_id":"${line.accessCode}",` +
    `"flow_result_type":"2","input":"${keys}","inter_idx":"${interIdx}","auth_token":"${line.token}"}}`
  );
}

/** @param {Line} line @param {string} userid @param {string} interIdx */
export function hangupBody(line, userid, interIdx) {
  return keysBody(line, userid, interIdx, 'hangup');
}

const INTER_IDX = '"inter_idx":"';

/** The reply's inter_idx; empty where it has none. */
export function interIdxOf(body) {
  const start = body.indexOf(INTER_IDX);
  if (start < 0) return '';
  const from = start + INTER_IDX.length;
  return body.slice(from, body.indexOf('"', from));
}

const ENDED = '"outaction":10';
const said = (text) => `"prompt_text":${JSON.stringify(text)}`;
const EXPECTED = new Map(
  KEYS.map((keys) => {
    const { text, ended } = expectedReply(keys);
    return [keys, ended ? ENDED : said(text)];
  }),
);
const EXPECTED_WELCOME = said(WELCOME);

/** Whether this is the first reply of a call. */
export function isWelcome(body) {
  return body.includes(EXPECTED_WELCOME);
}

/** Whether this is the reply to these keys (one of {@link KEYS}). */
export function isReplyTo(keys, body) {
  return body.includes(EXPECTED.get(keys));
}

/** Whether the call is over, as it must be. */
export function isEnded(body) {
  return body.includes(ENDED) && body.includes('"ret":0');
}
