/** Writes what a document refers to, so that the database can refuse to let it vanish. */
import { Inject, Injectable } from '@nestjs/common';
import { CatalogueError } from '@parley/contracts';
import { registry } from '@parley/elements';
import { references, type FlowDocument, type Reference } from '@parley/flow-model';
import type { Flow } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { ReferencesRepository, type NewReference, type ReferenceTargets } from './references.repository';

@Injectable()
export class ReferencesService {
  constructor(@Inject(ReferencesRepository) private readonly repository: ReferencesRepository) {}

  /** Replaces the reference rows of a version by those of its document; part of the caller's transaction. */
  async rewrite(tx: Tx, tenantId: string, versionId: string, document: FlowDocument): Promise<void> {
    const list = references(document, registry).filter(({ kind }) => kind !== 'flowVariable');
    const targets = await this.findTargets(tx, tenantId, list);
    await this.repository.deleteReferences(tx, tenantId, versionId);
    const rows = list.map((reference) => toRow(reference, targets));
    await this.repository.addReferences(tx, tenantId, versionId, rows);
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

  private async findTargets(tx: Tx, tenantId: string, list: Reference[]): Promise<ReferenceTargets> {
    const names = (...kinds: Reference['kind'][]) => [
      ...new Set(list.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)),
    ];
    return {
      flows: await this.repository.findFlowIds(tx, tenantId, names('flow', 'flowNode')),
      globals: await this.repository.findNames(tx, tenantId, 'globalVariable', names('globalVariable')),
      templates: await this.repository.findNames(tx, tenantId, 'template', names('template')),
      interfaces: await this.repository.findNames(tx, tenantId, 'businessInterface', names('interface')),
    };
  }
}

function toRow(reference: Reference, targets: ReferenceTargets): NewReference {
  const { kind, name, nodeId, path } = reference;
  return {
    nodeId,
    path: `params.${path}`,
    kind,
    targetName: name.slice(0, 256),
    ...targetOf(reference, targets),
  };
}

function targetOf({ kind, name, node }: Reference, targets: ReferenceTargets): Partial<NewReference> {
  switch (kind) {
    case 'flow':
      return { targetFlowId: targets.flows.get(name) ?? null };
    case 'flowNode': {
      const targetFlowId = targets.flows.get(name) ?? null;
      return targetFlowId === null ? {} : { targetFlowId, targetNodeId: node ?? null };
    }
    case 'globalVariable':
      return { targetVariableId: targets.globals.get(name) ?? null };
    case 'template':
      return { targetTemplateId: targets.templates.get(name) ?? null };
    case 'interface':
      return { targetInterfaceId: targets.interfaces.get(name) ?? null };
    case 'media':
    case 'flowVariable':
      return {};
  }
}
