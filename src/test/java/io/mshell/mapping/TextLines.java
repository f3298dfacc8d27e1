package io.mshell.mapping;

import static io.mshell.board.ColumnKind.COLOR_PICKER;
import static io.mshell.board.ColumnKind.COUNTRY;
import static io.mshell.board.ColumnKind.EMAIL;
import static io.mshell.board.ColumnKind.LINK;
import static io.mshell.board.ColumnKind.LOCATION;
import static io.mshell.board.ColumnKind.LONG_TEXT;
import static io.mshell.board.ColumnKind.PHONE;
import static io.mshell.board.ColumnKind.TEXT;
import static io.mshell.board.ColumnKind.WORLD_CLOCK;
import static io.mshell.mapping.TypeTable.reads;

import java.util.stream.Stream;

/** The lines of types that are text. */
final class TextLines {

    private static final String MAX = "NVARCHAR(MAX)";

    private TextLines() {}

    static Stream<TypeTable> lines() {
        return Stream.of(text(), contacts(), places()).flatMap(lines -> lines);
    }

    private static Stream<TypeTable> text() {
        return Stream.of(
                reads(TEXT, "").as(MAX, null),
                reads(TEXT, "{\"text\":null}").as(MAX, null),
                reads(TEXT, "{\"text\":\"\"}").as(MAX, null),
                reads(TEXT, "{\"text\":\"abc\"}").as(MAX, "abc"),
                reads(TEXT, "{\"text\":\"  two  spaces \"}").as(MAX, "  two  spaces "),
                reads(TEXT, "{\"text\":\"null\"}").as(MAX, "null"),
                reads(TEXT, "{\"text\":\"😀\"}").as(MAX, "😀"),
                reads(TEXT, "{\"text\":\"a\\ud83d\"}").as(MAX, "a\uFFFD"),
                reads(TEXT, "{\"text\":\"\\ude00\\ud83d\\u0000b\"}").as(MAX, "\uFFFD\uFFFD\uFFFDb"),
                reads(TEXT, "{\"text\":12}").as(MAX, "12"),
                reads(TEXT, "{\"text\":\"" + "x".repeat(70_000) + "\"}").as(MAX, "x".repeat(70_000)),
                reads(LONG_TEXT, "{\"text\":\"\"}").as(MAX, null),
                reads(LONG_TEXT, "{\"text\":\"one\\r\\ntwo\"}").as(MAX, "one\r\ntwo"));
    }

    private static Stream<TypeTable> contacts() {
        return Stream.of(
                reads(EMAIL, "{\"email\":null,\"label\":null}")
                        .as("NVARCHAR(320)", null)
                        .and("label", MAX, null),
                reads(EMAIL, "{\"email\":\"a@b.org\",\"label\":\"Ann\"}")
                        .as("NVARCHAR(320)", "a@b.org")
                        .and("label", MAX, "Ann"),
                reads(EMAIL, "{\"email\":\"" + "e".repeat(321) + "\"}")
                        .as("NVARCHAR(320)", null)
                        .rejected("is longer than NVARCHAR(320): 321 characters"),
                reads(EMAIL, "{\"email\":\"" + "e".repeat(320) + "\"}").as("NVARCHAR(320)", "e".repeat(320)),
                reads(PHONE, "{\"phone\":\"\",\"country_short_name\":\"\"}")
                        .as("NVARCHAR(50)", null)
                        .and("country", "NVARCHAR(10)", null),
                reads(PHONE, "{\"phone\":\"0049123\",\"country_short_name\":\"DE\"}")
                        .as("NVARCHAR(50)", "0049123")
                        .and("country", "NVARCHAR(10)", "DE"),
                reads(LINK, "{\"url\":null,\"url_text\":null}").as(MAX, null).and("text", MAX, null),
                reads(LINK, "{\"url\":\"https://m.org/?q=ä\",\"url_text\":\"M\"}")
                        .as(MAX, "https://m.org/?q=ä")
                        .and("text", MAX, "M"));
    }

    private static Stream<TypeTable> places() {
        return Stream.of(
                reads(COUNTRY, "{\"country\":null}").as("NVARCHAR(100)", null).and("code", "NVARCHAR(10)", null),
                reads(COUNTRY, "{\"country\":{\"code\":\"GB\",\"name\":\"United Kingdom\"}}")
                        .as("NVARCHAR(100)", "United Kingdom")
                        .and("code", "NVARCHAR(10)", "GB"),
                reads(LOCATION, "{\"address\":null,\"text\":\"\",\"lat\":null,\"lng\":null}")
                        .as("NVARCHAR(500)", null)
                        .and("lat", "FLOAT", null),
                reads(LOCATION, "{\"address\":\"Giza\",\"lat\":29.9772962,\"lng\":\"31.13\"}")
                        .as("NVARCHAR(500)", "Giza")
                        .and("lat", "FLOAT", 29.9772962)
                        .and("lng", "FLOAT", 31.13),
                reads(LOCATION, "{\"text\":\"Giza\",\"lat\":0,\"lng\":-0.5}")
                        .as("NVARCHAR(500)", "Giza")
                        .and("lat", "FLOAT", 0.0)
                        .and("lng", "FLOAT", -0.5),
                reads(LOCATION, "{\"lat\":\"NaN\"}").and("lat", "FLOAT", null).rejected("is not a number"),
                reads(WORLD_CLOCK, "{\"timezone\":null}").as("NVARCHAR(64)", null),
                reads(WORLD_CLOCK, "{\"timezone\":\"Europe/London\"}").as("NVARCHAR(64)", "Europe/London"),
                reads(COLOR_PICKER, "{\"color\":null,\"value\":null}").as("NVARCHAR(50)", null),
                reads(COLOR_PICKER, "{\"color\":\"#FF5733\",\"value\":null}").as("NVARCHAR(50)", "#FF5733"),
                reads(COLOR_PICKER, "{\"color\":null,\"value\":\"{\\\"color\\\":{\\\"hex\\\":\\\"#FF5733\\\"}}\"}")
                        .as("NVARCHAR(50)", "#FF5733"),
                reads(COLOR_PICKER, "{\"value\":\"{\\\"color\\\":{\\\"r\\\":0,\\\"g\\\":128,\\\"b\\\":255}}\"}")
                        .as("NVARCHAR(50)", "{\"r\":0,\"g\":128,\"b\":255}"));
    }
}
