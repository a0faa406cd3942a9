/** Prisma's schema engine as WebAssembly: compares schemas without the binary that Prisma would download. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { root } from './workspace.mjs';

/** Node's, of which @types/node tells nothing. */
const { Module: WasmModule, Instance: WasmInstance } = (
  globalThis as unknown as {
    WebAssembly: {
      Module: new (code: Uint8Array) => object;
      Instance: new (module: object, imports: object) => { exports: { __wbindgen_start?: () => void } };
    };
  }
).WebAssembly;

const CHAR = 18;
const TEXT = 25;
const NOTHING_EXTERNAL = { externalTables: [], externalEnums: [] };

/**
 * The SQL that brings a database to what prisma/schema.prisma says, as far as Prisma can express it: triggers,
 * checks and partial indexes are left alone.
 *
 * @param url of a database to which all migrations were applied
 * @returns '' when they agree
 */
export async function diffDatabaseToSchema(url: string): Promise<string> {
  const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8');
  const files = [{ path: 'schema.prisma', content: schema }];
  const pool = new EnginePool({ connectionString: url, max: 2 });
  instantiate();
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new EngineAdapterFactory(pool));
    const engine = await bindings.SchemaEngine.new(
      { datamodels: [['schema.prisma', schema]] },
      () => undefined,
      adapter,
    );
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NOTHING_EXTERNAL,
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    await pool.end();
  }
}

let isInstantiated = false;

/** Node cannot import WebAssembly as the package does it, so its parts are put together here, once per process. */
function instantiate(): void {
  if (isInstantiated) return;
  isInstantiated = true;
  const require = createRequire(import.meta.url);
  const home = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = new WasmModule(readFileSync(home.replace(/\.js$/, '.wasm')));
  const { exports } = new WasmInstance(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(exports);
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: endWith } });
  exports.__wbindgen_start?.();
}

/** A panic of the engine leaves its promises open for ever, so nothing but ending the process helps. */
function endWith(panic: string): never {
  process.stderr.write(`Prisma's schema engine failed: ${panic}\n`);
  process.exit(1);
}

/**
 * Prisma's adapter refuses the type `"char"` of the system catalogues, which the engine reads. Such columns pass it as
 * texts and get their type afterwards.
 */
class EngineAdapterFactory extends PrismaPg {
  readonly #pool: EnginePool;

  constructor(pool: EnginePool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of this.#pool.charColumns.get(result.rows) ?? [])
        result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}

class EnginePool extends pg.Pool {
  /** indices of the `"char"` columns of a result, by its rows */
  readonly charColumns = new WeakMap<object, number[]>();

  // pg.Pool.query has a dozen overloads; the adapter uses the one that takes a config and gives a promise
  override query = (async (config: pg.QueryArrayConfig) => {
    const client = await this.connect();
    try {
      const result = await client.query(config);
      const columns = result.fields.flatMap(({ dataTypeID }, index) => (dataTypeID === CHAR ? [index] : []));
      for (const column of columns) Object.assign(result.fields[column] ?? {}, { dataTypeID: TEXT });
      this.charColumns.set(result.rows, columns);
      return result;
    } finally {
      client.release();
    }
  }) as unknown as pg.Pool['query'];
}
