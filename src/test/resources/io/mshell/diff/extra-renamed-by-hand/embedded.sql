-- rename column owner_ids to Owner ids
ALTER TABLE "dbo"."orders" RENAME COLUMN "owner_ids" TO "Owner ids"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner ids" TO "owner_ids"
