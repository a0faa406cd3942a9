-- Released and offline versions do not vanish by the emptying of a table either, and the documents that a deleted flow
-- left behind do not change.
CREATE FUNCTION "refuse_emptying_of_versions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are deleted one by one', TG_TABLE_NAME USING ERRCODE = 'PY001', TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER "flow_version_no_truncate" BEFORE TRUNCATE ON "flow_version"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_emptying_of_versions"();
CREATE TRIGGER "deleted_flow_version_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "deleted_flow_version"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
