package io.mshell.mapping;

import static io.mshell.board.ColumnKind.AUTO_NUMBER;
import static io.mshell.board.ColumnKind.CHECKBOX;
import static io.mshell.board.ColumnKind.FORMULA;
import static io.mshell.board.ColumnKind.ITEM_ID;
import static io.mshell.board.ColumnKind.NUMBERS;
import static io.mshell.board.ColumnKind.PROGRESS;
import static io.mshell.board.ColumnKind.RATING;
import static io.mshell.board.ColumnKind.VOTE;
import static io.mshell.mapping.TypeTable.reads;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** The lines of types that are numbers or logic. */
final class NumberLines {

    private static final String DECIMAL = "DECIMAL(38,10)";

    private NumberLines() {}

    static Stream<TypeTable> lines() {
        return Stream.of(numbers(), hostileNumbers(), others()).flatMap(lines -> lines);
    }

    private static Stream<TypeTable> numbers() {
        return Stream.of(
                reads(NUMBERS, "").as(DECIMAL, null),
                reads(NUMBERS, "{\"text\":null}").as(DECIMAL, null),
                reads(NUMBERS, "{\"text\":\"\"}").as(DECIMAL, null),
                reads(NUMBERS, "{\"text\":\"4.50\"}").as(DECIMAL, decimal("4.5000000000")),
                reads(NUMBERS, "{\"text\":\"0\"}").as(DECIMAL, decimal("0.0000000000")),
                reads(NUMBERS, "{\"text\":\"-0.0000000001\"}").as(DECIMAL, decimal("-0.0000000001")),
                reads(NUMBERS, "{\"text\":\"1.00000000000000\"}").as(DECIMAL, decimal("1.0000000000")),
                reads(NUMBERS, "{\"text\":\"1e3\"}").as(DECIMAL, decimal("1000.0000000000")),
                reads(NUMBERS, "{\"text\":\"9007199254740993\"}").as(DECIMAL, decimal("9007199254740993.0000000000")),
                reads(NUMBERS, "{\"text\":\"9999999999999999999999999999.9999999999\"}")
                        .as(DECIMAL, decimal("9999999999999999999999999999.9999999999")),
                reads(NUMBERS, "{\"text\":0.1}").as(DECIMAL, decimal("0.1000000000")));
    }

    private static Stream<TypeTable> hostileNumbers() {
        return Stream.of(
                reads(NUMBERS, "{\"text\":\"10000000000000000000000000000\"}")
                        .as(DECIMAL, null)
                        .rejected("has more than 28 digits before the point"),
                reads(NUMBERS, "{\"text\":\"0.00000000001\"}")
                        .as(DECIMAL, null)
                        .rejected("has more than 10 digits after the point"),
                reads(NUMBERS, "{\"text\":\"1E999999999\"}")
                        .as(DECIMAL, null)
                        .rejected("has more than 28 digits before the point"),
                reads(NUMBERS, "{\"text\":\"1E-999999999\"}")
                        .as(DECIMAL, null)
                        .rejected("has more than 10 digits after the point"),
                reads(NUMBERS, "{\"text\":\"0E-999999999\"}").as(DECIMAL, decimal("0.0000000000")),
                reads(NUMBERS, "{\"text\":\"0E999999999\"}").as(DECIMAL, decimal("0.0000000000")),
                reads(NUMBERS, "{\"text\":\"1E99999999999\"}").as(DECIMAL, null).rejected("is not a number"),
                reads(NUMBERS, "{\"text\":\"" + "1".repeat(401) + "\"}")
                        .as(DECIMAL, null)
                        .rejected("is not a number"),
                reads(NUMBERS, "{\"text\":\"1,5\"}").as(DECIMAL, null).rejected("is not a number"),
                reads(NUMBERS, "{\"text\":\"٣\"}").as(DECIMAL, null).rejected("is not a number"),
                reads(NUMBERS, "{\"text\":\"NaN\"}").as(DECIMAL, null).rejected("is not a number"),
                reads(NUMBERS, "{\"text\":\"12 €\"}").as(DECIMAL, null).rejected("is not a number"),
                reads(NUMBERS, "{\"text\":{\"a\":1}}").as(DECIMAL, null).rejected("is not a single value"));
    }

    private static Stream<TypeTable> others() {
        return Stream.of(
                reads(RATING, "{\"rating\":null}").as("INT", null),
                reads(RATING, "{\"rating\":5}").as("INT", 5),
                reads(RATING, "{\"rating\":\"5\"}").as("INT", 5),
                reads(RATING, "{\"rating\":\"5.0\"}").as("INT", 5),
                reads(RATING, "{\"rating\":2147483648}").as("INT", null).rejected("is out of the range of INT"),
                reads(RATING, "{\"rating\":\"0E999999999\"}").as("INT", 0),
                reads(RATING, "{\"rating\":\"1E999999999\"}").as("INT", null).rejected("is out of the range of INT"),
                reads(RATING, "{\"rating\":-2147483648}").as("INT", Integer.MIN_VALUE),
                reads(RATING, "{\"rating\":1.5}").as("INT", null).rejected("is not a whole number"),
                reads(VOTE, "{\"vote_count\":0,\"voter_ids\":[]}").as("INT", 0).and("voter ids", "NVARCHAR(MAX)", null),
                reads(VOTE, "{\"vote_count\":2,\"voter_ids\":[\"11\",\"12\"]}")
                        .as("INT", 2)
                        .and("voter ids", "NVARCHAR(MAX)", "[11,12]"),
                reads(CHECKBOX, "").as("BIT", false),
                reads(CHECKBOX, "{\"checked\":null}").as("BIT", false),
                reads(CHECKBOX, "{\"checked\":false}").as("BIT", false),
                reads(CHECKBOX, "{\"checked\":true}").as("BIT", true),
                reads(CHECKBOX, "{\"checked\":\"true\"}").as("BIT", true),
                reads(CHECKBOX, "{\"checked\":\"perhaps\"}").as("BIT", null).rejected("is not true or false"),
                reads(PROGRESS, "{\"text\":null}").as("NVARCHAR(50)", null),
                reads(PROGRESS, "{\"text\":\"50%\"}").as("NVARCHAR(50)", "50%"),
                reads(AUTO_NUMBER, "").as("NVARCHAR(50)", null),
                reads(AUTO_NUMBER, "{\"text\":\"7\"}").as("NVARCHAR(50)", "7"),
                reads(ITEM_ID, "{\"item_id\":\"1711043053\"}").as("BIGINT", 1_711_043_053L),
                reads(ITEM_ID, "{\"item_id\":\"9223372036854775807\"}").as("BIGINT", Long.MAX_VALUE),
                reads(ITEM_ID, "{\"item_id\":\"9223372036854775808\"}")
                        .as("BIGINT", null)
                        .rejected("is out of the range of BIGINT"),
                reads(ITEM_ID, "{\"item_id\":null}").as("BIGINT", null),
                reads(FORMULA, "{\"display_value\":\"\"}").as("NVARCHAR(MAX)", null),
                reads(FORMULA, "{\"display_value\":\"1,234.5\"}").as("NVARCHAR(MAX)", "1,234.5"));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
