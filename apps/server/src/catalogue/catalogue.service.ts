import { Inject, Injectable } from '@nestjs/common';
import { DataTableColumn, ProcedureInput, TransferPolicyKind } from '@parley/contracts';
import {
  flowPlaces,
  templateTexts,
  type Catalogue,
  type CatalogueInterface,
  type CatalogueTemplate,
} from '@parley/flow-model';
import { z } from 'zod';
import { Transactions, type Tx } from '../persistence/transactions';
import { CatalogueRepository } from './catalogue.repository';

/** What of an interface's definition a document needs to know. */
const InterfaceSignature = z.object({
  method: z.string(),
  url: z.string().optional(),
  path: z.string().optional(),
  inputs: z.array(z.object({ name: z.string(), required: z.boolean().default(false) })).default([]),
  outputs: z
    .array(
      z.object({
        name: z.string(),
        type: z.enum(['integer', 'string', 'long', 'float', 'boolean', 'list', 'object']).default('string'),
      }),
    )
    .default([]),
});

/** Of a template, by language. */
const Texts = z.record(z.string(), z.string());

const PolicyKind = z.object({ kind: TransferPolicyKind });
const ProcedureInputs = z.object({ inputs: z.array(ProcedureInput) });

/** The names that a document may use, from the database. */
@Injectable()
export class CatalogueService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CatalogueRepository) private readonly repository: CatalogueRepository,
  ) {}

  /** @param tx to see what the caller's own transaction has written */
  async getCatalogue(tenantId: string, tx: Tx = this.transactions.reader): Promise<Catalogue> {
    const globals = await this.repository.findGlobals(tx, tenantId);
    const templates = await this.repository.findTemplates(tx, tenantId);
    const interfaces = await this.repository.findInterfaces(tx, tenantId);
    const tables = await this.repository.findTables(tx, tenantId);
    const policies = await this.repository.findPolicies(tx, tenantId);
    const procedures = await this.repository.findProcedures(tx, tenantId);
    const flows = await this.repository.findFlows(tx, tenantId);
    return {
      globals: globals.map(({ name, type, encryption }) => ({
        name,
        type,
        encrypted: encryption !== 'none',
      })),
      templates: templates.map(toTemplate),
      flows,
      interfaces: interfaces.map(({ name, definition }) => toInterface(name, definition)),
      procedures: procedures.map(({ name, definition }) => ({
        name,
        inputs: ProcedureInputs.parse(definition).inputs,
      })),
      tables: tables.map(({ name, columns }) => ({ name, columns: z.array(DataTableColumn).parse(columns) })),
      policies: policies.map(({ name, definition }) => ({ name, kind: PolicyKind.parse(definition).kind })),
    };
  }
}

function toTemplate({
  name,
  kind,
  texts,
}: {
  name: string;
  kind: string;
  texts: unknown;
}): CatalogueTemplate {
  const content = Texts.safeParse(texts).data;
  if (!content) return { name, kind };
  return { name, kind, flowPlaces: flowPlaces(templateTexts(content)) };
}

function toInterface(name: string, definition: unknown): CatalogueInterface {
  const signature = InterfaceSignature.safeParse(definition).data;
  if (!signature) return { name, inputs: [], outputs: [] };
  const { method, url, path, inputs, outputs } = signature;
  return { name, request: { method, path: shownPath(url ?? path ?? '') }, inputs, outputs };
}

/** `https://host/accounts/{id}?key=x` -> `/accounts/{id}`: neither the host nor a query, which may hold a key. */
function shownPath(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return path === '' ? '/' : path;
}
