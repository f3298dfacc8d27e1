-- add column Due
ALTER TABLE "dbo"."orders" ADD COLUMN "Due" TIMESTAMP
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Due"
-- add column Due time
ALTER TABLE "dbo"."orders" ADD COLUMN "Due time" TIME
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Due time"
-- documentation of Due
-- documentation of Due time
