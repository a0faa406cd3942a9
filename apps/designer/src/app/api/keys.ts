/** Names of what is cached. A prefix names everything below it. */
export const keys = {
  me: ['me'] as const,
  flows: ['flows'] as const,
  flowList: (filter: object) => ['flows', 'list', filter] as const,
  flow: (code: string) => ['flows', 'one', code] as const,
  releases: (code: string) => ['flows', 'one', code, 'releases'] as const,
  version: (code: string, version: string) => ['flows', 'one', code, 'version', version] as const,
  accessCodes: ['accessCodes'] as const,
  catalogue: ['catalogue'] as const,
  resources: ['resources'] as const,
  users: ['users'] as const,
  tokens: ['tokens'] as const,
  parameters: ['parameters'] as const,
  outboundHosts: ['outboundHosts'] as const,
  audit: ['audit'] as const,
  flowTemplates: ['flowTemplates'] as const,
  flowCheck: ['flowCheck'] as const,
};
