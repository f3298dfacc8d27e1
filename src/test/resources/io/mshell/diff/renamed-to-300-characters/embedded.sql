-- rename column Code to Code as the warehouse knows it and prints it as the warehouse knows it and prints it as the warehouse knows it and p (text_code)
ALTER TABLE "dbo"."orders" RENAME COLUMN "Code" TO "Code as the warehouse knows it and prints it as the warehouse knows it and prints it as the warehouse knows it and p (text_code)"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "Code as the warehouse knows it and prints it as the warehouse knows it and prints it as the warehouse knows it and p (text_code)" TO "Code"
-- documentation of Code as the warehouse knows it and prints it as the warehouse knows it and prints it as the warehouse knows it and p (text_code)
