/** Transfer policies: shares that add up to 100, segments that do not overlap. Flows rely on the name alone. */
import { CatalogueError, TransferPolicyRequest } from '@parley/contracts';
import { segmentProblems, shareProblems } from '@parley/flow-model';
import type { Tx } from '../persistence/transactions';
import type { ResourceRow, ResourceRules, ResourceTable, StoredTransferPolicy } from './resource';

export class TransferPolicyRules implements ResourceRules<
  TransferPolicyRequest,
  StoredTransferPolicy,
  TransferPolicyRequest
> {
  readonly kind = 'transferPolicy';
  readonly word = 'transfer policy';
  readonly subject = 'transferPolicy';

  constructor(readonly table: ResourceTable<StoredTransferPolicy>) {}

  parse(content: unknown): StoredTransferPolicy {
    return TransferPolicyRequest.parse(content);
  }

  toStored(request: TransferPolicyRequest): StoredTransferPolicy {
    const problems =
      request.kind === 'percentage' ? shareProblems(request.shares) : segmentProblems(request.segments);
    const details = problems.map(({ list, row, message, params }) => ({
      path: row === undefined ? list : `${list}[${row}]`,
      message,
      params,
    }));
    const [first] = details;
    if (first) throw new CatalogueError('parameterIncorrect', `${first.path}: ${first.message}`, details);
    return request;
  }

  restore(earlier: StoredTransferPolicy): StoredTransferPolicy {
    return earlier;
  }

  toRequest({ stored }: ResourceRow<StoredTransferPolicy>): TransferPolicyRequest {
    return stored;
  }

  toView({ stored }: ResourceRow<StoredTransferPolicy>): TransferPolicyRequest {
    return stored;
  }

  toRevisionView(earlier: StoredTransferPolicy): TransferPolicyRequest {
    return earlier;
  }

  references() {
    return [];
  }

  /** Whatever it shares out by, a flow hears a queue. */
  breaks(_tx: Tx): Promise<string[]> {
    return Promise.resolve([]);
  }
}
