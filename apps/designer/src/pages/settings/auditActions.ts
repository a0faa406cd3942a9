/** What the audit tells of, by subject: the words that follow it in an action, such as `flow.create`. */
export const ACTION_GROUPS: readonly (readonly [subject: string, words: readonly string[]])[] = [
  ['version', ['create', 'save', 'upgrade', 'release', 'rollback', 'offline', 'copyTo']],
  ['flow', ['create', 'update', 'delete']],
  ['accessCode', ['bind', 'unbind']],
  ['grayRule', ['create', 'update', 'delete']],
  ['testCase', ['create', 'update', 'delete']],
  ['variable', ['create', 'update', 'delete']],
  ['template', ['create', 'update', 'delete']],
  ['interface', ['create', 'update', 'delete']],
  ['user', ['signIn', 'create', 'update', 'changePassword']],
  ['apiToken', ['create', 'revoke']],
  ['parameter', ['set']],
  ['outboundHost', ['add', 'remove']],
  ['callbackTask', ['change']],
  ['dialogAccount', ['setSecret']],
];
