-- rename column Code to Code (text_code)
ALTER TABLE "dbo"."orders" RENAME COLUMN "Code" TO "Code (text_code)"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Code (text_code)" TO "Code"
-- add column code
ALTER TABLE "dbo"."orders" ADD COLUMN "code" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "code"
-- documentation of code
