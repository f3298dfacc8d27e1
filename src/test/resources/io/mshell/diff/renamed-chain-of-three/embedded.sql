-- rename column C to D
ALTER TABLE "dbo"."orders" RENAME COLUMN "C" TO "D"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "D" TO "C"
-- rename column B to C
ALTER TABLE "dbo"."orders" RENAME COLUMN "B" TO "C"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "C" TO "B"
-- rename column A to B
ALTER TABLE "dbo"."orders" RENAME COLUMN "A" TO "B"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "B" TO "A"
-- documentation of B
-- documentation of C
-- documentation of D
