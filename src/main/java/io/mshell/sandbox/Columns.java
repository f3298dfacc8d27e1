package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Choosing columns by arguments, and the less usual parts of a column. */
final class Columns {

    private Columns() {}

    /** The columns that the arguments {@code ids} and {@code types} leave. */
    static Stream<ColumnDef> choose(BoardData board, Map<String, Object> arguments) {
        List<?> ids = Arguments.list(arguments, "ids");
        List<?> types = Arguments.list(arguments, "types");
        boolean anyId = !Arguments.given(arguments, "ids");
        boolean anyType = !Arguments.given(arguments, "types");
        return board.columns().all().stream()
                .filter(column -> anyId || ids.contains(column.id()))
                .filter(column -> anyType || types.contains(column.kind().apiName()));
    }

    /** Without the argument {@code capabilities} only columns that have none; with it only those that have them. */
    static Stream<ColumnDef> ofBoard(BoardData board, Map<String, Object> arguments) {
        boolean calculated = Arguments.list(arguments, "capabilities").contains("CALCULATED");
        return choose(board, arguments).filter(column -> column.rollup() == calculated);
    }

    static String oldSettings(ColumnDef column) {
        return JsonBuffer.text(
                switch (column.kind()) {
                    case STATUS -> Labels.oldStatusShape(column);
                    case DROPDOWN -> Labels.oldDropdownShape(column);
                    default -> column.settings();
                });
    }

    static Map<String, Object> capabilities(ColumnDef column) {
        Map<String, Object> capabilities = new HashMap<>();
        if (column.rollup()) {
            capabilities.put(
                    "calculated",
                    new Entity(
                            "CalculatedCapability",
                            Map.of(
                                    "function",
                                    column.kind() == ColumnKind.STATUS ? "COUNT_KEYS" : "SUM",
                                    "calculated_type",
                                    column.kind().apiName())));
        }
        return capabilities;
    }
}
