/** Seals and opens the defaults of encrypted variables in bundles. */
export const DEFAULT_SEAL = Symbol('default seal');
