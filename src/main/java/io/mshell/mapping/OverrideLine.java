package io.mshell.mapping;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.error.MshellException;
import io.mshell.schema.SqlType;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The line of data_mapping.yaml that gives one column of a board another type. */
final class OverrideLine {

    private final DataMapping mapping;
    private final Board board;
    private final BoardColumn column;

    OverrideLine(DataMapping mapping, Board board, BoardColumn column) {
        this.mapping = mapping;
        this.board = board;
        this.column = column;
    }

    /** The line, tried out; empty if it would be refused, as what is read of the column cannot be of the type. */
    Optional<String> of(SqlType type) {
        String line = "- {board: " + yaml(board.name()) + ", column: " + yaml(subject()) + ", sql: "
                + yaml(type.toString()) + "}";
        try {
            DataMapping tried = DataMapping.parse("override", "overrides:\n  " + line + "\n", mapping);
            return tried.resolve(board, column)
                    .filter(row -> row.sql().equals(type))
                    .map(row -> line);
        } catch (MshellException refused) {
            return Optional.empty();
        }
    }

    /** The title, if it means this column alone. */
    private String subject() {
        boolean shared = board.columns().stream()
                .anyMatch(other -> !other.id().equals(column.id())
                        && (other.title().equals(column.title()) || other.id().equals(column.title())));
        return shared || column.title().isBlank() ? column.id() : column.title();
    }

    private static String yaml(String text) {
        return text.matches("[A-Za-z]([\\w ()]*[\\w)])?") && !text.matches("(?i)true|false|null|yes|no|on|off")
                ? text
                : new JsonMapper().writeValueAsString(text);
    }
}
