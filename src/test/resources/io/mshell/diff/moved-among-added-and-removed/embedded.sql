-- add column D
ALTER TABLE "dbo"."orders" ADD COLUMN "D" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "D"
-- documentation of D
