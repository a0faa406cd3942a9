-- What built-in interfaces keep: answers to questions, and who wants to be called back.
CREATE TABLE "qa_record" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "call_id" VARCHAR(64) NOT NULL,
    "flow_code" VARCHAR(64) NOT NULL,
    "flow_version" VARCHAR(32) NOT NULL,
    "node_id" VARCHAR(64) NOT NULL,
    "survey_id" TEXT NOT NULL,
    "question_title" TEXT NOT NULL,
    "answer_intent" TEXT NOT NULL,
    "raw_answer" TEXT NOT NULL,
    "sealed" TEXT[] NOT NULL,
    "origin" VARCHAR(160) NOT NULL,

    CONSTRAINT "qa_record_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "callback_task" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "call_id" VARCHAR(64) NOT NULL,
    "flow_code" VARCHAR(64) NOT NULL,
    "flow_version" VARCHAR(32) NOT NULL,
    "node_id" VARCHAR(64) NOT NULL,
    "number" TEXT NOT NULL,
    "callback_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL,
    "sealed" TEXT[] NOT NULL,
    "origin" VARCHAR(160) NOT NULL,
    "state" VARCHAR(8) NOT NULL DEFAULT 'open',
    "changed_at" TIMESTAMPTZ(3),
    "changed_by" VARCHAR(128),

    CONSTRAINT "callback_task_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "qa_record_tenant_id_origin_key" ON "qa_record"("tenant_id", "origin");
CREATE INDEX "qa_record_tenant_id_call_id_idx" ON "qa_record"("tenant_id", "call_id");
CREATE UNIQUE INDEX "callback_task_tenant_id_origin_key" ON "callback_task"("tenant_id", "origin");
CREATE INDEX "callback_task_tenant_id_call_id_idx" ON "callback_task"("tenant_id", "call_id");
CREATE INDEX "callback_task_tenant_id_state_id_idx" ON "callback_task"("tenant_id", "state", "id");
