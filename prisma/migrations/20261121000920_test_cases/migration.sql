-- Dialogs that a flow must answer as they say.
CREATE TABLE "test_case" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "flow_id" UUID NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "definition" JSONB NOT NULL,
    "description" VARCHAR(1024) NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "test_case_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "test_case_tenant_id_flow_id_name_key" ON "test_case"("tenant_id", "flow_id", "name");

ALTER TABLE "test_case" ADD CONSTRAINT "test_case_tenant_id_flow_id_fkey" FOREIGN KEY ("tenant_id", "flow_id") REFERENCES "flow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
