-- add column group
ALTER TABLE "dbo"."orders" ADD COLUMN "group" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "group"
-- add column Owner
ALTER TABLE "dbo"."orders" ADD COLUMN "Owner" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Owner"
-- add column Owner ids
ALTER TABLE "dbo"."orders" ADD COLUMN "Owner ids" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Owner ids"
-- documentation of group
-- documentation of Owner
-- documentation of Owner ids
