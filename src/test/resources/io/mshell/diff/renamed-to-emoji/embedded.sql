-- rename column Mood to 😀
ALTER TABLE "dbo"."orders" RENAME COLUMN "Mood" TO "😀"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "😀" TO "Mood"
-- rename column Party to 🎉 (text_2)
ALTER TABLE "dbo"."orders" RENAME COLUMN "Party" TO "🎉 (text_2)"
-- reverse: ALTER TABLE "dbo"."orders" RENAME COLUMN "🎉 (text_2)" TO "Party"
-- documentation of 😀
-- documentation of 🎉 (text_2)
