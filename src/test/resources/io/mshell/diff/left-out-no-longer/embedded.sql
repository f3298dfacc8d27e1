-- add column Code
ALTER TABLE "dbo"."orders" ADD COLUMN "Code" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Code"
-- documentation of Code
