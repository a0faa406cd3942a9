/** What the audit tells of, by subject: the words that follow it in an action, such as `flow.create`. */
export const ACTION_GROUPS: readonly (readonly [subject: string, words: readonly string[]])[] = [
  [
    'version',
    ['create', 'save', 'discard', 'upgrade', 'release', 'rollback', 'offline', 'archive', 'copyTo'],
  ],
  ['flow', ['create', 'update', 'policy', 'delete']],
  ['accessCode', ['bind', 'unbind']],
  ['grayRule', ['create', 'update', 'delete']],
  ['testCase', ['create', 'update', 'delete']],
  ['variable', ['create', 'update', 'delete']],
  ['template', ['create', 'update', 'delete']],
  ['interface', ['create', 'update', 'delete']],
  ['dataTable', ['create', 'update', 'delete', 'addRow', 'deleteRow']],
  ['transferPolicy', ['create', 'update', 'delete']],
  ['storedProcedure', ['create', 'update', 'delete']],
  ['user', ['signIn', 'signOut', 'lock', 'create', 'update', 'changePassword']],
  ['apiToken', ['create', 'revoke']],
  ['parameter', ['set']],
  ['outboundHost', ['add', 'remove']],
  ['callbackTask', ['change']],
  ['dialogAccount', ['setSecret']],
];
