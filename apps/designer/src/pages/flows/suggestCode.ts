const LONGEST = 64;

/** What a flow's code may be; the server holds the same rule. */
export const FLOW_CODE = /^[a-z0-9-]{1,64}$/;

/**
 * @returns a code made of a flow's name: `Call fee (old)` gives `call-fee-old`. Empty where the name has no Latin letters
 *   or digits: then the person has to choose.
 */
export function suggestCode(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
