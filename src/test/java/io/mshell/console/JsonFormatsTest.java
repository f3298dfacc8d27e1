package io.mshell.console;

import static io.mshell.console.Printed.row;
import static io.mshell.console.Printed.table;
import static io.mshell.console.Printed.toPipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFormatsTest {

    private static final View NOTHING = new View.Text("");

    record Everything(
            String boardId,
            Instant at,
            LocalDate day,
            LocalDateTime time,
            LocalTime clock,
            Duration took,
            BigDecimal exact,
            Optional<String> some,
            Optional<String> none,
            Secret token,
            ErrorCode code,
            Format format,
            SqlType type,
            TableName table,
            Path file,
            JsonNode node,
            List<Long> ids) {

        public boolean isEmpty() {
            return false;
        }

        public String getSummary() {
            return "not a component";
        }
    }

    @Test
    void aRecordIsAnObjectOfItsComponents() {
        Everything value = new Everything(
                "1",
                Instant.parse("2026-11-23T09:30:00Z"),
                LocalDate.of(2026, 1, 2),
                LocalDateTime.of(2026, 1, 2, 3, 0),
                LocalTime.of(4, 5),
                Duration.ofMillis(1_500),
                new BigDecimal("1E+3"),
                Optional.of("x"),
                Optional.empty(),
                new Secret("hush"),
                ErrorCode.BOARD_NOT_FOUND,
                Format.CSV,
                SqlType.decimal(38, 10),
                new TableName("dbo", "orders"),
                Path.of("metadata", "boards"),
                JsonMapper.shared().readTree("{\"b\": [1.50]}"),
                List.of(1L, 9007199254740993L));

        assertThat(json(value)).isEqualTo("""
                        {
                          "boardId": "1",
                          "at": "2026-11-23T09:30:00Z",
                          "day": "2026-01-02",
                          "time": "2026-01-02T03:00:00",
                          "clock": "04:05:00",
                          "took": "PT1.5S",
                          "exact": 1000,
                          "some": "x",
                          "none": null,
                          "token": "********",
                          "code": "BOARD_NOT_FOUND",
                          "format": "csv",
                          "type": "DECIMAL(38,10)",
                          "table": {
                            "schema": "dbo",
                            "name": "orders"
                          },
                          "file": "metadata/boards",
                          "node": {
                            "b": [
                              1.5
                            ]
                          },
                          "ids": [
                            1,
                            9007199254740993
                          ]
                        }
                        """);
    }

    @Test
    void listsAndEmptyThings() {
        assertThat(json(List.of())).isEqualTo("[]\n");
        assertThat(json(Optional.empty())).isEqualTo("null\n");
        assertThat(json(List.of(new View.Field("a", null)))).isEqualTo("""
                        [
                          {
                            "name": "a",
                            "value": null
                          }
                        ]
                        """);
    }

    @Test
    void jsonLinesIsALineForEachElement() {
        assertThat(jsonLines(List.of(new View.Field("a", 1), new View.Field("b", "x\ny"))))
                .isEqualTo("""
                        {"name":"a","value":1}
                        {"name":"b","value":"x\\ny"}
                        """);
        assertThat(jsonLines(new View.Field("a", 1))).isEqualTo("{\"name\":\"a\",\"value\":1}\n");
        assertThat(jsonLines(JsonMapper.shared().readTree("{\"a\": [1]}"))).isEqualTo("{\"a\":[1]}\n");
        assertThat(jsonLines(JsonMapper.shared().readTree("[1, {}]"))).isEqualTo("1\n{}\n");
        assertThat(jsonLines(Path.of("a", "b"))).isEqualTo("\"a/b\"\n");
        assertThat(jsonLines(List.of())).isEmpty();
    }

    @Test
    void withoutAValueTheRowsAreIt() {
        assertThat(toPipe(Format.JSON, queried())).isEqualTo("""
                        [
                          {"id":1,"id_2":"a","id_3":"kept","column_4":null,"id_4":true},
                          {"id":2,"id_2":"b","id_3":"kept","column_4":1.5,"id_4":false}
                        ]
                        """);
        assertThat(toPipe(Format.JSONL, queried())).isEqualTo("""
                        {"id":1,"id_2":"a","id_3":"kept","column_4":null,"id_4":true}
                        {"id":2,"id_2":"b","id_3":"kept","column_4":1.5,"id_4":false}
                        """);
        assertThat(toPipe(Format.JSON, table(List.of("a")))).isEqualTo("[]\n");
        assertThat(toPipe(Format.JSONL, table(List.of("a")))).isEmpty();
    }

    private static View.Table queried() {
        return table(
                List.of("id", "id", "id_3", "", "id"),
                row(1, "a", "kept", null, true),
                row(2, "b", "kept", 1.5, false));
    }

    @Test
    void everyViewHasAJson() {
        JsonNode document = JsonMapper.shared().readTree(toPipe(Format.JSON, sections()));
        assertThat(document).hasToString("[\"said\",{\"a\":1},[{\"b\":2}]]");
        assertThat(toPipe(Format.JSONL, sections())).isEqualTo("\"said\"\n{\"a\":1}\n{\"b\":2}\n");
    }

    private static View sections() {
        return new View.Sections(List.of(
                new View.Text("said"),
                new View.Fields("", List.of(new View.Field("a", 1))),
                table(List.of("b"), row(2))));
    }

    @Test
    void jsonOnATerminalObeysNothingAndMeansTheSame() {
        String text = "\u001b[31m\u009b\u007f é 日本語 🚀";

        String printed = toPipe(Format.JSONL, table(List.of(text), row(text)));

        assertThat(printed)
                .isEqualToIgnoringCase("{\"%1$s\":\"%1$s\"}\n".formatted("\\u001b[31m\\u009b\\u007f é 日本語 🚀"));
        assertThat(JsonMapper.shared().readTree(printed).path(text).asString()).isEqualTo(text);
    }

    @Test
    void manyRowsAreOneDocument() {
        Iterator<List<Object>> rows =
                IntStream.range(0, 10_000).mapToObj(i -> row(i)).iterator();

        String printed = toPipe(Format.JSON, new View.Table("", List.of("n"), rows, ""));

        assertThat(printed).hasLineCount(10_002).endsWith("  {\"n\":9999}\n]\n");
    }

    @Test
    void whatAListThrowsWhileItIsReadIsWhatTheCommandThrows() {
        MshellException lost = new MshellException(ErrorCode.SQL_CONNECTION_LOST, "lost");
        Iterator<List<Object>> rows = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<Object> next() {
                throw lost;
            }
        };

        for (Format format : Format.values()) {
            assertThatThrownBy(() -> toPipe(format, new View.Table("", List.of("n"), rows, "")))
                    .isSameAs(lost);
        }
        assertThatThrownBy(() -> json(Arrays.asList(1, rows))).isSameAs(lost);
    }

    private static String json(Object value) {
        return Printed.on(Format.JSON, Screen.pipe(), new Answer(value, NOTHING));
    }

    private static String jsonLines(Object value) {
        return Printed.on(Format.JSONL, Screen.pipe(), new Answer(value, NOTHING));
    }
}
