/** All diagram elements, in palette order. */
import { elementRegistry } from '@parley/flow-model';
import { assign } from './assign/assign.element';
import { branch } from './branch/branch.element';
import { callTransfer } from './callTransfer/callTransfer.element';
import { collectDigits } from './collectDigits/collectDigits.element';
import { end } from './end/end.element';
import { errorClear } from './errorClear/errorClear.element';
import { interfaceCall } from './interfaceCall/interfaceCall.element';
import { menu } from './menu/menu.element';
import { robotReply } from './robotReply/robotReply.element';
import { start } from './start/start.element';
import { subflow } from './subflow/subflow.element';
import { voicePlayback } from './voicePlayback/voicePlayback.element';

export const registry = elementRegistry([
  collectDigits,
  menu,
  voicePlayback,
  robotReply,
  branch,
  assign,
  errorClear,
  interfaceCall,
  callTransfer,
  start,
  subflow,
  end,
]);
