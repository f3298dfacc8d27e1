-- rename column Due to Deadline
ALTER TABLE "dbo"."orders" RENAME COLUMN "Due" TO "Deadline"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Deadline" TO "Due"
-- documentation of Deadline
