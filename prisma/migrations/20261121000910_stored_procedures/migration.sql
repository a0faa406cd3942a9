-- Functions of other Postgres databases that flows may call.
CREATE TABLE "stored_procedure" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "definition" JSONB NOT NULL,
    "sealed_password" TEXT,
    "description" VARCHAR(1024) NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "stored_procedure_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "stored_procedure_tenant_id_name_key" ON "stored_procedure"("tenant_id", "name");

ALTER TABLE "stored_procedure" ADD CONSTRAINT "stored_procedure_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "stored_procedure"
    FOR EACH ROW EXECUTE FUNCTION "tell_change"();

-- Documents name them.
ALTER TABLE "reference" ADD COLUMN "target_procedure_id" UUID;

CREATE INDEX "reference_tenant_id_target_procedure_id_idx" ON "reference"("tenant_id", "target_procedure_id");

ALTER TABLE "reference" ADD CONSTRAINT "reference_tenant_id_target_procedure_id_fkey" FOREIGN KEY ("tenant_id", "target_procedure_id") REFERENCES "stored_procedure"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "reference"
    DROP CONSTRAINT "reference_one_target",
    ADD CONSTRAINT "reference_one_target" CHECK (num_nonnulls("target_flow_id", "target_variable_id", "target_template_id", "target_interface_id", "target_data_table_id", "target_policy_id", "target_procedure_id") <= 1);
