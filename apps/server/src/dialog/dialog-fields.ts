/**
 * What each member of a dialog request may hold: one table, walked once per request. It says the same as the Zod
 * schemas of the contracts, which a property test proves; those cost six times as much on the hottest path of Parley.
 */

export type InAction = 8 | 9 | 11 | 12;

export interface FieldRule {
  /** most UTF-16 units */
  max: number;
  /** `yes`: a text that is not empty; `mayBeEmpty`: a text; `orNumber`: a text that is not empty, or a number */
  mandatory?: 'yes' | 'mayBeEmpty' | 'orNumber';
}

export type FieldRules = ReadonlyMap<string, FieldRule>;

type Row = [name: string, max: number, mandatory?: FieldRule['mandatory']];

const rules = (...groups: Row[][]): FieldRules =>
  new Map(groups.flat().map(([name, max, mandatory]) => [name, mandatory ? { max, mandatory } : { max }]));

const COMMON: Row[] = [
  ['call_id', 64, 'yes'],
  ['call_dst_id', 20, 'yes'],
  ['auth_token', 1_024],
  ['mediaType', 64],
  ['call_media_type', 16],
  ['channelType', 64],
];

const INTERACTION: Row[] = [
  ['recordFileName', 512],
  ['inter_idx', 16],
  ['begin_play', 32],
  ['end_play', 32],
  ['result_time', 32],
  ['inter_no', 64],
  ['IACmd', 32],
  ['TextSource', 64],
  ['feedback', 16],
  ['feedbackContent', 1_024],
  ['refeedbackContentcordFileName', 512],
];

const INIT: Row[] = [
  ['call_sor_id', 64, 'yes'],
  ['real_callee', 32],
  ['cti_callid', 32],
  ['suilu_region_id', 64],
  ['entrance_id', 64],
  ['responseStyle', 64],
];

const TRANSFER: Row[] = [
  ['begin_trans', 32, 'yes'],
  ['end_trans', 32, 'yes'],
  ['trans_result', 16, 'orNumber'],
  ['record_result', 16],
  ['input', 1_024],
  ['inter_idx', 16],
];

/** inparams by inaction. */
export const INPARAMS_RULES: Readonly<Record<InAction, FieldRules>> = {
  8: rules(COMMON, INIT),
  9: rules(COMMON, INTERACTION, [
    ['flow_result_type', 8, 'orNumber'],
    ['input', 1_024, 'mayBeEmpty'],
  ]),
  11: rules(COMMON, TRANSFER),
  12: rules(COMMON, INTERACTION, [
    ['flow_result_type', 8],
    ['input', 1_024],
  ]),
};

/** extparams, the same for every inaction. */
export const EXTPARAMS_RULES: FieldRules = rules([
  ['transin_data', 65_536],
  ['locationid', 64],
  ['mediaability', 16],
  ['ieValue', 4_096],
  ['release_reason', 16],
  ['queueIndex', 32],
  ['agentCount', 32],
  ['estimateTime', 32],
  ['idleAgentCount', 32],
]);

/** Names of the mandatory inparams by inaction. */
export const MANDATORY: Readonly<Record<InAction, readonly string[]>> = {
  8: mandatoryOf(INPARAMS_RULES[8]),
  9: mandatoryOf(INPARAMS_RULES[9]),
  11: mandatoryOf(INPARAMS_RULES[11]),
  12: mandatoryOf(INPARAMS_RULES[12]),
};

function mandatoryOf(table: FieldRules): string[] {
  return [...table].filter(([, rule]) => rule.mandatory !== undefined).map(([name]) => name);
}
