/** The dialog interfaces: where they are, what they read, what they answer, and how they fail. */
import {
  DialogReply,
  ERRORS,
  OiapFailure,
  TokenReply,
  TokenRequest,
  TurnRequest,
  type ErrorName,
} from '@parley/contracts';
import type { DescribedInterface } from '../openapi/described-interface';

/** An unknown access code or userid is a value that the system does not hold: 500 (seed 000, Return Code). */
export function turnStatusOf(error: ErrorName): number {
  return error === 'notFound' ? 500 : ERRORS[error].status;
}

const TURN = {
  tag: 'dialog',
  needsToken: true,
  request: TurnRequest,
  reply: DialogReply,
  failure: DialogReply,
  errors: [
    ...(['parameterIncorrect', 'tokenMissing', 'tokenInvalid', 'notFound', 'tooLarge'] as const),
    ...(['internal', 'unavailable'] as const),
  ],
  statusOf: turnStatusOf,
} as const satisfies Partial<DescribedInterface>;

export const PROCESS: DescribedInterface = {
  ...TURN,
  path: '/oifde/rest/crs/process',
  name: 'process',
  summary: 'One turn of a call: what the caller did, and what the access party is told to do next',
};
export const PROCESS_V2: DescribedInterface = {
  ...TURN,
  path: '/oifde/rest/v2/crs/process/{vdnId}',
  name: 'processOfVdn',
  summary: 'The same, with the VDN as one more criterion of gray rules',
};

const TOKEN = {
  tag: 'dialog',
  needsToken: false,
  request: TokenRequest,
  reply: TokenReply,
  failure: OiapFailure,
  errors: [
    ...(['parameterIncorrect', 'keyUnknown', 'secretIncorrect', 'accountLocked', 'tooLarge'] as const),
    ...(['internal', 'unavailable'] as const),
  ],
  statusOf: (error: ErrorName) => ERRORS[error].status,
} as const satisfies Partial<DescribedInterface>;

export const GET_TOKEN: DescribedInterface = {
  ...TOKEN,
  path: '/oifde/rest/api/gettoken',
  name: 'gettoken',
  summary: 'A token of the dialog and OIAP interfaces, for an appKey and its secret',
};
export const GET_APPCUBE_TOKEN: DescribedInterface = {
  ...TOKEN,
  path: '/oifde/rest/appcube/api/getAppCubeToken',
  name: 'getAppCubeToken',
  summary: 'The same under the address that AppCube asks',
};

export const DIALOG_INTERFACES = [PROCESS, PROCESS_V2, GET_TOKEN, GET_APPCUBE_TOKEN] as const;
