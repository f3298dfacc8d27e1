-- add column Amount
ALTER TABLE "dbo"."orders" ADD COLUMN "Amount" DECIMAL(38,10)
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Amount"
-- add column Status
ALTER TABLE "dbo"."orders" ADD COLUMN "Status" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Status"
-- add column Paid
ALTER TABLE "dbo"."orders" ADD COLUMN "Paid" BOOLEAN
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Paid"
-- documentation of Amount
-- documentation of Status
-- documentation of Paid
