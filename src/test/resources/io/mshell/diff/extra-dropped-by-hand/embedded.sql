-- add column Owner ids
ALTER TABLE "dbo"."orders" ADD COLUMN "Owner ids" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Owner ids"
-- documentation of Owner ids
