package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a bulk load puts on the wire, read back byte by byte, in a zone with summer time. */
@Timeout(60)
class BulkWireTest {

    private static final TableSpec TIMES = new TableSpec(
            new TableName("dbo", "t"),
            List.of(
                    Samples.column("d", SqlType.DATE, true, "d"),
                    Samples.column("t", SqlType.time(7), true, "t"),
                    Samples.column("x", SqlType.datetime2(7), true, "x"),
                    Samples.column("s", SqlType.datetime2(0), true, "s")),
            List.of(),
            List.of(),
            "");

    private final CancelToken cancel = new CancelToken();

    @Test
    void everyWallClockTravelsAsItIs() throws IOException {
        List<LocalDateTime> walls = new ArrayList<>(List.of(
                LocalDateTime.of(1, 1, 1, 0, 0),
                LocalDateTime.of(4, 2, 29, 12, 0),
                LocalDateTime.of(1582, 10, 4, 23, 59, 59, 999_999_900),
                LocalDateTime.of(1582, 10, 15, 0, 0, 0, 100),
                LocalDateTime.of(1582, 12, 31, 1, 2, 3),
                LocalDateTime.of(1884, 1, 1, 0, 0, 1),
                LocalDateTime.of(1899, 12, 31, 23, 59, 59, 500_000_000),
                LocalDateTime.of(1970, 1, 1, 0, 0),
                LocalDateTime.of(2026, 3, 8, 2, 30, 0, 5_000_000),
                LocalDateTime.of(2026, 11, 1, 1, 30),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_900)));
        for (int year = 1900; year < 2030; year += 1) {
            for (int day = 0; day < 365; day += 13) {
                walls.add(LocalDate.ofYearDay(year, 1 + (day + year) % 365)
                        .atTime(LocalTime.of((day + year) % 24, (day * 7) % 60, 1, 1_234_500)));
            }
        }
        try (FakeTds server = new FakeTds(BulkWireTest::answer)) {
            try (BulkCopySink sink = sink(server, TIMES)) {
                sink.write(walls.stream()
                        .map(wall -> new Row(new Object[] {wall.toLocalDate(), wall.toLocalTime(), wall, wall}))
                        .toList());
                assertThat(sink.finish()).isEqualTo(7);
            }

            List<List<Object>> sent = read(bulk(server));

            assertThat(sent)
                    .containsExactlyElementsOf(walls.stream()
                            .map(wall ->
                                    List.<Object>of(wall.toLocalDate(), wall.toLocalTime(), wall, wall.withNano(0)))
                            .toList());
        }
    }

    @Test
    void theTableIsLockedItsChecksAndDefaultsHoldAndTypesAreTheColumnsOwn() throws IOException {
        try (FakeTds server = new FakeTds(BulkWireTest::answer);
                BulkCopySink sink = sink(server, TIMES)) {
            sink.write(List.of(new Row(new Object[4])));
            sink.finish();

            assertThat(server.messages())
                    .anySatisfy(message -> assertThat(message.text().replaceAll("\\s+", " "))
                            .containsIgnoringCase("INSERT BULK [dbo].[t]")
                            .containsIgnoringCase("[d] date")
                            .containsIgnoringCase("[t] time(7)")
                            .containsIgnoringCase("[x] datetime2(7)")
                            .containsIgnoringCase("[s] datetime2(0)")
                            .contains("CHECK_CONSTRAINTS")
                            .contains("TABLOCK")
                            .doesNotContain("KEEP_NULLS"));
        }
    }

    @Test
    void aRefusedValueNeverReachesTheServerAndTheColumnIsNamed() throws IOException {
        try (FakeTds server = new FakeTds(BulkWireTest::answer);
                BulkCopySink sink = sink(server, TIMES)) {
            sink.write(List.of(new Row(new Object[] {"2026-01-01", null, null, null})));

            MshellException e = catchThrowableOfType(MshellException.class, sink::finish);

            assertThat(e.code()).isEqualTo(ErrorCode.SQL_FAILED);
            assertThat(e.getMessage()).contains("column d").contains("dbo.t");
        }
    }

    /** 5 to 14 October 1582: the driver would send ten days later. */
    @Test
    void daysTheDriversCalendarLacksAreInsertedAsText() throws IOException {
        LocalDateTime lacking = LocalDateTime.of(1582, 10, 10, 12, 0, 0, 1_000);
        try (FakeTds server = new FakeTds(BulkWireTest::answer)) {
            try (BulkCopySink sink = sink(server, TIMES)) {
                sink.write(List.of(
                        new Row(new Object[] {lacking.toLocalDate(), null, null, null}),
                        new Row(new Object[4]),
                        new Row(new Object[] {null, LocalTime.NOON, lacking, null})));
                sink.finish();
            }

            assertThat(bulk(server).array()).contains(0xD1);
            assertThat(server.messages())
                    .filteredOn(message -> message.type() == FakeTds.RPC && message.says("INSERT INTO [dbo].[t]"))
                    .hasSizeGreaterThanOrEqualTo(1)
                    .anySatisfy(message -> assertThat(message.text()).contains("1582-10-10"));
            assertThat(server.messages())
                    .anySatisfy(message -> assertThat(message.text()).contains("1582-10-10T12:00:00.000001"));
        }
    }

    @Test
    void aFullLogIsSaidAsSuch() throws IOException {
        try (FakeTds server = new FakeTds(message -> message.type() == FakeTds.BULK
                        ? Tokens.error(9002, "The transaction log for database 'shop' is full")
                        : answer(message));
                BulkCopySink sink = sink(server, TIMES)) {
            sink.write(List.of(new Row(new Object[4])));

            MshellException e = catchThrowableOfType(MshellException.class, sink::finish);

            assertThat(e.code()).isEqualTo(ErrorCode.SQL_FULL);
        }
    }

    @Test
    void aLoadThatIsGivenUpEndsItsConnection() throws IOException {
        try (FakeTds server = new FakeTds(BulkWireTest::answer)) {
            BulkCopySink sink = sink(server, TIMES);
            sink.write(List.of(new Row(new Object[4])));
            sink.close();
            sink.close();

            assertThat(server.count(FakeTds.LOGIN)).isEqualTo(1);
        }
    }

    private BulkCopySink sink(FakeTds server, TableSpec table) {
        return new BulkCopySink(server.sessions(1).dedicated(cancel), table, cancel);
    }

    private static byte[] answer(FakeTds.Message message) {
        if (message.type() == FakeTds.LOGIN) {
            return Tokens.loggedIn();
        }
        if (message.says("FMTONLY")) {
            return Tokens.describe(
                    List.of(new byte[] {0x28}, new byte[] {0x29, 7}, new byte[] {0x2A, 7}, new byte[] {0x2A, 0}),
                    TIMES.columns().stream().map(ColumnSpec::name).toList());
        }
        if (message.says("is_computed")) {
            return Tokens.describe(
                    List.of(Tokens.nvarchar(128), new byte[] {0x68, 1}), List.of("collation_name", "is_computed"));
        }
        return message.says("COUNT_BIG") ? Tokens.number(7) : Tokens.done(1);
    }

    private static ByteBuffer bulk(FakeTds server) {
        byte[] body = server.messages().stream()
                .filter(message -> message.type() == FakeTds.BULK)
                .findFirst()
                .orElseThrow()
                .body();
        return ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Rows of DATE, TIME(7), DATETIME2(7), DATETIME2(0) as [MS-TDS] 2.2.5.5.1.8 encodes them. */
    private static List<List<Object>> read(ByteBuffer in) {
        assertThat(in.get()).isEqualTo((byte) 0x81);
        int columns = in.getShort();
        for (int i = 0; i < columns; i++) {
            skip(in, 6);
            skip(in, in.get() == 0x28 ? 0 : 1);
            skip(in, 2 * in.get());
        }
        List<List<Object>> rows = new ArrayList<>();
        while (in.get() == (byte) 0xD1) {
            rows.add(List.of(
                    date(sized(in, 3)),
                    time(sized(in, 5), 5, 100),
                    time(sized(in, 8), 5, 100).atDate(date(in)),
                    time(sized(in, 6), 3, 1_000_000_000).atDate(date(in))));
        }
        return rows;
    }

    private static void skip(ByteBuffer in, int bytes) {
        in.position(in.position() + bytes);
    }

    private static ByteBuffer sized(ByteBuffer in, int bytes) {
        assertThat(in.get()).isEqualTo((byte) bytes);
        return in;
    }

    private static LocalDate date(ByteBuffer in) {
        return LocalDate.of(1, 1, 1).plusDays(unsigned(in, 3));
    }

    private static LocalTime time(ByteBuffer in, int bytes, long nanos) {
        return LocalTime.ofNanoOfDay(unsigned(in, bytes) * nanos);
    }

    private static long unsigned(ByteBuffer in, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (in.get() & 0xFFL) << (8 * i);
        }
        return value;
    }
}
