-- rename column Code to it's "the" [code]
ALTER TABLE "dbo"."orders" RENAME COLUMN "Code" TO "it's ""the"" [code]"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "it's ""the"" [code]" TO "Code"
-- documentation of it's "the" [code]
