-- The tables of "Orders" (monday.com board 4100000001), as 'deploy' makes them: dbo.orders and its staging
-- table in main. Names of keys and indexes end in the id of a run where it says 'generated' here.

-- schema dbo
CREATE SCHEMA IF NOT EXISTS "dbo";

-- drop dbo.stg_orders
DROP TABLE IF EXISTS "dbo"."stg_orders";

-- table dbo.orders, 3 columns
CREATE TABLE "dbo"."orders" (
  "item_id" BIGINT NOT NULL,
  "Name" VARCHAR,
  "group" VARCHAR
);

-- key of dbo.orders
ALTER TABLE "dbo"."orders" ADD PRIMARY KEY ("item_id");

-- description of dbo.orders
COMMENT ON TABLE "dbo"."orders" IS 'Orders';

-- documentation of item_id
COMMENT ON COLUMN "dbo"."orders"."item_id" IS 'monday column ''item_id'' (id_of_item_id, text)
mshell:column=id_of_item_id&part=&title=item_id&type=text&source=text&sql=BIGINT+NOT+NULL';

-- documentation of Name
COMMENT ON COLUMN "dbo"."orders"."Name" IS 'monday column ''Name'' (id_of_Name, text)
mshell:column=id_of_Name&part=&title=Name&type=text&source=text&sql=NVARCHAR%28255%29+NULL';

-- documentation of group
COMMENT ON COLUMN "dbo"."orders"."group" IS 'monday column ''group'' (id_of_group, text)
mshell:column=id_of_group&part=&title=group&type=text&source=text&sql=NVARCHAR%28100%29+NULL';

-- table dbo.stg_orders, 3 columns
CREATE TABLE "dbo"."stg_orders" (
  "item_id" BIGINT NOT NULL,
  "Name" VARCHAR,
  "group" VARCHAR
);

-- key of dbo.stg_orders
ALTER TABLE "dbo"."stg_orders" ADD PRIMARY KEY ("item_id");

-- description of dbo.stg_orders
COMMENT ON TABLE "dbo"."stg_orders" IS 'Orders';

-- documentation of item_id
COMMENT ON COLUMN "dbo"."stg_orders"."item_id" IS 'monday column ''item_id'' (id_of_item_id, text)
mshell:column=id_of_item_id&part=&title=item_id&type=text&source=text&sql=BIGINT+NOT+NULL';

-- documentation of Name
COMMENT ON COLUMN "dbo"."stg_orders"."Name" IS 'monday column ''Name'' (id_of_Name, text)
mshell:column=id_of_Name&part=&title=Name&type=text&source=text&sql=NVARCHAR%28255%29+NULL';

-- documentation of group
COMMENT ON COLUMN "dbo"."stg_orders"."group" IS 'monday column ''group'' (id_of_group, text)
mshell:column=id_of_group&part=&title=group&type=text&source=text&sql=NVARCHAR%28100%29+NULL';

-- --- below this line is yours: kept when generated again ---
