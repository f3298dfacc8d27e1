-- rename column sku to Code
ALTER TABLE "dbo"."orders" RENAME COLUMN "sku" TO "Code"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Code" TO "sku"
