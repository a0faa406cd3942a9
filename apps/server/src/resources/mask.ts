/** What stands for a secret in views and files; sent back, it means: as it is. */
export const MASK = '******';
