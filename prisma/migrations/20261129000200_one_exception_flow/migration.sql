-- One exception flow per tenant. Where there were several, calls fell back on the first of them by code that was
-- released: it stays, and the others become subflows, as do the documents of their drafts.
WITH others AS (
    SELECT id FROM (
        SELECT f.id, row_number() OVER (PARTITION BY f.tenant_id ORDER BY (
            EXISTS (SELECT FROM flow_version v WHERE v.tenant_id = f.tenant_id AND v.flow_id = f.id AND v.state = 'released')
        ) DESC, f.code) AS place
        FROM flow f WHERE f.kind = 'exception'
    ) ranked WHERE place > 1
), drafts AS (
    UPDATE flow_version SET document = jsonb_set(document, '{kind}', '"subflow"')
    WHERE state = 'draft' AND flow_id IN (SELECT id FROM others)
)
UPDATE flow SET kind = 'subflow' WHERE id IN (SELECT id FROM others);

CREATE UNIQUE INDEX "flow_one_exception" ON "flow" ("tenant_id") WHERE "kind" = 'exception';
