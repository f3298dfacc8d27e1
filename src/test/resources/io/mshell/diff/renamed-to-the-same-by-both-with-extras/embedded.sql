-- rename column Due time to Deadline time
ALTER TABLE "dbo"."orders" RENAME COLUMN "Due time" TO "Deadline time"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Deadline time" TO "Due time"
-- documentation of Deadline
-- documentation of Deadline time
