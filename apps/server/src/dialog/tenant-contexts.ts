/** The tenants' settings and resources in memory; they follow the database within a second of every commit. */
import type { Pool } from 'pg';
import type { Sealer } from '@parley/engine';
import { defaultOf } from '@parley/expression';
import type { Change } from '../database/change-feed';
import { keepSnapshot } from './resource-snapshots';
import { toTenantContext, type TenantContext, type TenantFacts } from './tenant-context';

const FACTS = `
  SELECT
    tenant.time_zone AS "timeZone",
    coalesce(tenant.settings -> 'vdnIds', '[]') AS "vdnIds",
    (SELECT coalesce(json_agg(code ORDER BY code), '[]') FROM access_code WHERE tenant_id = tenant.id) AS "accessCodes",
    (SELECT coalesce(json_agg(json_build_object('name', name, 'type', type, 'value', default_value,
        'encrypted', encryption <> 'none', 'revision', revision) ORDER BY name), '[]')
      FROM global_variable WHERE tenant_id = tenant.id) AS globals,
    (SELECT coalesce(json_agg(json_build_object('name', name, 'id', id, 'revision', revision, 'kind', kind,
        'content', content) ORDER BY name), '[]')
      FROM template WHERE tenant_id = tenant.id) AS templates,
    (SELECT coalesce(json_object_agg(name, value), '{}') FROM system_parameter WHERE tenant_id = tenant.id) AS parameters,
    (SELECT coalesce(json_agg(json_build_object('name', name, 'id', id, 'revision', revision,
        'definition', definition) ORDER BY name), '[]')
      FROM business_interface WHERE tenant_id = tenant.id) AS interfaces,
    (SELECT coalesce(json_agg(json_build_object('name', name, 'id', id, 'columns', columns)), '[]')
      FROM data_table WHERE tenant_id = tenant.id) AS tables,
    (SELECT coalesce(json_agg(json_build_object('name', name, 'id', id, 'revision', revision,
        'definition', definition) ORDER BY name), '[]')
      FROM transfer_policy WHERE tenant_id = tenant.id) AS policies,
    (SELECT coalesce(json_agg(json_build_object('name', name, 'id', id, 'revision', revision,
        'definition', definition, 'sealedPassword', sealed_password) ORDER BY name), '[]')
      FROM stored_procedure WHERE tenant_id = tenant.id) AS procedures,
    (SELECT coalesce(json_agg(json_build_object('host', host, 'port', port, 'allowPrivate', allow_private)), '[]')
      FROM allow_list_host WHERE tenant_id = tenant.id) AS "allowedHosts"
  FROM tenant WHERE tenant.id = $1`;

const HAS_CODE = 'SELECT FROM access_code WHERE tenant_id = $1 AND code = $2';
const OWNER = 'SELECT tenant_id FROM access_code WHERE code = $1 ORDER BY tenant_id LIMIT 1';

/** Tables whose change makes a tenant's picture old. */
const RELEVANT = new Set([
  'tenant',
  'access_code',
  'global_variable',
  'template',
  'system_parameter',
  'business_interface',
  'data_table',
  'transfer_policy',
  'stored_procedure',
  'allow_list_host',
]);

/** Access codes of which the owner is remembered at most. */
const MAX_OWNERS = 10_000;

export class TenantContexts {
  private readonly known = new Map<string, TenantContext>();
  private readonly loading = new Map<string, Promise<TenantContext | undefined>>();
  private readonly owners = new Map<string, string>();
  /** counts changes, so that what was read before one is not kept after it */
  private generation = 0;

  /** @param timeoutSeconds idle time of calls of tenants that have not set their own */
  constructor(
    private readonly pool: Pool,
    private readonly sealer: Sealer,
    private readonly timeoutSeconds: number,
  ) {}

  /** @returns the tenant at once where it is known, else when it is read; undefined where there is none */
  find(tenantId: string): TenantContext | Promise<TenantContext | undefined> {
    const known = this.known.get(tenantId);
    if (known) return known;
    let pending = this.loading.get(tenantId);
    if (!pending) {
      pending = this.load(tenantId).finally(() => this.loading.delete(tenantId));
      this.loading.set(tenantId, pending);
    }
    return pending;
  }

  /** Asks the database whatever is remembered, so that a code which was bound a moment ago is there. */
  async hasAccessCode(tenantId: string, accessCode: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(HAS_CODE, [tenantId, accessCode]);
    return rowCount === 1;
  }

  /**
   * That nobody has a code is not remembered: somebody may bind it in the next moment.
   *
   * @returns the tenant that has this access code: the first one by id where several have it
   */
  async findOwner(accessCode: string): Promise<string | undefined> {
    const known = this.owners.get(accessCode);
    if (known !== undefined) return known;
    const { generation } = this;
    const { rows } = await this.pool.query<{ tenant_id: string }>(OWNER, [accessCode]);
    const owner = rows[0]?.tenant_id;
    if (this.owners.size >= MAX_OWNERS) this.owners.clear();
    if (owner !== undefined && generation === this.generation) this.owners.set(accessCode, owner);
    return owner;
  }

  /** Forgets what a change has made old; the next turn reads it anew. */
  follow(change: Change): void {
    if (change.kind === 'everything') {
      this.generation++;
      this.known.clear();
      this.loading.clear();
      this.owners.clear();
      return;
    }
    if (!RELEVANT.has(change.table)) return;
    this.generation++;
    this.known.delete(change.tenant);
    this.loading.delete(change.tenant);
    if (change.table === 'access_code') this.owners.clear();
  }

  private async load(tenantId: string): Promise<TenantContext | undefined> {
    const { generation } = this;
    const { rows } = await this.pool.query<TenantFacts>({
      name: 'tenant-facts',
      text: FACTS,
      values: [tenantId],
    });
    const [facts] = rows;
    if (!facts) return undefined;
    const globals = facts.globals.map((variable) => ({
      ...variable,
      value: variable.value ?? defaultOf(variable.type),
    }));
    const { context, content } = toTenantContext(
      tenantId,
      { ...facts, globals, vdnIds: Array.isArray(facts.vdnIds) ? facts.vdnIds : [] },
      this.sealer,
      this.timeoutSeconds,
    );
    await keepSnapshot(this.pool, tenantId, { hash: context.resourcesHash, content });
    if (generation === this.generation) this.known.set(tenantId, context);
    return context;
  }
}
