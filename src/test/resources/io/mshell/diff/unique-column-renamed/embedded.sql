-- rename column Phone to Telephone
ALTER TABLE "dbo"."orders" RENAME COLUMN "Phone" TO "Telephone"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Telephone" TO "Phone"
-- rename column Phone country to Telephone country
ALTER TABLE "dbo"."orders" RENAME COLUMN "Phone country" TO "Telephone country"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Telephone country" TO "Phone country"
-- documentation of Telephone
-- documentation of Telephone country
