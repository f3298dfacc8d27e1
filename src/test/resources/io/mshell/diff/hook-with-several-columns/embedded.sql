-- add column Code prefix
ALTER TABLE "dbo"."orders" ADD COLUMN "Code prefix" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Code prefix"
-- add column Code number
ALTER TABLE "dbo"."orders" ADD COLUMN "Code number" INTEGER
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Code number"
-- documentation of Code prefix
-- documentation of Code number
