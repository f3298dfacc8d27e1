package io.mshell.sql;

import static io.mshell.sql.ContractTables.column;
import static io.mshell.sql.ContractTables.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Evidence;
import io.mshell.schema.Origin;
import io.mshell.schema.Probe;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Questions to rows whose answers are known. The rows of {@link #ask} have the keys 1, 2, 3 ... */
public interface ProbeContract extends ContractTables {

    @Test
    default void rowsWithAndWithoutAValueAreCounted() {
        Asked asked = ask("NVARCHAR(20)", "a", null, "", null, "b");

        asked.of(new Probe.Filled("value")).concerned(3, null, 1, 3, 5);
        asked.of(new Probe.Missing("value")).concerned(2, null, 2, 4);
    }

    @Test
    default void onlyTheFirstRowsConcernedAreNamedInOrder() {
        ask("INT", 1, 2, null, 4, 5, 6, 7, 8).of(new Probe.Filled("value")).concerned(7, null, 1, 2, 4, 5, 6);
    }

    @Test
    default void noRowsAndNullsConcernNothing() {
        for (Asked asked : List.of(ask("NVARCHAR(20)"), ask("NVARCHAR(20)", null, null))) {
            asked.of(new Probe.Filled("value")).concerned(0, null);
            asked.of(new Probe.Unfit("value", SqlType.nvarchar(20), SqlType.nvarchar(1)))
                    .concerned(0, null);
            asked.of(new Probe.Unfit("value", SqlType.nvarchar(20), SqlType.INT))
                    .concerned(0, null);
            asked.of(new Probe.Labelled("value", "", false)).concerned(0, null);
            asked.of(new Probe.Labelled("value", "", true)).concerned(0, null);
        }
        ask("INT").of(new Probe.Repeated("value")).concerned(0, null);
        ask("INT").of(new Probe.Missing("value")).concerned(0, null);
    }

    @Test
    default void valuesThatOccurTwiceAreRepeated() {
        ask("NVARCHAR(20)", "a", "b", "a", null, "c", "b", "a")
                .of(new Probe.Repeated("value"))
                .concerned(5, null, 1, 2, 3, 6, 7);
        ask("BIGINT", 1L, 2L, 3L).of(new Probe.Repeated("value")).concerned(0, null);
    }

    @Test
    default void aTextIsUnfitByItsLength() {
        Asked asked = ask("NVARCHAR(20)", "1234567", "123456", null, "12345", "1234  ", "日本語日本語", "");

        asked.unfit("NVARCHAR(5)").concerned(4, "7", 1, 2, 5, 6);
        asked.unfit("NVARCHAR(7)").concerned(0, null);
        asked.unfit("NVARCHAR(MAX)").concerned(0, null);
        ask("NVARCHAR(MAX)", "x".repeat(5_000)).unfit("NVARCHAR(4000)").concerned(1, "5000", 1);
    }

    @Test
    default void aTextIsMeasuredInUtf16Units() {
        ask("NVARCHAR(20)", "😀😀😀", "aaaa", "a\n😀").unfit("NVARCHAR(4)").concerned(1, "6", 1);
    }

    @Test
    default void aTextIsUnfitThatIsNoNumber() {
        Asked asked = ask("NVARCHAR(40)", "12", "-3.5", "", " ", "x", null, "99999999999", "1,5");

        asked.unfit("INT").concerned(6, "11", 2, 3, 4, 5, 7);
        asked.unfit("DECIMAL(38,10)").concerned(4, "3", 3, 4, 5, 8);
        asked.unfit("FLOAT").concerned(4, "3", 3, 4, 5, 8);
        ask("NVARCHAR(MAX)", "1", "0", "true", "maybe").unfit("BIT").concerned(1, "5", 4);
    }

    @Test
    default void aTextIsUnfitThatIsNoDateOrHoldsMore() {
        Asked asked = ask("NVARCHAR(40)", "2026-01-02", "2026-01-02 10:00:00", "2026-13-01", "", null);

        asked.unfit("DATE").concerned(3, "19", 2, 3, 4);
        asked.unfit("DATETIME2(0)").concerned(2, "10", 3, 4);
        Asked times = ask("NVARCHAR(40)", "10:00", "10:00:00.5", "25:00", "2026-01-02 10:00:00");
        times.unfit("TIME(0)").concerned(3, "19", 2, 3, 4);
        times.unfit("TIME(3)").concerned(2, "19", 3, 4);
    }

    @Test
    default void anExactNumberIsUnfitByRangeOrDigits() {
        Asked asked = ask("DECIMAL(38,10)", number("1"), number("-12345.678"), number("999.995"), null, number("0"));

        asked.unfit("DECIMAL(38,10)").concerned(0, null);
        asked.unfit("DECIMAL(38,3)").concerned(0, null);
        asked.unfit("DECIMAL(5,2)").concerned(2, "12345.678", 2, 3);
        asked.unfit("DECIMAL(7,3)").concerned(1, "12345.678", 2);
        asked.unfit("INT").concerned(2, "12345.678", 2, 3);
        asked.unfit("BIT").concerned(2, "12345.678", 2, 3);
        ask("BIGINT", Long.MIN_VALUE, 2_147_483_648L, 2_147_483_647L, -2_147_483_648L)
                .unfit("INT")
                .concerned(2, "9223372036854775808", 1, 2);
        ask("INT", Integer.MIN_VALUE, 99, -100, 0, 1).unfit("DECIMAL(2,0)").concerned(2, "2147483648", 1, 3);
        ask("DECIMAL(38,0)", new BigDecimal("9".repeat(38)), new BigDecimal("9223372036854775807"))
                .unfit("BIGINT")
                .concerned(1, "9".repeat(38), 1);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text).setScale(10);
    }

    @Test
    default void theBoundsOfADecimalAreExact() {
        Asked asked = ask(
                "DECIMAL(38,19)",
                new BigDecimal("9999999999999999999.9999999999999999999"),
                new BigDecimal("-1.0000000000000000000"),
                new BigDecimal("0.9999999999999999999"));

        asked.unfit("DECIMAL(19,19)").concerned(2, "9999999999999999999.9999999999999999999", 1, 2);
        asked.unfit("DECIMAL(37,18)").concerned(2, "9999999999999999999.9999999999999999999", 1, 3);
        asked.unfit("DECIMAL(37,19)").concerned(1, "9999999999999999999.9999999999999999999", 1);
    }

    @Test
    default void yesAndNoAreNumbers() {
        Asked asked = ask("BIT", true, false, null);

        asked.unfit("INT").concerned(0, null);
        asked.unfit("DECIMAL(1,0)").concerned(0, null);
        asked.unfit("DECIMAL(2,2)").concerned(1, "1", 1);
        asked.unfit("DATE").concerned(2, "1", 1, 2);
    }

    @Test
    default void aFloatIsUnfitThatIsNotTheSameOnceConverted() {
        Asked asked = ask("FLOAT", 0.1, 0.125, 1e30, null, -7.0, 5e9);

        asked.unfit("DECIMAL(38,10)").concerned(1, "1" + "0".repeat(30), 3);
        asked.unfit("DECIMAL(12,2)").concerned(2, "1" + "0".repeat(30), 2, 3);
        asked.unfit("INT").concerned(4, "1" + "0".repeat(30), 1, 2, 3, 6);
        asked.unfit("BIGINT").concerned(3, "1" + "0".repeat(30), 1, 2, 3);
        asked.unfit("BIT").concerned(5, "1" + "0".repeat(30), 1, 2, 3, 5, 6);
        ask("FLOAT", 1e300).unfit("INT").concerned(1, "1E+300", 1);
    }

    @Test
    default void aNumberIsUnfitThatHasMoreDigitsThanAFloat() {
        ask("DECIMAL(38,10)", number("1234567.1"), number("-123456789012.3456789"), number("100000000000000000000"))
                .unfit("FLOAT")
                .concerned(1, "123456789012.3456789", 2);
        ask("BIGINT", 9_007_199_254_740_992L, 9_007_199_254_740_993L, Long.MAX_VALUE)
                .unfit("FLOAT")
                .concerned(2, "9223372036854775807", 2, 3);
        ask("DECIMAL(15,4)", new BigDecimal("12345678901.2345")).unfit("FLOAT").concerned(0, null);
    }

    @Test
    default void aMomentIsUnfitWhoseTimeWouldGo() {
        LocalDateTime midnight = LocalDateTime.of(2026, 1, 2, 0, 0);
        Asked asked = ask("DATETIME2(6)", midnight, midnight.plusHours(1), midnight.plusNanos(500_000_000), null);

        asked.unfit("DATE").concerned(2, null, 2, 3);
        asked.unfit("DATETIME2(0)").concerned(1, null, 3);
        asked.unfit("DATETIME2(3)").concerned(0, null);
        asked.unfit("TIME(0)").concerned(3, null, 1, 2, 3);
        asked.unfit("INT").concerned(3, null, 1, 2, 3);
        ask("TIME(6)", LocalTime.of(1, 2, 3, 123_400_000), LocalTime.of(1, 2))
                .unfit("TIME(3)")
                .concerned(1, null, 1);
        ask("DATE", LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))
                .unfit("DATETIME2(0)")
                .concerned(0, null);
    }

    @Test
    default void whatBecomesTextIsUnfitByTheLengthOfThat() {
        ask("INT", 123, -1234, 1).unfit("NVARCHAR(3)").concerned(1, "1234", 2);
        ask("DATE", LocalDate.of(2026, 1, 2)).unfit("NVARCHAR(9)").concerned(1, null, 1);
        ask("DATE", LocalDate.of(2026, 1, 2)).unfit("NVARCHAR(10)").concerned(0, null);
        ask("DATE", LocalDate.of(2026, 1, 2)).unfit("NVARCHAR(MAX)").concerned(0, null);
    }

    @Test
    default void aLabelIsFoundExactly() {
        Asked asked =
                ask("NVARCHAR(100)", "Done", "done", "Done ", " Done", "Not Done", null, "Done, Stuck", "D%e", "Done");

        asked.of(new Probe.Labelled("value", "Done", false)).concerned(2, null, 1, 9);
        asked.of(new Probe.Labelled("value", "D%e", false)).concerned(1, null, 8);
        asked.of(new Probe.Labelled("value", "D_n_", false)).concerned(0, null);
        asked.of(new Probe.Labelled("value", "", false)).concerned(0, null);
    }

    @Test
    default void aLabelOfAnyKindIsFound() {
        List<String> labels = List.of(
                "it's \"x\"",
                "100 % [a-z] _",
                "😀",
                "👩‍💻 日本",
                "a;b--c/*d*/",
                "back\\slash",
                "?",
                "{fn now()}",
                "$1 ${x}");
        Asked alone = ask("NVARCHAR(100)", labels.toArray());
        Asked listed = ask(
                "NVARCHAR(MAX)",
                labels.stream().map(label -> "x, " + label + ", y").toArray());
        for (int i = 0; i < labels.size(); i++) {
            alone.of(new Probe.Labelled("value", labels.get(i), false)).concerned(1, null, i + 1);
            listed.of(new Probe.Labelled("value", labels.get(i), true)).concerned(1, null, i + 1);
        }
        listed.of(new Probe.Labelled("value", labels.get(0), false)).concerned(0, null);
    }

    @Test
    default void aLabelOfAListIsNoPartOfAnother() {
        Asked asked = ask(
                "NVARCHAR(4000)",
                "Red",
                "Red, Blue",
                "Blue, Red",
                "Blue, Red, Green",
                "Dark Red, Blue",
                "Blue, Reddish",
                "Red,Blue",
                "red",
                "x".repeat(3_995) + ", Red");

        asked.of(new Probe.Labelled("value", "Red", true)).concerned(5, null, 1, 2, 3, 4, 9);
    }

    @Test
    default void namesOfAnyKindAreProbed() {
        String forbidden = database().dialect().names().forbidden();
        StringBuilder name = new StringBuilder();
        "it's \"a\" ]'] name; --"
                .codePoints()
                .filter(c -> forbidden.indexOf(c) < 0)
                .forEach(name::appendCodePoint);
        TableSpec table = new TableSpec(
                fresh(name.toString()),
                List.of(column("the " + name, "BIGINT", false), column(name.toString(), "NVARCHAR(20)", true)),
                List.of("the " + name),
                List.of(),
                "");
        build(table, List.of(row(7L, "long text"), row(8L, "x")));
        Asked asked = new Asked(this, table, SqlType.nvarchar(20), 2);

        asked.of(new Probe.Unfit(name.toString(), SqlType.nvarchar(20), SqlType.nvarchar(1)))
                .concerned(1, "9", 7);
        asked.of(new Probe.Repeated(name.toString())).concerned(0, null);
    }

    /** A table of these values in a column of this type. */
    private Asked ask(String type, @Nullable Object... values) {
        Origin origin = new Origin("value", "", "value", "text", "text");
        TableSpec table = new TableSpec(
                fresh("probed"),
                List.of(column("Item ID", "BIGINT", false), new ColumnSpec("value", SqlType.parse(type), true, origin)),
                List.of("Item ID"),
                List.of(),
                "");
        List<Row> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(row((long) rows.size() + 1, value));
        }
        create(table);
        // Written backwards, so that the answer's order is the query's own.
        List<Row> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);
        load(table, backwards);
        return new Asked(this, table, SqlType.parse(type), rows.size());
    }

    /** A table with rows that are asked. */
    record Asked(ProbeContract contract, TableSpec table, SqlType type, int rows) {

        Answer unfit(String to) {
            return of(new Probe.Unfit("value", type, SqlType.parse(to)));
        }

        Answer of(Probe probe) {
            ProbeQuery query = contract.database()
                    .dialect()
                    .probe(table.name(), table.columns().get(0).name(), probe);
            List<List<@Nullable Object>> counts = contract.rows(query.count());
            assertThat(counts).hasSize(1);
            assertThat(counts.get(0)).hasSize(3);
            List<Long> items = contract.rows(query.items()).stream()
                    .map(row -> Long.valueOf(String.valueOf(row.get(0))))
                    .toList();
            assertThat(Long.parseLong(String.valueOf(counts.get(0).get(0)))).isEqualTo(rows);
            return new Answer(
                    probe,
                    Long.parseLong(String.valueOf(counts.get(0).get(1))),
                    counts.get(0).get(2),
                    items);
        }
    }

    /** What the rows answered. */
    record Answer(Probe probe, long concerned, @Nullable Object worst, List<Long> items) {

        void concerned(long expected, @Nullable String worstOf, long... first) {
            assertThat(concerned).as("concerned of %s", probe).isEqualTo(expected);
            assertThat(items)
                    .as("items of %s", probe)
                    .containsExactlyElementsOf(Arrays.stream(first).boxed().toList())
                    .hasSizeLessThanOrEqualTo(Evidence.MOST_ITEMS);
            if (worstOf == null) {
                assertThat(worst).as("worst of %s", probe).isNull();
            } else {
                assertThat(new BigDecimal(String.valueOf(worst)))
                        .as("worst of %s", probe)
                        .isEqualByComparingTo(worstOf);
            }
        }
    }
}
