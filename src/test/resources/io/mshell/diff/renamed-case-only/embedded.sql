-- rename column Code to CODE
ALTER TABLE "dbo"."orders" RENAME COLUMN "Code" TO "CODE"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "CODE" TO "Code"
-- documentation of CODE
