/** Data tables: columns that stand once, a shape that flows can rely on, types that the rows that are there have. */
import { CatalogueError, DataTableRequest } from '@parley/contracts';
import { registry } from '@parley/elements';
import { FlowDocument, tableShapeChanges, tableUsage } from '@parley/flow-model';
import type { Tx } from '../persistence/transactions';
import type { ResourceRow, ResourceRules, ResourceTable, StoredDataTable } from './resource';
import type { RowsRepository } from './rows.repository';
import type { UsesRepository } from './uses.repository';

export class DataTableRules implements ResourceRules<DataTableRequest, StoredDataTable, DataTableRequest> {
  readonly kind = 'dataTable';
  readonly word = 'data table';
  readonly subject = 'dataTable';

  constructor(
    readonly table: ResourceTable<StoredDataTable>,
    private readonly uses: UsesRepository,
    private readonly rows: Pick<RowsRepository, 'count'>,
  ) {}

  parse(content: unknown): StoredDataTable {
    return DataTableRequest.parse(content);
  }

  toStored(request: DataTableRequest): StoredDataTable {
    const seen = new Set<string>();
    for (const [index, { name }] of request.columns.entries()) {
      const path = `columns[${index}].name`;
      if (seen.has(name)) {
        const message = `${name} stands twice`;
        throw new CatalogueError('parameterIncorrect', `${path}: ${message}`, [{ path, message }]);
      }
      seen.add(name);
    }
    return request;
  }

  restore(earlier: StoredDataTable): StoredDataTable {
    return earlier;
  }

  toRequest({ stored }: ResourceRow<StoredDataTable>): DataTableRequest {
    return stored;
  }

  toView({ stored }: ResourceRow<StoredDataTable>): DataTableRequest {
    return stored;
  }

  toRevisionView(earlier: StoredDataTable): DataTableRequest {
    return earlier;
  }

  references() {
    return [];
  }

  /** @throws CatalogueError 20000005 the table has rows whose values are of another type */
  async breaks(tx: Tx, row: ResourceRow<StoredDataTable>, after: StoredDataTable): Promise<string[]> {
    await this.assertTypesKept(tx, row, after);
    const documents = await this.uses.findUsingDocuments(tx, this.kind, row);
    const usage = documents.flatMap((document) =>
      tableUsage(FlowDocument.parse(document), registry, row.stored.name),
    );
    return tableShapeChanges(row.stored.columns, after.columns, usage);
  }

  private async assertTypesKept(
    tx: Tx,
    row: ResourceRow<StoredDataTable>,
    after: StoredDataTable,
  ): Promise<void> {
    const retyped = row.stored.columns.find(({ name, type }) =>
      after.columns.some((column) => column.name === name && column.type !== type),
    );
    if (!retyped) return;
    const rows = await this.rows.count(tx, row, {});
    if (rows === 0) return;
    const sentence =
      `The data table ${row.stored.name} has ${rows} rows, and column ${retyped.name} is of type ` +
      `${retyped.type} in them: delete them first, or add another column`;
    throw new CatalogueError('variableReferencedModify', sentence);
  }
}
