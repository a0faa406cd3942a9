-- A version that is on the air keeps its name, which is that of its flow. Whoever releases has locked the flow, so that a
-- release and a rename at the same instant see each other.
CREATE FUNCTION "guard_flow_name"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM flow_version WHERE tenant_id = OLD.tenant_id AND flow_id = OLD.id AND state = 'released') THEN
        RAISE EXCEPTION 'a version of flow % is released, so the flow keeps its name', OLD.code USING ERRCODE = 'PY001', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER "guard_flow_name" BEFORE UPDATE OF "name" ON "flow"
    FOR EACH ROW WHEN (NEW."name" IS DISTINCT FROM OLD."name") EXECUTE FUNCTION "guard_flow_name"();
