-- The last reply of a call is the reply of its last turn; it was kept a second time, and written with every turn.
ALTER TABLE "call" DROP COLUMN "last_reply";

-- No index but the primary key begins with a column that the lookup of a call names. A plan made while the table is
-- empty cannot tell its indexes apart, and one on the tenant alone would read every call of the tenant for each turn.
DROP INDEX "call_tenant_id_started_at_idx";
DROP INDEX "call_tenant_id_caller_started_at_idx";
CREATE INDEX "call_started_at_idx" ON "call"("started_at");
CREATE INDEX "call_caller_started_at_idx" ON "call"("caller", "started_at");
