/** Writes what a document refers to, so that the database can refuse to let it vanish. */
import { Inject, Injectable } from '@nestjs/common';
import { CatalogueError, type ReferenceDetail } from '@parley/contracts';
import { registry } from '@parley/elements';
import { references, type FieldReference, type FlowDocument, type Reference } from '@parley/flow-model';
import type { Flow } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import {
  ReferencesRepository,
  type NewReference,
  type ReferenceSource,
  type ReferenceTarget,
  type ReferenceTargets,
} from './references.repository';

@Injectable()
export class ReferencesService {
  constructor(@Inject(ReferencesRepository) private readonly repository: ReferencesRepository) {}

  /**
   * To be called before the first row of a flow or resource is written under a new name, or loses its name: until the
   * transaction ends, nobody writes references in the tenant. Whoever writes references waits for who changes names,
   * so a reference never misses a target that comes into being, or vanishes, in the same instant.
   */
  async lockNames(tx: Tx, tenantId: string): Promise<void> {
    await this.repository.lockNames(tx, tenantId, 'exclusive');
  }

  /** Replaces the reference rows of a version by those of its document; part of the caller's transaction. */
  async rewrite(tx: Tx, tenantId: string, versionId: string, document: FlowDocument): Promise<void> {
    const list = references(document, registry).map(({ path, ...rest }) => ({
      ...rest,
      path: `params.${path}`,
    }));
    await this.replace(tx, { tenantId, sourceVersionId: versionId }, list);
  }

  /** Lets go of everything that a version names. */
  async forget(tx: Tx, tenantId: string, versionId: string): Promise<void> {
    await this.repository.deleteReferences(tx, { tenantId, sourceVersionId: versionId });
  }

  /** Every place in versions of other flows that names the flow or one of its nodes. */
  listUses(tx: Tx, flow: Flow): Promise<ReferenceDetail[]> {
    return this.repository.findReferencesTo(tx, flow);
  }

  /** Replaces the reference rows of a template or an interface. */
  async rewriteResource(tx: Tx, source: ReferenceSource, list: FieldReference[]): Promise<void> {
    await this.replace(tx, source, list);
  }

  /** Leads the references that have named something in vain to it; the caller has locked the names. */
  async adopt(tx: Tx, tenantId: string, target: ReferenceTarget): Promise<void> {
    await this.repository.adopt(tx, tenantId, target);
  }

  /** @throws CatalogueError 20000003 that lists every other flow's place that names the flow, or one of its nodes */
  async assertNotReferenced(tx: Tx, flow: Flow, nodeIds?: string[]): Promise<void> {
    const found = await this.repository.findReferencesTo(tx, flow, nodeIds);
    const [first] = found;
    if (!first) return;
    const what = nodeIds === undefined ? 'The flow' : 'A node that this removes';
    const others = found.length > 1 ? ` and ${found.length - 1} more` : '';
    const place = `${first.flowName} ${first.version}, node ${first.nodeName || first.nodeId}`;
    throw new CatalogueError('nodeReferenced', `${what} is referenced by ${place}${others}`, found);
  }

  private async replace(tx: Tx, source: ReferenceSource, all: FoundReference[]): Promise<void> {
    const list = all.filter(({ kind }) => kind !== 'flowVariable');
    await this.repository.lockNames(tx, source.tenantId, 'shared');
    const targets = await this.findTargets(tx, source.tenantId, list);
    await this.repository.deleteReferences(tx, source);
    await this.repository.addReferences(
      tx,
      source,
      list.map((reference) => toRow(reference, targets)),
    );
  }

  private async findTargets(tx: Tx, tenantId: string, list: FoundReference[]): Promise<ReferenceTargets> {
    const names = (...kinds: Reference['kind'][]) => [
      ...new Set(list.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)),
    ];
    return {
      flows: await this.repository.findFlowIds(tx, tenantId, names('flow', 'flowNode')),
      globals: await this.repository.findNames(tx, tenantId, 'globalVariable', names('globalVariable')),
      templates: await this.repository.findNames(tx, tenantId, 'template', names('template')),
      interfaces: await this.repository.findNames(tx, tenantId, 'businessInterface', names('interface')),
      dataTables: await this.repository.findNames(tx, tenantId, 'dataTable', names('dataTable')),
      policies: await this.repository.findNames(tx, tenantId, 'transferPolicy', names('transferPolicy')),
      procedures: await this.repository.findNames(tx, tenantId, 'storedProcedure', names('storedProcedure')),
    };
  }
}

/** In a document, or in a resource without nodes. */
type FoundReference = FieldReference & { nodeId?: string };

function toRow(reference: FoundReference, targets: ReferenceTargets): NewReference {
  const { kind, name, nodeId, path } = reference;
  return {
    nodeId: nodeId ?? null,
    path,
    kind,
    targetName: name.slice(0, 256),
    ...targetOf(reference, targets),
  };
}

function targetOf({ kind, name, node }: FieldReference, targets: ReferenceTargets): Partial<NewReference> {
  switch (kind) {
    case 'flow':
      return { targetFlowId: targets.flows.get(name) ?? null };
    case 'flowNode':
      return { targetFlowId: targets.flows.get(name) ?? null, targetNodeId: node ?? null };
    case 'globalVariable':
      return { targetVariableId: targets.globals.get(name) ?? null };
    case 'template':
      return { targetTemplateId: targets.templates.get(name) ?? null };
    case 'interface':
      return { targetInterfaceId: targets.interfaces.get(name) ?? null };
    case 'dataTable':
      return { targetDataTableId: targets.dataTables.get(name) ?? null };
    case 'transferPolicy':
      return { targetPolicyId: targets.policies.get(name) ?? null };
    case 'storedProcedure':
      return { targetProcedureId: targets.procedures.get(name) ?? null };
    case 'media':
    case 'flowVariable':
      return {};
  }
}
