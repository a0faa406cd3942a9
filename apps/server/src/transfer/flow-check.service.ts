/** Over all flows: where everything that has a name is used, and what nobody uses. */
import { Inject, Injectable } from '@nestjs/common';
import type { FlowCheck, FlowCheckQuery, TemplateRequest, Use } from '@parley/contracts';
import { registry } from '@parley/elements';
import {
  FlowDocument,
  references,
  templateTexts,
  textReferences,
  type FieldReference,
} from '@parley/flow-model';
import type { Principal } from '../auth/principal';
import { Transactions } from '../persistence/transactions';
import { TemplatesTable } from '../resources/templates.table';
import { toCheck, type FoundItem } from './check-page';
import { FlowCheckRepository, type DocumentRow, type ItemRow, type UseRow } from './flow-check.repository';

/** FLOW variables that each template names, with the place. */
type TemplatePlaces = ReadonlyMap<string, readonly FieldReference[]>;

@Injectable()
export class FlowCheckService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FlowCheckRepository) private readonly repository: FlowCheckRepository,
    @Inject(TemplatesTable) private readonly templates: TemplatesTable,
  ) {}

  /** FLOW variables are looked for in the versions that matter today, everything else in every version. */
  async check({ tenantId }: Principal, query: FlowCheckQuery): Promise<FlowCheck> {
    const { reader } = this.transactions;
    const [items, uses, documents, templates] = await Promise.all([
      this.repository.findItems(reader, tenantId),
      this.repository.findUses(reader, tenantId),
      this.repository.findCurrentDocuments(reader, tenantId),
      this.templates.findPage(reader, tenantId, { limit: 1_000_000 }),
    ]);
    const places: TemplatePlaces = new Map(
      templates.map(({ stored }) => [stored.name, flowPlacesOf(stored)]),
    );
    return toCheck([...checkedItems(items, uses), ...flowVariables(documents, places)], query);
  }
}

function checkedItems(items: readonly ItemRow[], uses: readonly UseRow[]): FoundItem[] {
  const byTarget = grouped(uses, ({ target }) => target);
  const codesByFlow = grouped(
    items.filter(({ kind }) => kind === 'accessCode'),
    ({ flowCode }) => flowCode ?? '',
  );
  return items.map((item) => {
    const { kind, id, name } = item;
    const found = {
      kind,
      name,
      uses: kind === 'accessCode' ? leadsTo(item) : (byTarget.get(id) ?? []).map(toUse),
    };
    if (kind !== 'flow') return found;
    return { ...found, accessCodes: (codesByFlow.get(name) ?? []).map((code) => code.name) };
  });
}

/** An access code is of use where it leads to a flow. */
function leadsTo({ flowCode, flowName }: ItemRow): Use[] {
  if (flowCode === null) return [];
  return [
    { kind: 'flow', flowCode, flowName: flowName ?? '', version: '', nodeId: '', nodeName: '', path: '' },
  ];
}

function flowVariables(documents: readonly DocumentRow[], places: TemplatePlaces): FoundItem[] {
  const found = new Map<string, FoundItem>();
  for (const row of documents) {
    const document = FlowDocument.parse(row.document);
    const uses = usesInside(row, document, places);
    for (const { name } of document.variables) {
      const key = `${row.flowCode} ${name}`;
      const item = found.get(key) ?? { kind: 'flowVariable', name, flow: row.flowCode, uses: [] };
      found.set(key, { ...item, uses: [...item.uses, ...(uses.get(name) ?? [])] });
    }
  }
  return [...found.values()];
}

/** Uses of the FLOW variables of a document, by name: in its nodes, and in the templates that its nodes name. */
function usesInside(
  { flowCode, flowName, version }: DocumentRow,
  document: FlowDocument,
  places: TemplatePlaces,
): Map<string, Use[]> {
  const names = new Map(document.nodes.map(({ id, name }) => [id, name]));
  const uses = new Map<string, Use[]>();
  const add = (variable: string, use: Use) => uses.set(variable, [...(uses.get(variable) ?? []), use]);
  const named = references(document, registry);
  for (const { kind, name, nodeId, path } of named) {
    if (kind !== 'flowVariable') continue;
    const nodeName = names.get(nodeId) ?? '';
    add(name, { kind: 'flow', flowCode, flowName, version, nodeId, nodeName, path: `params.${path}` });
  }
  const templates = new Set(named.filter(({ kind }) => kind === 'template').map(({ name }) => name));
  for (const template of templates) {
    for (const { name, path } of places.get(template) ?? [])
      add(name, { kind: 'template', name: template, path });
  }
  return uses;
}

function flowPlacesOf({ content }: TemplateRequest): FieldReference[] {
  return textReferences(templateTexts(content)).filter(({ kind }) => kind === 'flowVariable');
}

function toUse({ kind, path, flowCode, flowName, version, nodeId, nodeName, name }: UseRow): Use {
  if (kind !== 'flow') return { kind, name: name ?? '', path };
  return {
    kind,
    flowCode: flowCode ?? '',
    flowName: flowName ?? '',
    version: version ?? '',
    nodeId: nodeId ?? '',
    nodeName: nodeName ?? '',
    path,
  };
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
