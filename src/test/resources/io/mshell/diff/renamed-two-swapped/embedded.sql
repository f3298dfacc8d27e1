-- rename column First to mshell passing 1
ALTER TABLE "dbo"."orders" RENAME COLUMN "First" TO "mshell passing 1"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "mshell passing 1" TO "First"
-- rename column Second to First
ALTER TABLE "dbo"."orders" RENAME COLUMN "Second" TO "First"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "First" TO "Second"
-- rename column mshell passing 1 to Second
ALTER TABLE "dbo"."orders" RENAME COLUMN "mshell passing 1" TO "Second"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Second" TO "mshell passing 1"
-- documentation of Second
-- documentation of First
