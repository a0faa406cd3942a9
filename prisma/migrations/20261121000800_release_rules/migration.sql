-- A release may freeze the resources that a version uses. What it froze belongs to the version for good: calls that run
-- on it, and a rollback to it, meet the same revisions.
ALTER TABLE "flow_version" ADD COLUMN "frozen_at" TIMESTAMPTZ(3);
ALTER TABLE "flow_version" ADD CONSTRAINT "flow_version_frozen" CHECK (("frozen" IS NULL) = ("frozen_at" IS NULL));
ALTER TABLE "deleted_flow_version" ADD COLUMN "frozen" JSONB;
ALTER TABLE "release_record" ADD COLUMN "frozen_at" TIMESTAMPTZ(3);

-- Who approves a version is none of those who edited it.
ALTER TABLE "flow_version" ADD COLUMN "editor_ids" UUID[] DEFAULT ARRAY[]::UUID[];
ALTER TABLE "release_record" ADD COLUMN "editors" JSONB;

ALTER TABLE "flow_version" DISABLE TRIGGER "guard_flow_version";
UPDATE "flow_version" SET "editor_ids" = array_remove(ARRAY["created_by", "edited_by"], NULL);
ALTER TABLE "flow_version" ENABLE TRIGGER "guard_flow_version";

CREATE OR REPLACE FUNCTION "guard_flow_version"() RETURNS trigger LANGUAGE plpgsql AS $$
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
        NEW.created_at, NEW.created_by, NEW.edited_at, NEW.edited_by, NEW.editor_ids, NEW.document
    ) IS DISTINCT FROM (
        OLD.tenant_id, OLD.id, OLD.flow_id, OLD.major, OLD.minor, OLD.content_hash, OLD.revision,
        OLD.created_at, OLD.created_by, OLD.edited_at, OLD.edited_by, OLD.editor_ids, OLD.document
    ) THEN
        RAISE EXCEPTION 'flow version % is % and cannot be changed', OLD.id, OLD.state USING ERRCODE = 'PY001', TABLE = TG_TABLE_NAME;
    END IF;
    IF OLD.frozen IS NOT NULL AND (NEW.frozen, NEW.frozen_at) IS DISTINCT FROM (OLD.frozen, OLD.frozen_at) THEN
        RAISE EXCEPTION 'what flow version % has frozen cannot be changed', OLD.id USING ERRCODE = 'PY001', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION "guard_flow_version_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'draft' THEN
        RETURN OLD;
    END IF;
    IF OLD.state = 'released' OR EXISTS (SELECT FROM flow WHERE tenant_id = OLD.tenant_id AND id = OLD.flow_id) THEN
        RAISE EXCEPTION 'flow version % is % and cannot be deleted', OLD.id, OLD.state USING ERRCODE = 'PY001', TABLE = TG_TABLE_NAME;
    END IF;
    INSERT INTO deleted_flow_version (tenant_id, id, flow_id, major, minor, document, content_hash, frozen)
        VALUES (OLD.tenant_id, OLD.id, OLD.flow_id, OLD.major, OLD.minor, OLD.document, OLD.content_hash, OLD.frozen);
    RETURN OLD;
END $$;

-- Who carries out a turn that asks something of the world. A claim is worth nothing after a crash, so none is logged.
CREATE UNLOGGED TABLE "turn_claim" (
    "tenant_id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "turn_claim_pkey" PRIMARY KEY ("tenant_id","call_id")
);

-- Every resource has its current revision on record, so that a release can freeze it; interfaces that came with the demo
-- had none.
INSERT INTO "resource_revision" ("tenant_id", "kind", "resource_id", "revision", "name", "content", "at", "by_name")
    SELECT i.tenant_id, 'interface', i.id, i.revision, i.name, jsonb_build_object(
            'name', i.name, 'description', i.description, 'method', 'POST', 'timeoutMs', 5000,
            'inputs', '[]'::jsonb, 'outputs', '[]'::jsonb
        ) || CASE WHEN i.definition ? 'path' THEN i.definition - 'url' ELSE i.definition END || jsonb_build_object(
            'headers', CASE jsonb_typeof(i.definition -> 'headers')
                WHEN 'array' THEN i.definition -> 'headers'
                WHEN 'object' THEN coalesce((SELECT jsonb_agg(jsonb_build_object('name', key, 'value', value))
                    FROM jsonb_each(i.definition -> 'headers')), '[]')
                ELSE '[]' END),
        i.changed_at, 'Parley'
    FROM "business_interface" i
    ON CONFLICT DO NOTHING;

-- So have named gray rules.
INSERT INTO "resource_revision" ("tenant_id", "kind", "resource_id", "revision", "name", "content", "at", "by_id")
    SELECT g.tenant_id, 'grayRule', g.id, g.revision, g.name,
        jsonb_build_object('name', g.name, 'rule', g.definition), g.changed_at, g.changed_by
    FROM "gray_rule" g
    ON CONFLICT DO NOTHING;
