-- Tables that a tenant has defined for its flows to write into.
CREATE TABLE "data_table" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "columns" JSONB NOT NULL,
    "description" VARCHAR(1024) NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "data_table_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "data_table_row" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "table_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "origin" VARCHAR(160),

    CONSTRAINT "data_table_row_pkey" PRIMARY KEY ("tenant_id","table_id","id")
);

CREATE UNIQUE INDEX "data_table_tenant_id_name_key" ON "data_table"("tenant_id", "name");
CREATE UNIQUE INDEX "data_table_row_tenant_id_table_id_origin_key" ON "data_table_row"("tenant_id", "table_id", "origin");

ALTER TABLE "data_table" ADD CONSTRAINT "data_table_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "data_table_row" ADD CONSTRAINT "data_table_row_tenant_id_table_id_fkey" FOREIGN KEY ("tenant_id", "table_id") REFERENCES "data_table"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "data_table"
    FOR EACH ROW EXECUTE FUNCTION "tell_change"();

-- Documents name them.
ALTER TABLE "reference" ADD COLUMN "target_data_table_id" UUID;

CREATE INDEX "reference_tenant_id_target_data_table_id_idx" ON "reference"("tenant_id", "target_data_table_id");

ALTER TABLE "reference" ADD CONSTRAINT "reference_tenant_id_target_data_table_id_fkey" FOREIGN KEY ("tenant_id", "target_data_table_id") REFERENCES "data_table"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "reference"
    DROP CONSTRAINT "reference_one_target",
    ADD CONSTRAINT "reference_one_target" CHECK (num_nonnulls("target_flow_id", "target_variable_id", "target_template_id", "target_interface_id", "target_data_table_id") <= 1);

-- Not only interfaces happen once in so many days.
ALTER TABLE "interface_call" RENAME TO "periodic_effect";
ALTER TABLE "periodic_effect" RENAME COLUMN "interface_name" TO "name";
ALTER TABLE "periodic_effect" RENAME COLUMN "called_at" TO "happened_at";
ALTER TABLE "periodic_effect" ADD COLUMN "kind" VARCHAR(32) NOT NULL DEFAULT 'http';
ALTER TABLE "periodic_effect" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "periodic_effect" DROP CONSTRAINT "interface_call_pkey",
    ADD CONSTRAINT "periodic_effect_pkey" PRIMARY KEY ("tenant_id", "kind", "name", "caller");
