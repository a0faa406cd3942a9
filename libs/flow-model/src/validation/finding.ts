/** Result of a validation. Codes and params are stable; wording lives in the catalogues of translations. */

export type FindingSeverity = 'error' | 'warning';

export interface Finding {
  /** stable, dotted: `exit.open`, `expression.syntax`, `param.required`, ... */
  code: string;
  severity: FindingSeverity;
  /** what the wording is filled with */
  params: Record<string, string>;
  /** English sentence for logs, CLI and API replies */
  message: string;
  node?: string;
  line?: string;
  /** path inside the node's params, or inside the document when `node` is absent */
  path?: string;
}

/** Builds a finding; `severity` defaults to error. */
export function finding(
  code: string,
  message: string,
  place: {
    node?: string;
    line?: string;
    path?: string;
    severity?: FindingSeverity;
    params?: Record<string, string>;
  } = {},
): Finding {
  const { severity = 'error', params = {}, ...where } = place;
  return { code, severity, params, message, ...where };
}
