package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mshell.error.CancelToken;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Fingerprint;
import io.mshell.schema.Origin;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Database;
import io.mshell.sql.RowSet;
import io.mshell.sql.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server for one test class, and the moves its tests share. Without a server the class is left out. */
final class OnServer implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private @Nullable SqlServerUnderTest server;
    private @Nullable Database session;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = SqlServerUnderTest.find(context.getRequiredTestClass()).orElse(null);
        assumeTrue(server != null, "no SQL Server");
        session = server.open();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (session != null) {
            session.close();
        }
        if (server != null) {
            server.close();
        }
    }

    Database session() {
        return Objects.requireNonNull(session);
    }

    SqlServerUnderTest server() {
        return Objects.requireNonNull(server);
    }

    /** Connections of the test's own. */
    Sessions sessions() {
        return new Sessions(
                new Connector(ConnectionSettings.of(server().config(), server().database()), Backoff.CONNECT));
    }

    Capabilities capabilities() {
        try (Sessions sessions = sessions()) {
            return sessions.call("probe", new CancelToken(), CapabilityProbe::probe);
        }
    }

    void fingerprintsAgree(TableSpec table, List<Row> rows) {
        Fingerprint streamed =
                new Fingerprint(table.columns(), session().dialect().textMeasure());
        rows.forEach(streamed::add);
        assertThat(session().fingerprint(table.name(), table.columns(), new CancelToken()))
                .usingElementComparator((one, other) -> one.matches(other) ? 0 : 1)
                .containsExactlyElementsOf(streamed.columns());
    }

    void load(TableSpec table, List<Row> rows) {
        try (Sink sink = session().openSink(table, new CancelToken())) {
            sink.write(rows);
            assertThat(sink.finish()).isEqualTo(rows.size());
        }
    }

    List<List<@Nullable Object>> query(String sql) {
        return query(sql, new CancelToken());
    }

    List<List<@Nullable Object>> query(String sql, CancelToken cancel) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        try (RowSet rows = session().query(sql, List.of(), cancel)) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    TableSpec create(ColumnSpec... columns) {
        TableSpec table = new TableSpec(name(), List.of(columns), List.of(), List.of(), "");
        session().execute(session().dialect().createTable(table), new CancelToken());
        return table;
    }

    static ColumnSpec column(String name, SqlType type) {
        return new ColumnSpec(name, type, true, origin(name));
    }

    static Origin origin(String name) {
        return new Origin(name, "", name, "text", "text");
    }

    static TableName name() {
        return new TableName("dbo", "T" + NUMBER.incrementAndGet());
    }

    static Row row(@Nullable Object... values) {
        return new Row(values);
    }
}
