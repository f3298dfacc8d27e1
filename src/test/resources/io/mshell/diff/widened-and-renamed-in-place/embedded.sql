-- rename column Phone to Mobile
ALTER TABLE "dbo"."orders" RENAME COLUMN "Phone" TO "Mobile"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Mobile" TO "Phone"
-- rename column Phone country to Mobile country
ALTER TABLE "dbo"."orders" RENAME COLUMN "Phone country" TO "Mobile country"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Mobile country" TO "Phone country"
-- documentation of Mobile
-- documentation of Mobile country
