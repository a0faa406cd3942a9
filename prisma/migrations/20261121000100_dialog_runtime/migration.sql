-- What turns used of the resources that stay editable, once per content: a turn names the hash, so that it can be run
-- again exactly.
CREATE TABLE "resource_snapshot" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "hash" CHAR(32) NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resource_snapshot_pkey" PRIMARY KEY ("tenant_id","hash")
);

-- When an interface that may be called once in so many days was last called for a caller.
CREATE TABLE "interface_call" (
    "tenant_id" VARCHAR(64) NOT NULL,
    "interface_name" VARCHAR(128) NOT NULL,
    "caller" VARCHAR(64) NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interface_call_pkey" PRIMARY KEY ("tenant_id","interface_name","caller")
);
