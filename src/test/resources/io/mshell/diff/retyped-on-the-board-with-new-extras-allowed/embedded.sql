-- add column Amount ids
ALTER TABLE "dbo"."orders" ADD COLUMN "Amount ids" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Amount ids"
-- add column Amount kinds
ALTER TABLE "dbo"."orders" ADD COLUMN "Amount kinds" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Amount kinds"
-- documentation of Amount
-- documentation of Amount ids
-- documentation of Amount kinds
