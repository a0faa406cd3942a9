/**
 * What versions keep of the resources, whatever is edited later. A release froze revisions; their content stands in the
 * history of resources, which is only added to.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { TemplateKind } from '@parley/contracts';
import type { Program, Resources } from '@parley/engine';
import { defaultOf, type Value, type ValueType } from '@parley/expression';
import type { Pool } from 'pg';
import { SETTINGS } from '../app/tokens';
import { loadSecretKey } from '../config/secret-key';
import type { Settings } from '../config/settings';
import { POOL } from '../database/database.module';
import { keepSnapshot } from '../dialog/resource-snapshots';
import { AesSealer } from '../dialog/sealer';
import {
  toInterfaces,
  toPolicies,
  toResources,
  toStoredSnapshot,
  type ResourceContent,
  type TenantContext,
} from '../dialog/tenant-context';
import { toProcedures } from '../effects/procedure';
import type { KeptProcedure } from '../resources/resource';
import { listPins, type FrozenPins } from './frozen-pins';

export interface FrozenResources extends Resources {
  /** names the snapshot in turn records */
  hash: string;
  interfaces: TenantContext['interfaces'];
  policies: TenantContext['policies'];
  /** with the passwords of then, see `withPresentPasswords` */
  procedures: TenantContext['procedures'];
}

/** A program as calls run it. */
export interface ReleasedProgram extends Program {
  resources: FrozenResources | null;
}

/** Rows without content were frozen by no release; a variable that has been sealed since stays secret. */
const REVISIONS = `
  SELECT past.kind, past.name, past.resource_id AS id, past.revision, past.content,
    coalesce(variable.encryption <> 'none', false) AS "isEncryptedNow"
  FROM resource_revision past
  JOIN jsonb_to_recordset($2) AS pin (kind text, id uuid, revision int)
    ON pin.kind = past.kind AND pin.id = past.resource_id AND pin.revision = past.revision
  LEFT JOIN global_variable variable
    ON past.kind = 'globalVariable' AND variable.tenant_id = past.tenant_id AND variable.id = past.resource_id
  WHERE past.tenant_id = $1 AND past.content IS NOT NULL ORDER BY past.kind, past.name`;

interface NamedRow {
  name: string;
  id: string;
  revision: number;
}

type RevisionRow = NamedRow &
  (
    | {
        kind: 'globalVariable';
        content: { type: ValueType; default?: Value; encryption: string };
        isEncryptedNow: boolean;
      }
    | { kind: 'template'; content: { kind: TemplateKind; content: Record<string, string> } }
    | { kind: 'interface' | 'transferPolicy'; content: Record<string, unknown> }
    | { kind: 'storedProcedure'; content: KeptProcedure }
  );

@Injectable()
export class FrozenResourcesReader {
  private readonly sealer: AesSealer;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.sealer = new AesSealer(loadSecretKey(settings));
  }

  /** The resources that a version has frozen, with a snapshot of them that turn records can name. */
  async read(tenantId: string, pins: FrozenPins): Promise<FrozenResources> {
    const { content, interfaces, policies, procedures } = await this.readContent(tenantId, pins);
    const snapshot = toStoredSnapshot(content);
    await keepSnapshot(this.pool, tenantId, snapshot);
    return {
      ...toResources(content, this.sealer),
      hash: snapshot.hash,
      interfaces: toInterfaces(interfaces),
      policies: toPolicies(policies),
      procedures: toProcedures(procedures),
    };
  }

  /** What the frozen revisions hold, as it is stored. Writes nothing. */
  async readContent(tenantId: string, pins: FrozenPins) {
    const { rows } = await this.pool.query<RevisionRow>(REVISIONS, [
      tenantId,
      JSON.stringify(listPins(pins)),
    ]);
    const definitionsOf = (kind: 'interface' | 'transferPolicy') =>
      rows.flatMap((row) => (row.kind === kind ? [{ ...row, definition: row.content }] : []));
    return {
      content: toContent(rows),
      interfaces: definitionsOf('interface'),
      policies: definitionsOf('transferPolicy'),
      procedures: rows.flatMap((row) =>
        row.kind === 'storedProcedure'
          ? [{ name: row.name, definition: row.content, sealedPassword: row.content.sealedPassword ?? null }]
          : [],
      ),
    };
  }
}

function toContent(rows: readonly RevisionRow[]): ResourceContent {
  const content: Required<ResourceContent> = {
    globals: [],
    templates: [],
    interfaces: [],
    policies: [],
    procedures: [],
    errorPrompt: '',
  };
  for (const row of rows) {
    const { name, id, revision } = row;
    switch (row.kind) {
      case 'globalVariable': {
        const { type, default: value, encryption } = row.content;
        const encrypted = encryption !== 'none' || row.isEncryptedNow;
        content.globals.push({ name, type, value: value ?? defaultOf(type), encrypted, revision });
        break;
      }
      case 'template':
        content.templates.push({ name, id, revision, ...row.content });
        break;
      case 'interface':
        content.interfaces.push({ name, id, revision });
        break;
      case 'transferPolicy':
        content.policies.push({ name, id, revision });
        break;
      case 'storedProcedure':
        content.procedures.push({ name, id, revision });
        break;
    }
  }
  return content;
}
