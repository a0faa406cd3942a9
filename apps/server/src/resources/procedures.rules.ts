/** Stored procedures: inputs that stand once, a password that nobody sees, a shape that flows can rely on. */
import { CatalogueError, StoredProcedureRequest } from '@parley/contracts';
import { registry } from '@parley/elements';
import type { Sealer } from '@parley/engine';
import { FlowDocument, interfaceShapeChanges, procedureUsage } from '@parley/flow-model';
import { z } from 'zod';
import { isSamePlace } from '../effects/procedure';
import type { Tx } from '../persistence/transactions';
import type { KeptProcedure, ResourceRow, ResourceRules, ResourceTable } from './resource';
import type { UsesRepository } from './uses.repository';

/** What people see of it. */
export type ProcedureView = Omit<StoredProcedureRequest, 'password'> & { hasPassword: boolean };

const Kept = StoredProcedureRequest.omit({ password: true }).extend({
  sealedPassword: z.string().optional(),
});

export class ProcedureRules implements ResourceRules<StoredProcedureRequest, KeptProcedure, ProcedureView> {
  readonly kind = 'storedProcedure';
  readonly word = 'stored procedure';
  readonly subject = 'storedProcedure';
  /** The password never travels. */
  readonly secrets = {
    withhold: ({ password: _secret, ...rest }: StoredProcedureRequest): StoredProcedureRequest => rest,
    keep: (request: StoredProcedureRequest, before: ResourceRow<KeptProcedure> | undefined) => {
      const isHere =
        request.password !== undefined || 'sealedPassword' in keptPassword(request, before?.stored);
      return { request, missing: isHere ? [] : ['password'] };
    },
  };

  constructor(
    readonly table: ResourceTable<KeptProcedure>,
    private readonly uses: UsesRepository,
    private readonly sealer: Sealer,
  ) {}

  parse(content: unknown): KeptProcedure {
    return withoutUndefined(Kept.parse(content));
  }

  /** A password that is not given stays what it was, but only for the host and user that it was given for. */
  toStored(
    { password, ...rest }: StoredProcedureRequest,
    before: ResourceRow<KeptProcedure> | undefined,
  ): KeptProcedure {
    assertOnce(rest.inputs);
    if (password !== undefined) return { ...rest, sealedPassword: this.sealer.seal(password) };
    return { ...rest, ...keptPassword(rest, before?.stored) };
  }

  /** The present password stays: an earlier one has been replaced for a reason. */
  restore({ sealedPassword: _earlier, ...rest }: KeptProcedure, row: ResourceRow<KeptProcedure>) {
    return { ...rest, ...keptPassword(rest, row.stored) };
  }

  toRequest({ stored }: ResourceRow<KeptProcedure>): StoredProcedureRequest {
    const { sealedPassword: _sealed, ...rest } = stored;
    return rest;
  }

  toView({ stored }: ResourceRow<KeptProcedure>): ProcedureView {
    return viewOf(stored);
  }

  toRevisionView(earlier: KeptProcedure): ProcedureView {
    return viewOf(earlier);
  }

  references() {
    return [];
  }

  async breaks(tx: Tx, row: ResourceRow<KeptProcedure>, after: KeptProcedure): Promise<string[]> {
    const documents = await this.uses.findUsingDocuments(tx, this.kind, row);
    const usage = documents.flatMap((document) =>
      procedureUsage(FlowDocument.parse(document), registry, row.stored.name),
    );
    const before = { inputs: row.stored.inputs, outputs: [] };
    return interfaceShapeChanges(before, { inputs: after.inputs, outputs: [] }, usage);
  }
}

/** Who could lead the connection elsewhere could otherwise read a password that was never meant for there. */
function keptPassword(
  wanted: Pick<KeptProcedure, 'host' | 'port' | 'database' | 'user' | 'tls'>,
  before: KeptProcedure | undefined,
): { sealedPassword?: string } {
  if (before?.sealedPassword === undefined) return {};
  return isSamePlace(wanted, before) ? { sealedPassword: before.sealedPassword } : {};
}

function viewOf({ sealedPassword, ...rest }: KeptProcedure): ProcedureView {
  return { ...rest, hasPassword: sealedPassword !== undefined };
}

function withoutUndefined({ sealedPassword, ...rest }: z.infer<typeof Kept>): KeptProcedure {
  return { ...rest, ...(sealedPassword === undefined ? {} : { sealedPassword }) };
}

function assertOnce(inputs: readonly { name: string }[]): void {
  const seen = new Set<string>();
  for (const [index, { name }] of inputs.entries()) {
    if (seen.has(name)) {
      const path = `inputs[${index}].name`;
      const message = `${name} stands twice`;
      throw new CatalogueError('duplicateInput', `${path}: ${message}`, [{ path, name, message }]);
    }
    seen.add(name);
  }
}
