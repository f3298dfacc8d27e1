-- rename column Owner ids to Owner ids (person)
ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner ids" TO "Owner ids (person)"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner ids (person)" TO "Owner ids"
-- rename column Code to Owner ids
ALTER TABLE "dbo"."orders" RENAME COLUMN "Code" TO "Owner ids"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner ids" TO "Code"
-- documentation of Owner ids
