/**
 * The reference dialog as a Node-RED flow: http in, function, switch, a template for each prompt, http response; the
 * session is kept in the memory context. As few nodes as the dialog needs, which is what Node-RED is fastest with.
 */
import { DIALOG_PATH, HIGH_FROM, MAX_FAILURES, USABLE_KEYS, WELCOME, amountPrompt } from '../dialog.mjs';

const TAB = 'bench';

/** Finds the session, moves it on and names the exit; the switch behind it takes the exit. */
const SESSION_CODE = `
const request = msg.payload;
const place = 'calls["' + request.userid + '"]';
msg.userid = request.userid;
if (request.inaction === 8) {
  msg.session = { amount: null, failures: 0, interIdx: 1 };
  flow.set(place, msg.session);
  msg.exit = 'welcome';
  return msg;
}
const session = flow.get(place);
const input = request.inparams.input;
if (!session || input === 'hangup') {
  flow.set(place, undefined);
  msg.exit = 'done';
  return msg;
}
session.interIdx += 1;
if (!${USABLE_KEYS}.test(input)) {
  session.failures += 1;
  msg.exit = session.failures < ${MAX_FAILURES} ? 'welcome' : 'done';
} else {
  session.failures = 0;
  session.amount = Number(input);
  msg.exit = session.amount === 0 ? 'done' : session.amount >= ${HIGH_FROM} ? 'high' : 'low';
}
msg.session = session;
flow.set(place, msg.exit === 'done' ? undefined : session);
return msg;`;

const asked = (text) =>
  '{"ret":0,"userid":"{{userid}}","outaction":9,"outparams":{"call_id":"{{userid}}",' +
  `"inter_idx":"{{session.interIdx}}","prompt_type":"2","prompt_text":"${text}","model_type":"1011201"}}`;
const ENDED =
  '{"ret":0,"userid":"{{userid}}","outaction":10,"outparams":{"call_id":"{{userid}}","release_reason":"0"}}';

/** Exits of the switch, each with the template that answers it. */
const ANSWERS = {
  high: asked(amountPrompt('{{session.amount}}', 'high')),
  low: asked(amountPrompt('{{session.amount}}', 'low')),
  welcome: asked(WELCOME),
  done: ENDED,
};

/** @returns {object[]} the content of a Node-RED flow file */
export function nodeRedFlow() {
  const exits = Object.keys(ANSWERS);
  return [
    { id: TAB, type: 'tab', label: 'bench' },
    node('in', 'http in', { url: DIALOG_PATH, method: 'post', wires: [['session']] }),
    node('session', 'function', { func: SESSION_CODE, outputs: 1, libs: [], wires: [['exit']] }),
    node('exit', 'switch', {
      property: 'exit',
      propertyType: 'msg',
      rules: exits.map((exit) => ({ t: 'eq', v: exit, vt: 'str' })),
      checkall: 'false',
      repair: false,
      outputs: exits.length,
      wires: exits.map((exit) => [exit]),
    }),
    ...exits.map((exit) =>
      node(exit, 'template', {
        field: 'payload',
        fieldType: 'msg',
        format: 'json',
        syntax: 'mustache',
        output: 'json',
        template: ANSWERS[exit],
        wires: [['out']],
      }),
    ),
    node('out', 'http response', { statusCode: '', headers: {}, wires: [] }),
  ];
}

function node(id, type, settings) {
  return { id, type, z: TAB, name: id, x: 0, y: 0, ...settings };
}
