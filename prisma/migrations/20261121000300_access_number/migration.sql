-- The internal number by which the OIAP interfaces name a binding (accessId).
ALTER TABLE "access_code" ADD COLUMN "access_number" SERIAL NOT NULL;

CREATE UNIQUE INDEX "access_code_access_number_key" ON "access_code"("access_number");
