-- add column SKU
ALTER TABLE "dbo"."orders" ADD COLUMN "SKU" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "SKU"
-- documentation of SKU
