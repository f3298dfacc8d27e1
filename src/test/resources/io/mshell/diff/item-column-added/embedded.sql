-- add column State
ALTER TABLE "dbo"."orders" ADD COLUMN "State" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "State"
-- documentation of State
