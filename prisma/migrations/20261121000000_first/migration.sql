-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('designer', 'releaser', 'admin', 'auditor');

-- CreateEnum
CREATE TYPE "flow_kind" AS ENUM ('main', 'subflow', 'exception');

-- CreateEnum
CREATE TYPE "flow_channel" AS ENUM ('voice', 'chat', 'multimedia');

-- CreateEnum
CREATE TYPE "version_state" AS ENUM ('draft', 'released', 'offline');

-- CreateEnum
CREATE TYPE "release_kind" AS ENUM ('official', 'gray');

-- CreateEnum
CREATE TYPE "work_mode" AS ENUM ('common', 'monitoring', 'insertion');

-- CreateEnum
CREATE TYPE "release_action" AS ENUM ('release', 'offline', 'rollback');

-- CreateEnum
CREATE TYPE "variable_type" AS ENUM ('integer', 'string', 'long', 'float', 'boolean', 'list', 'object');

-- CreateEnum
CREATE TYPE "variable_encryption" AS ENUM ('none', 'stored', 'shown');

-- CreateEnum
CREATE TYPE "template_kind" AS ENUM ('voice', 'tts', 'text', 'video', 'multimedia', 'card', 'quickReply', 'script');

-- CreateEnum
CREATE TYPE "access_code_source" AS ENUM ('IVR', 'OIFDE');

-- CreateTable
CREATE TABLE "tenant" (
    "id" VARCHAR(64) NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL DEFAULT 'UTC',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialog_account" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "app_key" VARCHAR(64) NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "failed_attempts" INTEGER NOT NULL DEFAULT 0,
    "failed_since" TIMESTAMPTZ(3),
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dialog_account_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dialog_token" (
    "token_hash" CHAR(64) NOT NULL,
    "tenant_id" VARCHAR(64) NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialog_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "app_user" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "display_name" VARCHAR(128) NOT NULL DEFAULT '',
    "password_hash" TEXT NOT NULL,
    "role" "user_role" NOT NULL,
    "language" VARCHAR(16),
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "failed_since" TIMESTAMPTZ(3),
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "session_hash" CHAR(64) NOT NULL,
    "tenant_id" VARCHAR(64) NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "remote_address" VARCHAR(64),
    "user_agent" VARCHAR(256),

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("session_hash")
);

-- CreateTable
CREATE TABLE "api_token" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "flow" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "flow_number" SERIAL NOT NULL,
    "code" VARCHAR(64) NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "kind" "flow_kind" NOT NULL,
    "channel" "flow_channel" NOT NULL,
    "description" VARCHAR(1024) NOT NULL DEFAULT '',
    "policy" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "flow_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "flow_version" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "flow_id" UUID NOT NULL,
    "major" INTEGER NOT NULL,
    "minor" INTEGER NOT NULL,
    "state" "version_state" NOT NULL DEFAULT 'draft',
    "release_kind" "release_kind",
    "work_mode" "work_mode" NOT NULL DEFAULT 'common',
    "gray_rule" JSONB,
    "gray_rule_id" UUID,
    "frozen" JSONB,
    "document" JSONB NOT NULL,
    "content_hash" VARCHAR(128) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "edited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_by" UUID,
    "released_at" TIMESTAMPTZ(3),
    "released_by" UUID,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "flow_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "deleted_flow_version" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "flow_id" UUID NOT NULL,
    "major" INTEGER NOT NULL,
    "minor" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "content_hash" VARCHAR(128) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deleted_flow_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "release_record" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "flow_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "flow_code" VARCHAR(64) NOT NULL,
    "major" INTEGER NOT NULL,
    "minor" INTEGER NOT NULL,
    "action" "release_action" NOT NULL,
    "kind" "release_kind",
    "work_mode" "work_mode" NOT NULL DEFAULT 'common',
    "gray_rule" JSONB,
    "note" VARCHAR(2048) NOT NULL DEFAULT '',
    "content_hash" VARCHAR(128) NOT NULL,
    "diff_summary" JSONB,
    "test_result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "by_name" VARCHAR(128) NOT NULL DEFAULT '',

    CONSTRAINT "release_record_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "reference" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "source_version_id" UUID,
    "source_template_id" UUID,
    "source_interface_id" UUID,
    "node_id" VARCHAR(64),
    "path" TEXT NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "target_name" VARCHAR(256) NOT NULL,
    "target_flow_id" UUID,
    "target_node_id" VARCHAR(64),
    "target_variable_id" UUID,
    "target_template_id" UUID,
    "target_interface_id" UUID,

    CONSTRAINT "reference_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "global_variable" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "name" VARCHAR(64) NOT NULL,
    "type" "variable_type" NOT NULL,
    "default_value" JSONB,
    "encryption" "variable_encryption" NOT NULL DEFAULT 'none',
    "builtin" BOOLEAN NOT NULL DEFAULT false,
    "description" VARCHAR(1024) NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "global_variable_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "template" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "kind" "template_kind" NOT NULL,
    "content" JSONB NOT NULL,
    "description" VARCHAR(1024) NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "template_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "business_interface" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "definition" JSONB NOT NULL,
    "description" VARCHAR(1024) NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "business_interface_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "resource_revision" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "resource_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "content" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "by_name" VARCHAR(128) NOT NULL DEFAULT '',

    CONSTRAINT "resource_revision_pkey" PRIMARY KEY ("tenant_id","kind","resource_id","revision")
);

-- CreateTable
CREATE TABLE "gray_rule" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "definition" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "gray_rule_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "access_code" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "code" VARCHAR(20) NOT NULL,
    "flow_id" UUID,
    "dialog_type" SMALLINT NOT NULL DEFAULT 1,
    "description" VARCHAR(50) NOT NULL DEFAULT '',
    "using_record_service" BOOLEAN NOT NULL DEFAULT false,
    "source" "access_code_source" NOT NULL DEFAULT 'IVR',
    "domain_id" INTEGER,
    "chat_bot_name" VARCHAR(128),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "access_code_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "system_parameter" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "name" VARCHAR(64) NOT NULL,
    "value" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "system_parameter_pkey" PRIMARY KEY ("tenant_id","name")
);

-- CreateTable
CREATE TABLE "allow_list_host" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "host" VARCHAR(253) NOT NULL,
    "port" INTEGER NOT NULL DEFAULT 0,
    "allow_private" BOOLEAN NOT NULL DEFAULT false,
    "description" VARCHAR(256) NOT NULL DEFAULT '',
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "allow_list_host_pkey" PRIMARY KEY ("tenant_id","host","port")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" VARCHAR(16) NOT NULL,
    "actor_id" VARCHAR(64),
    "actor_name" VARCHAR(128) NOT NULL DEFAULT '',
    "action" VARCHAR(64) NOT NULL,
    "subject_kind" VARCHAR(32) NOT NULL,
    "subject_id" VARCHAR(128) NOT NULL DEFAULT '',
    "before_hash" VARCHAR(128),
    "after_hash" VARCHAR(128),
    "details" JSONB,
    "remote_address" VARCHAR(64),

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "call" (
    "tenant_id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "instance" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "session" TEXT NOT NULL,
    "flow_code" TEXT NOT NULL,
    "flow_version" TEXT NOT NULL,
    "access_code" TEXT NOT NULL,
    "caller" TEXT NOT NULL,
    "callee" TEXT NOT NULL,
    "inter_idx" INTEGER NOT NULL,
    "last_fingerprint" TEXT NOT NULL,
    "last_reply" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "release_reason" TEXT,

    CONSTRAINT "call_pkey" PRIMARY KEY ("tenant_id","call_id")
);

-- CreateTable
CREATE TABLE "replaced_call" (
    "tenant_id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "instance" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "session" TEXT NOT NULL,
    "flow_code" TEXT NOT NULL,
    "flow_version" TEXT NOT NULL,
    "access_code" TEXT NOT NULL,
    "caller" TEXT NOT NULL,
    "callee" TEXT NOT NULL,
    "inter_idx" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "release_reason" TEXT NOT NULL,

    CONSTRAINT "replaced_call_pkey" PRIMARY KEY ("tenant_id","call_id","instance")
);

-- CreateTable
CREATE TABLE "turn" (
    "tenant_id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "instance" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "duration_micros" INTEGER NOT NULL,
    "request" TEXT NOT NULL,
    "reply" TEXT NOT NULL,
    "effects" TEXT NOT NULL,
    "trace" TEXT NOT NULL,
    "env" TEXT NOT NULL,

    CONSTRAINT "turn_pkey" PRIMARY KEY ("tenant_id","call_id","instance","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "dialog_account_app_key_key" ON "dialog_account"("app_key");

-- CreateIndex
CREATE INDEX "dialog_token_tenant_id_account_id_idx" ON "dialog_token"("tenant_id", "account_id");

-- CreateIndex
CREATE INDEX "dialog_token_expires_at_idx" ON "dialog_token"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_tenant_id_name_key" ON "app_user"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "sign_in_session_tenant_id_user_id_idx" ON "sign_in_session"("tenant_id", "user_id");

-- CreateIndex
CREATE INDEX "sign_in_session_expires_at_idx" ON "sign_in_session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_tenant_id_user_id_idx" ON "api_token"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "flow_flow_number_key" ON "flow"("flow_number");

-- CreateIndex
CREATE UNIQUE INDEX "flow_tenant_id_code_key" ON "flow"("tenant_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "flow_tenant_id_name_key" ON "flow"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "flow_version_tenant_id_state_idx" ON "flow_version"("tenant_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "flow_version_tenant_id_flow_id_major_minor_key" ON "flow_version"("tenant_id", "flow_id", "major", "minor");

-- CreateIndex
CREATE INDEX "release_record_tenant_id_flow_id_id_idx" ON "release_record"("tenant_id", "flow_id", "id");

-- CreateIndex
CREATE INDEX "reference_tenant_id_source_version_id_idx" ON "reference"("tenant_id", "source_version_id");

-- CreateIndex
CREATE INDEX "reference_tenant_id_source_template_id_idx" ON "reference"("tenant_id", "source_template_id");

-- CreateIndex
CREATE INDEX "reference_tenant_id_source_interface_id_idx" ON "reference"("tenant_id", "source_interface_id");

-- CreateIndex
CREATE INDEX "reference_tenant_id_target_flow_id_target_node_id_idx" ON "reference"("tenant_id", "target_flow_id", "target_node_id");

-- CreateIndex
CREATE INDEX "reference_tenant_id_target_variable_id_idx" ON "reference"("tenant_id", "target_variable_id");

-- CreateIndex
CREATE INDEX "reference_tenant_id_target_template_id_idx" ON "reference"("tenant_id", "target_template_id");

-- CreateIndex
CREATE INDEX "reference_tenant_id_target_interface_id_idx" ON "reference"("tenant_id", "target_interface_id");

-- CreateIndex
CREATE INDEX "reference_tenant_id_kind_target_name_idx" ON "reference"("tenant_id", "kind", "target_name");

-- CreateIndex
CREATE UNIQUE INDEX "global_variable_tenant_id_name_key" ON "global_variable"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "template_tenant_id_name_key" ON "template"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "business_interface_tenant_id_name_key" ON "business_interface"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "gray_rule_tenant_id_name_key" ON "gray_rule"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "access_code_tenant_id_flow_id_idx" ON "access_code"("tenant_id", "flow_id");

-- CreateIndex
CREATE INDEX "access_code_code_idx" ON "access_code"("code");

-- CreateIndex
CREATE UNIQUE INDEX "access_code_tenant_id_code_key" ON "access_code"("tenant_id", "code");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_subject_kind_subject_id_id_idx" ON "audit_entry"("tenant_id", "subject_kind", "subject_id", "id");

-- CreateIndex
CREATE INDEX "call_tenant_id_started_at_idx" ON "call"("tenant_id", "started_at");

-- CreateIndex
CREATE INDEX "call_tenant_id_caller_started_at_idx" ON "call"("tenant_id", "caller", "started_at");

-- CreateIndex
CREATE INDEX "replaced_call_tenant_id_started_at_idx" ON "replaced_call"("tenant_id", "started_at");

-- CreateIndex
CREATE INDEX "replaced_call_tenant_id_caller_started_at_idx" ON "replaced_call"("tenant_id", "caller", "started_at");

-- CreateIndex
CREATE INDEX "turn_at_idx" ON "turn" USING BRIN ("at");

-- AddForeignKey
ALTER TABLE "dialog_account" ADD CONSTRAINT "dialog_account_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dialog_token" ADD CONSTRAINT "dialog_token_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "dialog_account"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "app_user"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "app_user"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "flow" ADD CONSTRAINT "flow_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "flow" ADD CONSTRAINT "flow_tenant_id_created_by_fkey" FOREIGN KEY ("tenant_id", "created_by") REFERENCES "app_user"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "flow" ADD CONSTRAINT "flow_tenant_id_changed_by_fkey" FOREIGN KEY ("tenant_id", "changed_by") REFERENCES "app_user"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "flow_version" ADD CONSTRAINT "flow_version_tenant_id_flow_id_fkey" FOREIGN KEY ("tenant_id", "flow_id") REFERENCES "flow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "flow_version" ADD CONSTRAINT "flow_version_tenant_id_gray_rule_id_fkey" FOREIGN KEY ("tenant_id", "gray_rule_id") REFERENCES "gray_rule"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "flow_version" ADD CONSTRAINT "flow_version_tenant_id_created_by_fkey" FOREIGN KEY ("tenant_id", "created_by") REFERENCES "app_user"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "flow_version" ADD CONSTRAINT "flow_version_tenant_id_edited_by_fkey" FOREIGN KEY ("tenant_id", "edited_by") REFERENCES "app_user"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "flow_version" ADD CONSTRAINT "flow_version_tenant_id_released_by_fkey" FOREIGN KEY ("tenant_id", "released_by") REFERENCES "app_user"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_tenant_id_source_version_id_fkey" FOREIGN KEY ("tenant_id", "source_version_id") REFERENCES "flow_version"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_tenant_id_source_template_id_fkey" FOREIGN KEY ("tenant_id", "source_template_id") REFERENCES "template"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_tenant_id_source_interface_id_fkey" FOREIGN KEY ("tenant_id", "source_interface_id") REFERENCES "business_interface"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_tenant_id_target_flow_id_fkey" FOREIGN KEY ("tenant_id", "target_flow_id") REFERENCES "flow"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_tenant_id_target_variable_id_fkey" FOREIGN KEY ("tenant_id", "target_variable_id") REFERENCES "global_variable"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_tenant_id_target_template_id_fkey" FOREIGN KEY ("tenant_id", "target_template_id") REFERENCES "template"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_tenant_id_target_interface_id_fkey" FOREIGN KEY ("tenant_id", "target_interface_id") REFERENCES "business_interface"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "global_variable" ADD CONSTRAINT "global_variable_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "template" ADD CONSTRAINT "template_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "business_interface" ADD CONSTRAINT "business_interface_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "gray_rule" ADD CONSTRAINT "gray_rule_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_code" ADD CONSTRAINT "access_code_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_code" ADD CONSTRAINT "access_code_tenant_id_flow_id_fkey" FOREIGN KEY ("tenant_id", "flow_id") REFERENCES "flow"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "system_parameter" ADD CONSTRAINT "system_parameter_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allow_list_host" ADD CONSTRAINT "allow_list_host_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------------
-- What Prisma cannot say. Errors that services turn into codes of the catalogue carry a SQLSTATE of their own:
--   PY001  the content of a version that is not a draft would change, or the version be deleted (20000001)
--   PY002  a state that cannot follow the present one
--   PY003  history would change

-- One main flow per tenant; one official and one gray release per flow.
CREATE UNIQUE INDEX "flow_one_main" ON "flow" ("tenant_id") WHERE "kind" = 'main';
CREATE UNIQUE INDEX "flow_version_one_official" ON "flow_version" ("tenant_id", "flow_id") WHERE "release_kind" = 'official';
CREATE UNIQUE INDEX "flow_version_one_gray" ON "flow_version" ("tenant_id", "flow_id") WHERE "release_kind" = 'gray';

ALTER TABLE "flow_version"
    ADD CONSTRAINT "flow_version_number" CHECK ("major" >= 0 AND "minor" >= 0),
    ADD CONSTRAINT "flow_version_release_kind" CHECK (("state" = 'released') = ("release_kind" IS NOT NULL)),
    ADD CONSTRAINT "flow_version_gray_rule" CHECK ("release_kind" = 'gray' OR ("gray_rule" IS NULL AND "gray_rule_id" IS NULL)),
    ADD CONSTRAINT "flow_version_archived" CHECK ("archived_at" IS NULL OR "state" = 'offline');

ALTER TABLE "access_code" ADD CONSTRAINT "access_code_dialog_type" CHECK ("dialog_type" BETWEEN 1 AND 4);

ALTER TABLE "reference"
    ADD CONSTRAINT "reference_one_source" CHECK (num_nonnulls("source_version_id", "source_template_id", "source_interface_id") = 1),
    ADD CONSTRAINT "reference_one_target" CHECK (num_nonnulls("target_flow_id", "target_variable_id", "target_template_id", "target_interface_id") <= 1);

-- A version is born a draft; once released, its content is history.
CREATE FUNCTION "guard_flow_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'draft' THEN
            RAISE EXCEPTION 'a flow version begins as a draft, not %', NEW.state USING ERRCODE = 'PY002', TABLE = TG_TABLE_NAME;
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('draft', 'released'), ('released', 'offline'), ('offline', 'released')) THEN
        RAISE EXCEPTION 'a flow version cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'PY002', TABLE = TG_TABLE_NAME;
    END IF;
    IF OLD.state <> 'draft' AND (
        NEW.tenant_id, NEW.id, NEW.flow_id, NEW.major, NEW.minor, NEW.content_hash, NEW.revision,
        NEW.created_at, NEW.created_by, NEW.edited_at, NEW.edited_by, NEW.document
    ) IS DISTINCT FROM (
        OLD.tenant_id, OLD.id, OLD.flow_id, OLD.major, OLD.minor, OLD.content_hash, OLD.revision,
        OLD.created_at, OLD.created_by, OLD.edited_at, OLD.edited_by, OLD.document
    ) THEN
        RAISE EXCEPTION 'flow version % is % and cannot be changed', OLD.id, OLD.state USING ERRCODE = 'PY001', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER "guard_flow_version" BEFORE INSERT OR UPDATE ON "flow_version"
    FOR EACH ROW EXECUTE FUNCTION "guard_flow_version"();

-- An offline version goes only together with its flow, and leaves its document behind.
CREATE FUNCTION "guard_flow_version_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'draft' THEN
        RETURN OLD;
    END IF;
    IF OLD.state = 'released' OR EXISTS (SELECT FROM flow WHERE tenant_id = OLD.tenant_id AND id = OLD.flow_id) THEN
        RAISE EXCEPTION 'flow version % is % and cannot be deleted', OLD.id, OLD.state USING ERRCODE = 'PY001', TABLE = TG_TABLE_NAME;
    END IF;
    INSERT INTO deleted_flow_version (tenant_id, id, flow_id, major, minor, document, content_hash)
        VALUES (OLD.tenant_id, OLD.id, OLD.flow_id, OLD.major, OLD.minor, OLD.document, OLD.content_hash);
    RETURN OLD;
END $$;

CREATE TRIGGER "guard_flow_version_delete" BEFORE DELETE ON "flow_version"
    FOR EACH ROW EXECUTE FUNCTION "guard_flow_version_delete"();

-- That a flow jumps to itself is no reason to keep it.
CREATE FUNCTION "forget_own_references"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM reference USING flow_version AS source
        WHERE source.tenant_id = OLD.tenant_id AND source.flow_id = OLD.id
            AND reference.tenant_id = OLD.tenant_id AND reference.source_version_id = source.id
            AND reference.target_flow_id = OLD.id;
    RETURN OLD;
END $$;

CREATE TRIGGER "forget_own_references" BEFORE DELETE ON "flow"
    FOR EACH ROW EXECUTE FUNCTION "forget_own_references"();

-- History is only added to.
CREATE FUNCTION "refuse_change_of_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are only added', TG_TABLE_NAME USING ERRCODE = 'PY003', TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "release_record_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "release_record"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "resource_revision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "resource_revision"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();

-- Every process hears of what calls may use, at commit: {"table", "tenant", "id", "flow"?} on channel parley_change.
CREATE FUNCTION "tell_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    PERFORM pg_notify('parley_change', json_build_object(
        'table', TG_TABLE_NAME, 'tenant', changed.tenant_id, 'id', changed.id)::text);
    RETURN NULL;
END $$;

CREATE FUNCTION "tell_change_by_name"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
BEGIN
    PERFORM pg_notify('parley_change', json_build_object(
        'table', TG_TABLE_NAME, 'tenant', coalesce(changed ->> 'tenant_id', changed ->> 'id'), 'id', changed ->> TG_ARGV[0])::text);
    RETURN NULL;
END $$;

CREATE FUNCTION "tell_version_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    PERFORM pg_notify('parley_change', json_build_object(
        'table', TG_TABLE_NAME, 'tenant', changed.tenant_id, 'id', changed.id, 'flow', changed.flow_id)::text);
    RETURN NULL;
END $$;

CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "flow"
    FOR EACH ROW EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "global_variable"
    FOR EACH ROW EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "template"
    FOR EACH ROW EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "business_interface"
    FOR EACH ROW EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "gray_rule"
    FOR EACH ROW EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "access_code"
    FOR EACH ROW EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "tenant"
    FOR EACH ROW EXECUTE FUNCTION "tell_change_by_name"('id');
CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "system_parameter"
    FOR EACH ROW EXECUTE FUNCTION "tell_change_by_name"('name');
CREATE TRIGGER "tell_change" AFTER INSERT OR UPDATE OR DELETE ON "allow_list_host"
    FOR EACH ROW EXECUTE FUNCTION "tell_change_by_name"('host');
-- Saving a draft concerns no call.
CREATE TRIGGER "tell_version_update" AFTER UPDATE ON "flow_version"
    FOR EACH ROW WHEN (NEW.state <> 'draft') EXECUTE FUNCTION "tell_version_change"();
CREATE TRIGGER "tell_version_delete" AFTER DELETE ON "flow_version"
    FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION "tell_version_change"();

-- A call's row is rewritten in every turn: room for the next one in its page, rows kept whole and uncompressed up to
-- a page, and vacuumed before dead rows pile up. Turns are only appended.
ALTER TABLE "call" SET (fillfactor = 50, toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "turn" SET (toast_tuple_target = 8160, autovacuum_vacuum_insert_scale_factor = 0.5);

-- Finds calls that nobody has heard of; its size is that of the running calls, whatever the number of ended ones.
CREATE INDEX "call_running" ON "call" ("started_at") WHERE "status" = 'running';

ALTER TABLE "call" ADD CONSTRAINT "call_status" CHECK ("status" IN ('running', 'ended'));

CREATE FUNCTION "keep_replaced_call"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO replaced_call (
        tenant_id, call_id, instance, version, session, flow_code, flow_version, access_code, caller, callee,
        inter_idx, started_at, updated_at, ended_at, release_reason
    ) VALUES (
        OLD.tenant_id, OLD.call_id, OLD.instance, OLD.version, OLD.session, OLD.flow_code, OLD.flow_version,
        OLD.access_code, OLD.caller, OLD.callee, OLD.inter_idx, OLD.started_at, OLD.updated_at,
        coalesce(OLD.ended_at, NEW.started_at), coalesce(OLD.release_reason, '1')
    ) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER "keep_replaced_call" AFTER UPDATE ON "call"
    FOR EACH ROW WHEN (OLD.instance IS DISTINCT FROM NEW.instance) EXECUTE FUNCTION "keep_replaced_call"();
