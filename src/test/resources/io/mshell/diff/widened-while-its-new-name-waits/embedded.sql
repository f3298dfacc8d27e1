-- rename column Mobile country to Notes country
ALTER TABLE "dbo"."orders" RENAME COLUMN "Mobile country" TO "Notes country"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Notes country" TO "Mobile country"
-- documentation of Mobile
-- documentation of Notes country
