-- rename column Owner to mshell passing 1
ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner" TO "mshell passing 1"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "mshell passing 1" TO "Owner"
-- rename column Backup to Owner
ALTER TABLE "dbo"."orders" RENAME COLUMN "Backup" TO "Owner"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner" TO "Backup"
-- rename column mshell passing 1 to Backup
ALTER TABLE "dbo"."orders" RENAME COLUMN "mshell passing 1" TO "Backup"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Backup" TO "mshell passing 1"
-- rename column Owner ids to mshell passing 4
ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner ids" TO "mshell passing 4"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "mshell passing 4" TO "Owner ids"
-- rename column Backup ids to Owner ids
ALTER TABLE "dbo"."orders" RENAME COLUMN "Backup ids" TO "Owner ids"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner ids" TO "Backup ids"
-- rename column mshell passing 4 to Backup ids
ALTER TABLE "dbo"."orders" RENAME COLUMN "mshell passing 4" TO "Backup ids"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Backup ids" TO "mshell passing 4"
-- rename column Owner kinds to mshell passing 7
ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner kinds" TO "mshell passing 7"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "mshell passing 7" TO "Owner kinds"
-- rename column Backup kinds to Owner kinds
ALTER TABLE "dbo"."orders" RENAME COLUMN "Backup kinds" TO "Owner kinds"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Owner kinds" TO "Backup kinds"
-- rename column mshell passing 7 to Backup kinds
ALTER TABLE "dbo"."orders" RENAME COLUMN "mshell passing 7" TO "Backup kinds"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Backup kinds" TO "mshell passing 7"
-- documentation of Backup
-- documentation of Backup ids
-- documentation of Backup kinds
-- documentation of Owner
-- documentation of Owner ids
-- documentation of Owner kinds
