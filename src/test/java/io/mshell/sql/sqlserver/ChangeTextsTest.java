package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Probe;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TextMeasure;
import io.mshell.sql.Dialect;
import io.mshell.sql.Plan;
import io.mshell.sql.ProbeQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The T-SQL of changes and probes. */
class ChangeTextsTest {

    private static final TableName TABLE = new TableName("sales", "orders");
    private static final String HOSTILE = "it's ] \"x\"; DROP TABLE x--😀";

    @Test
    void changesATableWhereItStands() {
        Golden.check("changes", changes(Dialects.sqlServer(), TABLE, "Status"));
    }

    @Test
    void changesATableOfAnyName() {
        Golden.check("changes-hostile", changes(Dialects.sqlServer(), Samples.HOSTILE, HOSTILE));
    }

    @Test
    void changesWhatItCanWithoutSomeFeatures() {
        Golden.check("changes-babelfish", changes(Dialects.babelfish(), TABLE, "Status"));
    }

    private static Plan changes(Dialect dialect, TableName table, String name) {
        ColumnSpec column = Samples.column(name, SqlType.nvarchar(400), true, "status");
        ColumnSpec firm = Samples.column(name, SqlType.nvarchar(400), false, "status");
        IndexSpec index = new IndexSpec(List.of(name, "Due"), true);
        List<Change> changes = List.of(
                new Change.RenameColumn("Old", name),
                new Change.RenameColumn(name, name.toUpperCase(Locale.ROOT)),
                new Change.AddColumn(column),
                new Change.WidenColumn(column, SqlType.nvarchar(255)),
                new Change.WidenColumn(firm, SqlType.nvarchar(255)),
                new Change.AddIndex(index),
                new Change.AddIndex(new IndexSpec(List.of("Due"), false)),
                new Change.DropIndex("UX_orders_1_r41", index),
                new Change.DocumentColumn(column),
                new Change.DocumentTable("Board " + name));
        Plan plan = Plan.of();
        for (Change change : changes) {
            plan = plan.then(dialect.change(table, change, "r42"));
        }
        return plan;
    }

    @Test
    void namesOfIndexesFitAndDiffer() {
        Dialect dialect = Dialects.sqlServer();
        TableName table = new TableName("dbo", "t".repeat(TableName.LONGEST));
        IndexSpec one = new IndexSpec(List.of("a".repeat(TableName.LONGEST), "b"), false);
        IndexSpec two = new IndexSpec(List.of("a".repeat(TableName.LONGEST), "c"), false);

        List<String> names = new ArrayList<>();
        for (IndexSpec index : List.of(one, two)) {
            for (String run : List.of("r1", "r2")) {
                String sql = dialect.change(table, new Change.AddIndex(index), run)
                        .statements()
                        .get(0)
                        .sql();
                names.add(sql.replaceAll("(?s).*INDEX \\[([^]]+)].*", "$1"));
            }
        }

        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= TableName.LONGEST && name.startsWith("IX_t"));
    }

    @Test
    void asksTheRows() {
        Golden.check("probes", probes(Dialects.sqlServer()));
    }

    @Test
    void asksTheRowsWhereTextIsMeasuredOtherwise() {
        Probe probe = new Probe.Unfit("Name", SqlType.nvarchar(255), SqlType.nvarchar(10));
        Golden.check("probes-utf8", texts(probe.accept(new ServerProbes(TextMeasure.UTF8, TABLE, "Item ID"))));
    }

    private static List<String> probes(Dialect dialect) {
        SqlType text = SqlType.nvarchar(255);
        SqlType number = SqlType.decimal(38, 10);
        List<Probe> probes = List.of(
                new Probe.Filled("Name"),
                new Probe.Missing("Name"),
                new Probe.Repeated("Name"),
                new Probe.Unfit("Name", text, SqlType.nvarchar(10)),
                new Probe.Unfit("Name", text, SqlType.NVARCHAR_MAX),
                new Probe.Unfit("Name", text, SqlType.INT),
                new Probe.Unfit("Name", text, SqlType.decimal(10, 2)),
                new Probe.Unfit("Name", text, SqlType.DATE),
                new Probe.Unfit("Amount", number, SqlType.decimal(10, 2)),
                new Probe.Unfit("Amount", number, SqlType.BIGINT),
                new Probe.Unfit("Amount", number, SqlType.FLOAT),
                new Probe.Unfit("Amount", number, SqlType.BIT),
                new Probe.Unfit("Ratio", SqlType.FLOAT, number),
                new Probe.Unfit("Changed", SqlType.datetime2(3), SqlType.DATE),
                new Probe.Unfit("Changed", SqlType.datetime2(3), SqlType.nvarchar(20)),
                new Probe.Unfit("Due", SqlType.DATE, SqlType.INT),
                new Probe.Labelled("Name", "it's 100 % 😀", false),
                new Probe.Labelled(HOSTILE, "it's 100 % 😀", true));
        List<String> texts = new ArrayList<>();
        probes.forEach(probe -> texts.addAll(texts(dialect.probe(TABLE, "Item ID", probe))));
        return texts;
    }

    private static List<String> texts(ProbeQuery query) {
        return List.of(query.count(), query.items());
    }
}
