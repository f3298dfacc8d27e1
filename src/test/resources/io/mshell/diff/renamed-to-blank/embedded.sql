-- rename column Code to text_code
ALTER TABLE "dbo"."orders" RENAME COLUMN "Code" TO "text_code"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "text_code" TO "Code"
-- documentation of text_code
