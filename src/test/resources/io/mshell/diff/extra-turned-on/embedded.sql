-- add column Status id
ALTER TABLE "dbo"."orders" ADD COLUMN "Status id" INTEGER
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Status id"
-- add column Status done
ALTER TABLE "dbo"."orders" ADD COLUMN "Status done" BOOLEAN
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Status done"
-- documentation of Status id
-- documentation of Status done
