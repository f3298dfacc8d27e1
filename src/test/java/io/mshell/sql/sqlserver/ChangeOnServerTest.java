package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.LiveTable.NamedIndex;
import io.mshell.sql.RowSet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes of a live table on a real server. */
class ChangeOnServerTest {

    @RegisterExtension
    static final OnServer on = new OnServer();

    private final CancelToken cancel = new CancelToken();

    @Test
    void aChangeStepsBackFromAReaderInItsWayAndSaysSo() {
        TableSpec table = on.create(OnServer.column("n", SqlType.INT));
        on.load(table, List.of(OnServer.row(1)));
        for (Change change : List.of(
                new Change.RenameColumn("n", "m"), new Change.AddColumn(OnServer.column("added", SqlType.DATE)))) {
            long started = System.nanoTime();
            MshellException e;
            try (RowSet reader = on.session()
                    .query(
                            "BEGIN TRANSACTION; SELECT n FROM " + TSql.quote(table.name()) + " WITH (HOLDLOCK)",
                            List.of(),
                            new CancelToken())) {
                assertThat(reader.next()).isNotNull();
                e = catchThrowableOfType(MshellException.class, () -> apply(table.name(), change));
            }
            assertThat(e.code()).isEqualTo(ErrorCode.SQL_LOCKED);
            assertThat(e.getMessage()).contains(table.name().name());
            assertThat(e.hint()).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
        }
        assertThat(on.session()
                        .inspector()
                        .table(table.name(), cancel)
                        .orElseThrow()
                        .columns())
                .extracting(ColumnSpec::name)
                .containsExactly("n");

        apply(table.name(), new Change.RenameColumn("n", "m"));

        assertThat(on.query("SELECT m FROM " + TSql.quote(table.name()))).hasSize(1);
    }

    @Test
    void theUsualWaitForALockIsBackAfterAChange() {
        TableSpec table = on.create(OnServer.column("n", SqlType.INT));
        Sessions sessions = on.sessions();
        try (sessions) {
            int wait = sessions.call("change", cancel, sql -> {
                sql.run(on.session()
                        .dialect()
                        .change(table.name(), new Change.RenameColumn("n", "m"), "r1")
                        .statements()
                        .get(0)
                        .sql());
                return sql.first("SELECT @@LOCK_TIMEOUT", row -> row.getInt(1)).orElseThrow();
            });
            assertThat(wait).isEqualTo(ConnectionSettings.LOCK_TIMEOUT_MILLIS);
        }
    }

    @Test
    void anIndexMadeForTheStagingTableIsDroppedOrLeftToTheNextLoad() {
        TableSpec table = on.create(OnServer.column("n", SqlType.INT));
        IndexSpec index = new IndexSpec(List.of("n"), false);
        apply(table.name(), new Change.AddIndex(index));
        TableName renamed = new TableName("dbo", "renamed_" + table.name().name());
        SqlServerUnderTest.run(
                on.session(),
                "EXEC sys.sp_rename @objname = " + TSql.quotedLiteral(table.name()) + ", @newname = "
                        + TSql.literal(renamed.name()) + ", @objtype = N'OBJECT';");
        NamedIndex found = on.session()
                .inspector()
                .live(renamed, cancel)
                .orElseThrow()
                .indexes()
                .get(0);

        apply(renamed, new Change.DropIndex(found.name(), found.index()));

        assertThat(on.session().inspector().live(renamed, cancel).orElseThrow().indexes())
                .hasSize(on.capabilities().has(Feature.INDEX_NAMES) ? 0 : 1);
    }

    private void apply(TableName table, Change change) {
        on.session().execute(on.session().dialect().change(table, change, "r1"), cancel);
    }
}
