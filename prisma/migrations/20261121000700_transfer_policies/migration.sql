-- How transfers are shared out among skill queues.
CREATE TABLE "transfer_policy" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "definition" JSONB NOT NULL,
    "description" VARCHAR(1024) NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "transfer_policy_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "transfer_policy_tenant_id_name_key" ON "transfer_policy"("tenant_id", "name");

ALTER TABLE "transfer_policy" ADD CONSTRAINT "transfer_policy_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "transfer_policy"
    FOR EACH ROW EXECUTE FUNCTION "tell_change"();

-- What has been shared out so far.
CREATE TABLE "transfer_count" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "source" VARCHAR(200) NOT NULL,
    "period" VARCHAR(8) NOT NULL,
    "period_start" TIMESTAMP(3) NOT NULL,
    "queue" VARCHAR(128) NOT NULL,
    "transfers" INTEGER NOT NULL,

    CONSTRAINT "transfer_count_pkey" PRIMARY KEY ("tenant_id","source","period","period_start","queue")
);

CREATE INDEX "transfer_count_period_start_idx" ON "transfer_count"("period_start");

CREATE TABLE "transfer_choice" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "origin" VARCHAR(160) NOT NULL,
    "queue" VARCHAR(128) NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transfer_choice_pkey" PRIMARY KEY ("tenant_id","origin")
);

CREATE INDEX "transfer_choice_chosen_at_idx" ON "transfer_choice"("chosen_at");

-- Documents name policies.
ALTER TABLE "reference" ADD COLUMN "target_policy_id" UUID;

CREATE INDEX "reference_tenant_id_target_policy_id_idx" ON "reference"("tenant_id", "target_policy_id");

ALTER TABLE "reference" ADD CONSTRAINT "reference_tenant_id_target_policy_id_fkey" FOREIGN KEY ("tenant_id", "target_policy_id") REFERENCES "transfer_policy"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "reference"
    DROP CONSTRAINT "reference_one_target",
    ADD CONSTRAINT "reference_one_target" CHECK (num_nonnulls("target_flow_id", "target_variable_id", "target_template_id", "target_interface_id", "target_data_table_id", "target_policy_id") <= 1);
