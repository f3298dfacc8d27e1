package io.mshell.sql.sqlserver;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.schema.TextMeasure;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tables and servers the tests of this package share. */
final class Samples {

    /** Quotes, brackets, dots, statements, a comment, blanks at both ends and characters outside the base plane. */
    static final TableName HOSTILE = new TableName("o'dd]s", "a.b]]'; DROP TABLE x--😀 ");

    static final TableSpec ORDERS = new TableSpec(
            new TableName("sales", "orders"),
            List.of(
                    column("Item ID", SqlType.BIGINT, false, "@id"),
                    column("Name", SqlType.nvarchar(255), true, "@name"),
                    column("Done", SqlType.BIT, true, "check"),
                    column("Pieces", SqlType.INT, true, "numbers"),
                    column("Amount", SqlType.decimal(38, 10), true, "numbers1"),
                    column("Ratio", SqlType.FLOAT, true, "formula"),
                    column("Notes", SqlType.NVARCHAR_MAX, true, "long_text"),
                    column("Due", SqlType.DATE, true, "date4"),
                    column("At", SqlType.time(0), true, "hour"),
                    column("Changed", SqlType.datetime2(3), true, "@updated_at")),
            List.of("Item ID"),
            List.of(new IndexSpec(List.of("Due", "Done"), false), new IndexSpec(List.of("Name"), true)),
            "Board Orders (123)");

    private Samples() {}

    static TableSpec hostile() {
        return new TableSpec(
                HOSTILE,
                List.of(
                        column("]", SqlType.INT, true, "a"),
                        column("it's \"x\"", SqlType.nvarchar(10), true, "b"),
                        column(" [dbo].[t] ", SqlType.NVARCHAR_MAX, true, "c'; --"),
                        column("😀", SqlType.DATE, true, "d")),
                List.of("]"),
                List.of(new IndexSpec(List.of("it's \"x\"", "😀"), false)),
                "it's a 'description'; DROP TABLE x--");
    }

    static ColumnSpec column(String name, SqlType type, boolean nullable, String id) {
        return new ColumnSpec(name, type, nullable, new Origin(id, "", name, "text", "text"));
    }

    static Capabilities sqlServer() {
        return server(EnumSet.allOf(Feature.class), TextMeasure.UTF16);
    }

    static Capabilities babelfish() {
        return server(CapabilityProbe.features(true, TextMeasure.UTF16_LENGTH_ONLY), TextMeasure.UTF16_LENGTH_ONLY);
    }

    private static Capabilities server(Set<Feature> features, TextMeasure text) {
        return new Capabilities(
                "SQL Server",
                "16.0",
                "shop",
                "dbo",
                "mshell",
                "SQL_Latin1_General_CP1_CI_AS",
                "DATABASE_DEFAULT",
                text,
                features);
    }
}
