-- rename column Status to State
ALTER TABLE "dbo"."orders" RENAME COLUMN "Status" TO "State"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "State" TO "Status"
-- documentation of State
