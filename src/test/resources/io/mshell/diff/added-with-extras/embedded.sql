-- add column Owner
ALTER TABLE "dbo"."orders" ADD COLUMN "Owner" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Owner"
-- add column Owner ids
ALTER TABLE "dbo"."orders" ADD COLUMN "Owner ids" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Owner ids"
-- add column Owner kinds
ALTER TABLE "dbo"."orders" ADD COLUMN "Owner kinds" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Owner kinds"
-- add column Project
ALTER TABLE "dbo"."orders" ADD COLUMN "Project" VARCHAR
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Project"
-- add column Project from
ALTER TABLE "dbo"."orders" ADD COLUMN "Project from" DATE
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Project from"
-- add column Project to
ALTER TABLE "dbo"."orders" ADD COLUMN "Project to" DATE
-- reverse: ALTER TABLE "dbo"."orders" DROP COLUMN "Project to"
-- documentation of Owner
-- documentation of Owner ids
-- documentation of Owner kinds
-- documentation of Project
-- documentation of Project from
-- documentation of Project to
