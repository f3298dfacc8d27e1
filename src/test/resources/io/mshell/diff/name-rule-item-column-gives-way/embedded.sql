-- rename column group to group (@group)
ALTER TABLE "dbo"."orders" RENAME COLUMN "group" TO "group (@group)"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "group (@group)" TO "group"
-- add column group
ALTER TABLE "dbo"."orders" ADD COLUMN "group" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "group"
-- documentation of group
