-- rename column Price to Unit price
ALTER TABLE "dbo"."orders" RENAME COLUMN "Price" TO "Unit price"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Unit price" TO "Price"
-- documentation of Unit price
