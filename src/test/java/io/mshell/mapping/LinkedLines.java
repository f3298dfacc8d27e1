package io.mshell.mapping;

import static io.mshell.board.ColumnKind.BOARD_RELATION;
import static io.mshell.board.ColumnKind.DEPENDENCY;
import static io.mshell.board.ColumnKind.INTEGRATION;
import static io.mshell.board.ColumnKind.MIRROR;
import static io.mshell.board.ColumnKind.SUBTASKS;
import static io.mshell.board.ColumnKind.UNKNOWN;
import static io.mshell.board.ColumnKind.UNSUPPORTED;
import static io.mshell.mapping.TypeTable.reads;

import java.util.stream.Stream;

/** The lines of types that link to others, and of those nobody knows. */
final class LinkedLines {

    private static final String MAX = "NVARCHAR(MAX)";

    private LinkedLines() {}

    static Stream<TypeTable> lines() {
        return Stream.of(
                reads(BOARD_RELATION, "{\"display_value\":\"\",\"linked_item_ids\":[]}")
                        .as(MAX, null)
                        .and("ids", MAX, null),
                reads(BOARD_RELATION, "{\"display_value\":\"A, B\",\"linked_item_ids\":[\"12345678901\",\"2\"]}")
                        .as(MAX, "A, B")
                        .and("ids", MAX, "[12345678901,2]"),
                reads(DEPENDENCY, "").as(MAX, null).and("ids", MAX, null),
                reads(DEPENDENCY, "{\"display_value\":\"A\",\"linked_item_ids\":[\"9\"]}")
                        .as(MAX, "A")
                        .and("ids", MAX, "[9]"),
                reads(SUBTASKS, "{\"display_value\":\"\",\"subitems_ids\":[]}")
                        .as(MAX, null)
                        .and("ids", MAX, null),
                reads(SUBTASKS, "{\"display_value\":\"S\",\"subitems_ids\":[\"9\"]}")
                        .as(MAX, "S")
                        .and("ids", MAX, "[9]"),
                reads(MIRROR, "{\"display_value\":\"\"}").as(MAX, null),
                reads(MIRROR, "{\"display_value\":\"1, 2\"}").as(MAX, "1, 2"),
                reads(INTEGRATION, "{\"text\":null}").as(MAX, null).and("issue id", "NVARCHAR(255)", null),
                reads(INTEGRATION, "{\"text\":\"#5\",\"issue_id\":\"5\",\"entity_id\":\"e\",\"issue_api_url\":\"u\"}")
                        .as(MAX, "#5")
                        .and("issue id", "NVARCHAR(255)", "5")
                        .and("entity id", "NVARCHAR(255)", "e")
                        .and("issue url", MAX, "u"),
                reads(UNSUPPORTED, "{\"text\":null,\"value\":null}")
                        .as(MAX, null)
                        .and("json", MAX, null),
                reads(UNSUPPORTED, "{\"text\":\"t\",\"value\":\"{\\\"a\\\":1.10}\"}")
                        .as(MAX, "t")
                        .and("json", MAX, "{\"a\":1.10}"),
                reads(UNKNOWN, "").as(MAX, null).and("json", MAX, null),
                reads(UNKNOWN, "{\"text\":\"\",\"value\":\"{\\\"changed_at\\\":\\\"x\\\"}\"}")
                        .as(MAX, null)
                        .and("json", MAX, null),
                reads(UNKNOWN, "{\"text\":\"t\",\"value\":{\"deep\":[1,{\"b\":null}]}}")
                        .as(MAX, "t")
                        .and("json", MAX, "{\"deep\":[1,{\"b\":null}]}"),
                reads(UNKNOWN, "{\"text\":null,\"value\":\"12345678901234567890.123456789\"}")
                        .and("json", MAX, "12345678901234567890.123456789"),
                reads(UNKNOWN, "{\"value\":\"1e999999999\"}").and("json", MAX, "1E+999999999"),
                reads(UNKNOWN, "{\"value\":\"{\\\"a\\\":1e999999999}\"}").and("json", MAX, "{\"a\":1E+999999999}"),
                reads(UNKNOWN, "{\"value\":\"false\"}").and("json", MAX, null));
    }
}
