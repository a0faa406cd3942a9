import { type FindingBody } from '@parley/contracts';
import { type Finding } from '@parley/flow-model';

/** A finding of a reply as the model's own: places that it does not name are absent, not undefined. */
export function toFinding({ node, line, path, ...rest }: FindingBody): Finding {
  return {
    ...rest,
    ...(node === undefined ? {} : { node }),
    ...(line === undefined ? {} : { line }),
    ...(path === undefined ? {} : { path }),
  };
}
