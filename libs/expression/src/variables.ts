/** The variables that exist in every flow without being defined. */
import type { ValueType } from './value';

/** What an editor shows about a built-in variable. */
export interface VariableHelp {
  name: string;
  type: ValueType;
  help: string;
}

function text(name: string, help: string): VariableHelp {
  return { name, type: 'string', help };
}

/** `SYS.name`: preset by the system for every call. */
export const SYS_VARIABLES: readonly VariableHelp[] = [
  text('systemDate', 'Date of the turn, yyyyMMdd'),
  text('systemMonth', 'Month of the turn, yyyyMM'),
  text('systemTime', 'Time of the turn, HHmmss, 24 hours'),
  text('currentTime', 'Date and time of the turn, yyyyMMddHHmmss'),
  text('createTime', 'Start of the call, yyyyMMddHHmmss'),
  text('timeStamp', 'Seconds since 1970-01-01 00:00:00 UTC'),
  text('callingNumber', "The customer's number: the caller of an inbound, the callee of an outbound call"),
  text('calledNumber', 'The access code that the call arrived on'),
  text('realCalledNumber', 'The number that was really dialled: access code and extension'),
  text('callId', 'Id of the call, the same as IVRREQUEST.call_id'),
  text('cti_callid', 'Id of the call in the CTI platform'),
  text('tenantId', 'Id of the tenant'),
  text('language', 'Language of the customer, e.g. en_US; can be assigned'),
  text('callMediaType', 'Medium of the call: 0 text, 1 audio, 3 video'),
];

/** `IVRREQUEST.name`: fields of the request that the access party sent for this turn, as text unless typed otherwise. */
export const IVRREQUEST_FIELDS: readonly VariableHelp[] = [
  text('call_id', 'Unique id of the call (= userid), at most 64 characters'),
  text('cti_callid', 'Id of the call in the CTI platform, at most 32 characters'),
  text('call_sor_id', "The customer's number or user id"),
  text('call_dst_id', 'Flow access code or access id'),
  text('real_callee', 'The number with which the IVR was reached'),
  text('suilu_region_id', 'Region from which the call comes'),
  text('entrance_id', 'Entrance of the voice navigation, e.g. 02 welcome, 05 agent'),
  text('mediaType', 'Medium: text, audio, video'),
  text('call_media_type', 'Medium of the call: 0 text, 1 audio, 3 video'),
  text('channelType', 'Channel: WEB, WECHAT, FACEBOOK, WHATSAPP, LINE, EMAIL, SMS, ...'),
  text('responseStyle', 'Style of the reply'),
  text(
    'flow_result_type',
    '1 speech or text, 2 keys, 3 no input, 4 recording ended, 5 avatar stream, -1 other',
  ),
  text(
    'input',
    'What the customer said, typed or keyed (at most 1,024 characters), or playover, timeout, nomatch, sys_err, hangup, recordend',
  ),
  text('inter_idx', 'Number of interactions so far'),
  text('inter_no', 'Id of the speech recognition'),
  text('begin_play', 'When playing began'),
  text('end_play', 'When playing ended'),
  text('result_time', 'When the result was there'),
  text('recordFileName', 'Path and name of the whole-flow recording'),
  text('begin_trans', 'When the transfer began'),
  text('end_trans', 'When the transfer ended'),
  text('trans_result', 'Result of the transfer: 0 success, else failure'),
  text('record_result', 'Result of recording after a transfer to a third party: 0 success, else failure'),
  text('transin_data', 'Call-associated data; when it is JSON, a path reads into it'),
  text('locationid', 'Number of the recording node'),
  text('mediaability', '1 audio, 2 video, 3 both'),
  text('ieValue', 'User-to-user data of a call from another platform'),
  text('release_reason', 'Why the call was released: 0 in a business flow, 1 by the system, 2 by the user'),
  text('queueIndex', 'Position in the queue, after a query'),
  text('agentCount', 'Number of agents in the queue, after a query'),
  text('estimateTime', 'Estimated waiting time in seconds, after a query'),
  text('idleAgentCount', 'Number of idle agents, after a query'),
  text('IACmd', 'Case filling: match, rematch, confirm'),
  text('TextSource', 'Who the text comes from: staff, customer; the name of the field when IACmd is confirm'),
  { name: 'feedback', type: 'integer', help: 'Satisfaction: 1 satisfied, 0 not' },
  text('feedbackContent', 'Reason for dissatisfaction'),
];
