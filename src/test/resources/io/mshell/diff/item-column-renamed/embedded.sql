-- rename column group to Section
ALTER TABLE "dbo"."orders" RENAME COLUMN "group" TO "Section"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Section" TO "group"
-- rename column created_at to Created
ALTER TABLE "dbo"."orders" RENAME COLUMN "created_at" TO "Created"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Created" TO "created_at"
-- documentation of Section
-- documentation of Created
