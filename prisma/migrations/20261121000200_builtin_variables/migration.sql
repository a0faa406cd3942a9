-- Every tenant has the built-in GLOBAL variables from its first moment, whoever makes the tenant. A database test proves
-- that the list is the one of flow-model.
CREATE FUNCTION "add_builtin_variables"("new_tenant" VARCHAR) RETURNS void LANGUAGE sql AS $$
    WITH added AS (
        INSERT INTO global_variable (tenant_id, id, name, type, default_value, builtin, description)
            SELECT new_tenant, gen_random_uuid(), name, type::variable_type, value::jsonb, true, description
            FROM (VALUES
                ('language', 'string', '"Chinese"', 'Language of a call until its flow sets another: Chinese, English, Spanish, Arabic, Thai, Portuguese, French'),
                ('timezone', 'float', '0', 'Hours east of UTC, -12 to 12'),
                ('channeltype', 'string', '"default"', 'Channel of the call'),
                ('responsestyle', 'string', '"default"', 'Style of replies'),
                ('ttsSpeed', 'integer', '0', 'Speed of speech, -500 to 500'),
                ('ttsVolume', 'integer', '50', 'Volume of speech, 0 to 100'),
                ('ttsPitch', 'integer', '0', 'Pitch of speech, -500 to 500'),
                ('voiceName', 'string', '""', 'Voice of speech, by the name that the vendor gives it')
            ) AS builtin (name, type, value, description)
            -- A tenant that has made a variable of this name keeps it.
            ON CONFLICT (tenant_id, name) DO NOTHING
            RETURNING *
    )
    INSERT INTO resource_revision (tenant_id, kind, resource_id, revision, name, content, by_name)
        SELECT tenant_id, 'globalVariable', id, revision, name, jsonb_build_object(
            'name', name, 'type', type, 'default', default_value, 'encryption', encryption, 'description', description
        ), 'Parley' FROM added;
$$;

CREATE FUNCTION "give_builtin_variables"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_builtin_variables(NEW.id);
    RETURN NULL;
END $$;

CREATE TRIGGER "give_builtin_variables" AFTER INSERT ON "tenant"
    FOR EACH ROW EXECUTE FUNCTION "give_builtin_variables"();

SELECT add_builtin_variables(id) FROM tenant;
