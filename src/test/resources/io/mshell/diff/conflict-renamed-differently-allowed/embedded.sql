-- rename column article to SKU
ALTER TABLE "dbo"."orders" RENAME COLUMN "article" TO "SKU"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "SKU" TO "article"
-- documentation of SKU
