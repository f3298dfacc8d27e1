package io.mshell.mapping;

import static io.mshell.board.ColumnKind.BUTTON;
import static io.mshell.board.ColumnKind.DROPDOWN;
import static io.mshell.board.ColumnKind.GROUP;
import static io.mshell.board.ColumnKind.STATUS;
import static io.mshell.board.ColumnKind.TAGS;
import static io.mshell.mapping.TypeTable.reads;

import java.util.stream.Stream;

/** The lines of types that are labels. */
final class LabelLines {

    private static final String MAX = "NVARCHAR(MAX)";

    private LabelLines() {}

    static Stream<TypeTable> lines() {
        return Stream.of(
                reads(STATUS, "").as("NVARCHAR(100)", null),
                reads(STATUS, "{\"label\":null}").as("NVARCHAR(100)", null),
                reads(STATUS, "{\"label\":\"\"}").as("NVARCHAR(100)", null),
                reads(STATUS, "{\"label\":\"Done\"}").as("NVARCHAR(100)", "Done"),
                reads(STATUS, "{\"label\":\"" + "😀".repeat(50) + "\"}").as("NVARCHAR(100)", "😀".repeat(50)),
                reads(STATUS, "{\"label\":\"" + "😀".repeat(51) + "\"}")
                        .as("NVARCHAR(100)", null)
                        .rejected("is longer than NVARCHAR(100): 102 characters"),
                reads(DROPDOWN, "").as(MAX, null).and("ids", MAX, null),
                reads(DROPDOWN, "{\"values\":null}").as(MAX, null).and("ids", MAX, null),
                reads(DROPDOWN, "{\"values\":[]}").as(MAX, null).and("ids", MAX, null),
                reads(DROPDOWN, "{\"values\":[{\"id\":\"0\",\"label\":\"A, B\"},{\"id\":\"3\",\"label\":\"C\"}]}")
                        .as(MAX, "A, B, C")
                        .and("ids", MAX, "[0,3]"),
                reads(DROPDOWN, "{\"values\":\"odd\"}").as(MAX, null).and("ids", MAX, null),
                reads(TAGS, "{\"text\":\"\",\"tag_ids\":[]}").as(MAX, null).and("ids", MAX, null),
                reads(TAGS, "{\"text\":\"a, b\",\"tag_ids\":[295026,1]}")
                        .as(MAX, "a, b")
                        .and("ids", MAX, "[295026,1]"),
                reads(GROUP, "{\"group_id\":null}").as("NVARCHAR(100)", null),
                reads(GROUP, "{\"group_id\":\"topics\"}").as("NVARCHAR(100)", "topics"),
                reads(BUTTON, "{\"label\":null}").as("NVARCHAR(255)", null),
                reads(BUTTON, "{\"label\":\"Click me\"}").as("NVARCHAR(255)", "Click me"));
    }
}
