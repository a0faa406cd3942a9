/**
 * Variables, templates, interfaces, data tables and transfer policies: one life, whatever the kind. Every change is one transaction with its revision,
 * its references and its audit entry; it holds the names of the tenant, so that nobody begins to use a resource while
 * it changes its shape or vanishes. Processes hear of it by trigger.
 */
import {
  CatalogueError,
  ResourceRevision,
  type ImportReport,
  type NameListQuery,
  type PersonRef,
  type ResourceRevisionPage,
  type StaleRevision,
  type TimeListQuery,
  type Use,
  type UsePage,
  type UseQuery,
} from '@parley/contracts';
import type { Clock } from '../app/tokens';
import type { AuditRepository } from '../audit/audit.repository';
import { cursorBehind, orderOf } from '../http/list-order';
import type { Principal } from '../auth/principal';
import type { ReferencesService } from '../flows/references.service';
import type { Transactions, Tx } from '../persistence/transactions';
import { changedMembers } from './changed-members';
import { runImport, SAME, type Outcome } from './import-run';
import type { ResourceRow, ResourceRules } from './resource';
import { readRevisionPage } from './revision-page';
import type { RevisionsRepository } from './revisions.repository';
import { toUsePage } from './use-page';
import type { UsesRepository } from './uses.repository';

/** More than anybody has. */
const ALL = 1_000_000;

/** An import of many takes longer than what people do one by one. */
const IMPORT_TIMEOUT_MS = 120_000;

export interface ResourceParts {
  transactions: Transactions;
  references: ReferencesService;
  uses: UsesRepository;
  revisions: RevisionsRepository;
  audit: AuditRepository;
  clock: Clock;
}

/** What everybody sees beside the content. */
interface Revised {
  uses: number;
  revision: number;
  changedAt: string;
  changedBy: PersonRef | null;
}

export type ResourceView<V> = V & Revised;

export interface ResourceList<V> {
  items: ResourceView<V>[];
  total: number;
  nextCursor?: string;
}

export class ResourcesService<R extends { name: string }, S extends { name: string }, V extends object> {
  constructor(
    private readonly rules: ResourceRules<R, S, V>,
    private readonly parts: ResourceParts,
  ) {}

  async list({ tenantId }: Principal, query: NameListQuery): Promise<ResourceList<V>> {
    const { reader } = this.parts.transactions;
    const { table } = this.rules;
    const rows = await table.findPage(reader, tenantId, query);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: await this.viewsOf(reader, tenantId, shown),
      total: await table.count(reader, tenantId, query),
      ...(rows.length > query.limit && last ? { nextCursor: nextOf(query, last) } : {}),
    };
  }

  /** @throws CatalogueError 10000003 */
  async get({ tenantId }: Principal, name: string): Promise<ResourceView<V>> {
    const { reader } = this.parts.transactions;
    return this.viewOf(reader, await this.getRow(reader, tenantId, name));
  }

  /** @throws CatalogueError 10000002, 10000004 name taken, 10000006 to 10000008 */
  async create(by: Principal, request: R): Promise<ResourceView<V>> {
    return this.parts.transactions.run(async (tx) => this.viewOf(tx, await this.createIn(tx, by, request)));
  }

  /**
   * Creates a resource as part of the caller's transaction. References that have named it in vain lead to it now.
   *
   * @throws CatalogueError as `create`
   */
  async createIn(tx: Tx, by: Principal, request: R): Promise<ResourceRow<S>> {
    const stored = this.rules.toStored(request, undefined);
    await this.parts.references.lockNames(tx, by.tenantId);
    await this.assertFree(tx, by.tenantId, stored.name);
    const row = await this.rules.table.add(tx, by.tenantId, stored, this.stampOf(by));
    await this.keep(tx, by, row, 'create');
    return row;
  }

  /**
   * @param revision the one that the editor started from
   * @throws CatalogueError 10000002, 10000003, 10000004 name taken, 10000006 to 10000009, 20000005 others rely on what
   * this would change, 20000008 somebody else has changed it meanwhile
   */
  async update(by: Principal, name: string, revision: number, request: R): Promise<ResourceView<V>> {
    return this.parts.transactions.run(async (tx) => {
      const row = await this.lockRow(tx, by.tenantId, name);
      await this.assertRevision(tx, row, revision);
      return this.viewOf(tx, await this.changeTo(tx, by, row, this.rules.toStored(request, row)));
    });
  }

  /**
   * Gives a resource new content as part of the caller's transaction, whatever its revision is.
   *
   * @throws CatalogueError as `update`, but for 20000008
   */
  async updateIn(tx: Tx, by: Principal, name: string, request: R): Promise<ResourceRow<S>> {
    const row = await this.lockRow(tx, by.tenantId, name);
    return this.changeTo(tx, by, row, this.rules.toStored(request, row));
  }

  /**
   * Everything of this kind, or what is named, by name and without secrets.
   *
   * @throws CatalogueError 10000003 there is none of that name
   */
  async export({ tenantId }: Principal, names: readonly string[] | undefined): Promise<R[]> {
    const rows = await this.rules.table.findPage(this.parts.transactions.reader, tenantId, { limit: ALL });
    const byName = new Map(rows.map((row) => [row.stored.name, row]));
    const wanted = [...new Set(names ?? byName.keys())].sort((a, b) => (a < b ? -1 : 1));
    return wanted.map((name) => {
      const row = byName.get(name);
      if (!row) throw new CatalogueError('notFound', `There is no ${this.rules.word} "${name}"`);
      const request = this.rules.toRequest(row);
      return this.rules.secrets?.withhold(request) ?? request;
    });
  }

  /**
   * What items of a file would change, or their import, whole or not at all. What is wrong with an item is said in the
   * report.
   */
  async import(by: Principal, items: readonly R[], apply: boolean): Promise<ImportReport> {
    const { transactions, references } = this.parts;
    const options = { by, apply, keepsExisting: false, source: 'import', timeoutMs: IMPORT_TIMEOUT_MS };
    return runImport(transactions, options, async (run) => {
      await references.lockNames(run.tx, by.tenantId);
      const seen = new Set<string>();
      for (const item of items) {
        const { name } = item;
        await run.note(this.rules.subject, name, () => {
          if (seen.has(name)) throw new CatalogueError('alreadyExists', `${name} stands twice in the file`);
          seen.add(name);
          return this.importIn(run.tx, by, item);
        });
      }
    });
  }

  /**
   * Creates a resource of a file, or gives it the content that the file has, as part of the caller's transaction.
   *
   * @throws CatalogueError as `create` and `update`, but for 20000008
   */
  async importIn(tx: Tx, by: Principal, item: R): Promise<Outcome> {
    const before = await this.rules.table.find(tx, by.tenantId, item.name);
    const { request, missing } = this.rules.secrets?.keep(item, before) ?? { request: item, missing: [] };
    const remark =
      missing.length === 0 ? '' : `. The file does not hold ${missing.join(', ')}: enter it here`;
    if (!before) {
      await this.createIn(tx, by, request);
      return { state: 'new', message: `Will be created${remark}` };
    }
    const changes = changedMembers(this.rules.toRequest(before), request);
    if (changes.length === 0) return { ...SAME, message: `${SAME.message}${remark}` };
    await this.updateIn(tx, by, item.name, request);
    return {
      state: 'changed',
      message: `Its content will be replaced; the present one stays in its history${remark}`,
      changes,
    };
  }

  /**
   * The content of an earlier revision as a new one.
   *
   * @throws CatalogueError 10000003 no such resource or revision; as `update` where the content cannot return
   */
  async revert(by: Principal, name: string, revision: number): Promise<ResourceView<V>> {
    return this.parts.transactions.run(async (tx) => {
      const row = await this.lockRow(tx, by.tenantId, name);
      const earlier = await this.parts.revisions.find(tx, this.rules.kind, row, revision);
      if (!earlier?.content) {
        throw new CatalogueError('notFound', `The ${this.rules.word} "${name}" has no revision ${revision}`);
      }
      const stored = this.rules.restore(this.rules.parse(earlier.content), row);
      return this.viewOf(tx, await this.changeTo(tx, by, row, stored));
    });
  }

  /**
   * @param revision the one that the person saw; undefined: whatever it is
   * @throws CatalogueError 10000002 built in, 10000003, 20000004 somebody uses it, 20000008
   */
  async delete(by: Principal, name: string, revision: number | undefined): Promise<void> {
    await this.parts.transactions.run(async (tx) => {
      const row = await this.lockRow(tx, by.tenantId, name);
      if (revision !== undefined) await this.assertRevision(tx, row, revision);
      if (row.builtin) throw new CatalogueError('parameterIncorrect', `${name} is built in and stays`);
      await this.assertUnused(tx, row);
      await this.rules.table.remove(tx, row);
      await this.keep(tx, by, { ...row, revision: row.revision + 1 }, 'delete', row);
    });
  }

  /** @throws CatalogueError 10000003 */
  async listUses({ tenantId }: Principal, name: string, query: UseQuery): Promise<UsePage> {
    const { reader } = this.parts.transactions;
    const row = await this.getRow(reader, tenantId, name);
    return toUsePage(await this.parts.uses.findUses(reader, this.rules.kind, row), query);
  }

  /** @throws CatalogueError 10000002 cursor, 10000003 */
  async listRevisions(by: Principal, name: string, query: TimeListQuery): Promise<ResourceRevisionPage> {
    const { reader } = this.parts.transactions;
    const row = await this.getRow(reader, by.tenantId, name);
    const source = { revisions: this.parts.revisions, kind: this.rules.kind, resource: row };
    return readRevisionPage(reader, source, query, (content) => this.revisionView(content, row));
  }

  private revisionView(content: unknown, row: ResourceRow<S>) {
    return ResourceRevision.shape.content.parse(this.rules.toRevisionView(this.rules.parse(content), row));
  }

  private async changeTo(tx: Tx, by: Principal, row: ResourceRow<S>, stored: S): Promise<ResourceRow<S>> {
    await this.assertPermitted(tx, by, row);
    if (stored.name !== row.stored.name) await this.assertFree(tx, by.tenantId, stored.name);
    await this.assertNobodyBreaks(tx, row, stored);
    const changed = await this.rules.table.update(tx, row, stored, this.stampOf(by));
    await this.keep(tx, by, changed, 'update', row);
    return changed;
  }

  /** Writes down what has happened: revisions, references, audit. */
  private async keep(
    tx: Tx,
    by: Principal,
    row: ResourceRow<S>,
    what: 'create' | 'update' | 'delete',
    before?: ResourceRow<S>,
  ): Promise<void> {
    const { rules, parts } = this;
    if (before) await this.addRevision(tx, before, before.stored, { id: before.changedById, name: '' });
    const actor = { id: by.userId, name: by.me.name };
    await this.addRevision(tx, row, what === 'delete' ? undefined : row.stored, actor);
    if (what !== 'delete') {
      await this.writeReferences(tx, row);
      const { name } = row.stored;
      if (name !== before?.stored.name) {
        await parts.references.adopt(tx, row.tenantId, { kind: rules.kind, name, id: row.id });
      }
    }
    await parts.audit.add(tx, by, {
      action: `${rules.subject}.${what}`,
      subjectKind: rules.subject,
      subjectId: before?.stored.name ?? row.stored.name,
      before: before?.stored ?? null,
      after: what === 'delete' ? null : row.stored,
      details: { revision: row.revision },
    });
  }

  private async addRevision(
    tx: Tx,
    row: ResourceRow<S>,
    content: S | undefined,
    by: { id: string | null; name: string },
  ): Promise<void> {
    const { tenantId, id, revision } = row;
    const at = content === undefined ? this.parts.clock() : row.changedAt;
    const entry = { tenantId, id, revision, name: row.stored.name, content, at, by };
    await this.parts.revisions.add(tx, this.rules.kind, entry);
  }

  private async writeReferences(tx: Tx, row: ResourceRow<S>): Promise<void> {
    const { kind } = this.rules;
    if (kind !== 'template' && kind !== 'interface') return;
    const { tenantId, id } = row;
    const source =
      kind === 'template' ? { tenantId, sourceTemplateId: id } : { tenantId, sourceInterfaceId: id };
    await this.parts.references.rewriteResource(tx, source, this.rules.references(row.stored));
  }

  /** No address can end in `.` or `..`, so nobody could ask for a resource of that name. */
  private async assertFree(tx: Tx, tenantId: string, name: string): Promise<void> {
    if (name === '.' || name === '..') {
      throw new CatalogueError('parameterIncorrect', `name: ${name} is reserved`, [{ path: 'name' }]);
    }
    if (!(await this.rules.table.find(tx, tenantId, name))) return;
    throw new CatalogueError('alreadyExists', `There is already a ${this.rules.word} "${name}"`, [
      { path: 'name' },
    ]);
  }

  private async assertRevision(tx: Tx, row: ResourceRow<S>, revision: number): Promise<void> {
    if (row.revision === revision) return;
    const changedBy = await this.changerOf(tx, row);
    const details: StaleRevision = {
      yourRevision: revision,
      currentRevision: row.revision,
      changedBy,
      changedAt: row.changedAt.toISOString(),
    };
    const who = changedBy?.name ?? 'Somebody else';
    const sentence = `${who} has changed this ${this.rules.word} meanwhile`;
    throw new CatalogueError('staleRevision', sentence, [details]);
  }

  /** What released flows use is changed by those who may release. Built-in variables are used by every flow. */
  private async assertPermitted(tx: Tx, by: Principal, row: ResourceRow<S>): Promise<void> {
    if (by.permissions.includes('release')) return;
    const { uses } = this.parts;
    const isOnAir = row.builtin
      ? await uses.hasReleased(tx, row.tenantId)
      : await uses.isUsedByReleased(tx, this.rules.kind, row);
    if (!isOnAir) return;
    const sentence = `A released flow uses this ${this.rules.word}. Changing it needs the permission "release"`;
    throw new CatalogueError('forbidden', sentence, [{ permission: 'release' }]);
  }

  private async assertUnused(tx: Tx, row: ResourceRow<S>): Promise<void> {
    const uses = await this.parts.uses.findUses(tx, this.rules.kind, row);
    const [first] = uses;
    if (!first) return;
    const sentence = `The ${this.rules.word} ${row.stored.name} is used by ${placesOf(uses)}`;
    throw new CatalogueError('variableReferencedDelete', sentence, uses);
  }

  private async assertNobodyBreaks(tx: Tx, row: ResourceRow<S>, stored: S): Promise<void> {
    const { name } = row.stored;
    const renamed = stored.name === name ? [] : [`it is renamed to ${stored.name}`];
    const changes = [...renamed, ...(await this.rules.breaks(tx, row, stored))];
    if (changes.length === 0) return;
    const uses = await this.parts.uses.findUses(tx, this.rules.kind, row);
    if (uses.length === 0) return;
    const sentence = `The ${this.rules.word} ${name} is used by ${placesOf(uses)}: ${changes.join(', ')}`;
    throw new CatalogueError('variableReferencedModify', sentence, uses);
  }

  private async lockRow(tx: Tx, tenantId: string, name: string): Promise<ResourceRow<S>> {
    await this.parts.references.lockNames(tx, tenantId);
    return this.getRow(tx, tenantId, name);
  }

  private async getRow(tx: Tx, tenantId: string, name: string): Promise<ResourceRow<S>> {
    const row = await this.rules.table.find(tx, tenantId, name);
    if (row) return row;
    throw new CatalogueError('notFound', `There is no ${this.rules.word} "${name}"`);
  }

  private async viewOf(tx: Tx, row: ResourceRow<S>): Promise<ResourceView<V>> {
    const [view] = await this.viewsOf(tx, row.tenantId, [row]);
    if (!view) throw new Error('a row without a view');
    return view;
  }

  private async viewsOf(tx: Tx, tenantId: string, rows: ResourceRow<S>[]): Promise<ResourceView<V>[]> {
    const ids = rows.map(({ id }) => id);
    const uses = await this.parts.uses.countUses(tx, this.rules.kind, tenantId, ids);
    const people = await this.parts.revisions.findPeople(tx, tenantId, [
      ...new Set(rows.flatMap(({ changedById }) => changedById ?? [])),
    ]);
    return rows.map((row) => ({
      ...this.rules.toView(row),
      uses: uses.get(row.id) ?? 0,
      revision: row.revision,
      changedAt: row.changedAt.toISOString(),
      changedBy: people.get(row.changedById ?? '') ?? null,
    }));
  }

  private async changerOf(tx: Tx, { tenantId, changedById }: ResourceRow<S>): Promise<PersonRef | null> {
    if (changedById === null) return null;
    return (await this.parts.revisions.findPeople(tx, tenantId, [changedById])).get(changedById) ?? null;
  }

  private stampOf(by: Principal) {
    return { changedById: by.userId, changedAt: this.parts.clock() };
  }
}

function placesOf(uses: readonly Use[]): string {
  const [first] = uses;
  if (!first) return 'nobody';
  const others = uses.length > 1 ? ` and ${uses.length - 1} more` : '';
  const place =
    first.kind === 'flow'
      ? `flow ${first.flowName} ${first.version}, node ${first.nodeName || first.nodeId}`
      : `${first.kind} ${first.name}`;
  return `${place}${others}`;
}

function nextOf(query: NameListQuery, { stored, changedAt }: ResourceRow<{ name: string }>): string {
  return cursorBehind(orderOf(query, 'name'), { key: stored.name, moment: changedAt });
}
