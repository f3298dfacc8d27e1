-- rename column Owner to Responsible
ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner" TO "Responsible"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Responsible" TO "Owner"
-- rename column Owner ids to Responsible ids
ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner ids" TO "Responsible ids"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Responsible ids" TO "Owner ids"
-- rename column Owner kinds to Responsible kinds
ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner kinds" TO "Responsible kinds"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Responsible kinds" TO "Owner kinds"
-- rename column Due to Deadline
ALTER TABLE "dbo"."orders" RENAME COLUMN "Due" TO "Deadline"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Deadline" TO "Due"
-- rename column Due time to Deadline time
ALTER TABLE "dbo"."orders" RENAME COLUMN "Due time" TO "Deadline time"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Deadline time" TO "Due time"
-- documentation of Responsible
-- documentation of Responsible ids
-- documentation of Responsible kinds
-- documentation of Deadline
-- documentation of Deadline time
