-- rename column Code to SKU
ALTER TABLE "dbo"."orders" RENAME COLUMN "Code" TO "SKU"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "SKU" TO "Code"
-- add column Due
ALTER TABLE "dbo"."orders" ADD COLUMN "Due" TIMESTAMP
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Due"
-- add column Due time
ALTER TABLE "dbo"."orders" ADD COLUMN "Due time" TIME
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Due time"
-- add column Stars
ALTER TABLE "dbo"."orders" ADD COLUMN "Stars" INTEGER
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Stars"
-- documentation of group
-- documentation of SKU
-- documentation of Due
-- documentation of Due time
-- documentation of Stars
