package io.mshell.command;

import io.mshell.board.ColumnKind;
import io.mshell.mapping.CellFields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The text of a hook to begin with, and of its first case. */
final class HookStarter {

    /** What a cell shows in a text, the more particular first. */
    private static final List<String> TEXTS = List.of("display_value", "label", "text");

    private final String name;
    private final ColumnKind kind;
    private final @Nullable String board;
    private final @Nullable String column;

    /** A starter for a type; board and column, if they are known, make its comments fit. */
    HookStarter(String name, ColumnKind kind, @Nullable String board, @Nullable String column) {
        this.name = name;
        this.kind = kind;
        this.board = board;
        this.column = column;
    }

    String code() {
        return """
                // @ts-check
                // Says what becomes of a %TYPE% cell, and why: write it here.
                //
                // A cell has id, title, type, settings, and of this type: %FIELDS%.
                // item gives id, name, group, created_at, updated_at and, for columns named in 'uses', item.cell('Title').
                //
                // Try it:   hook test %NAME% --board %BOARD% --column %COLUMN%
                //           hook test %NAME% --cases
                // Use it:   in metadata/data_mapping.yaml, under overrides:
                //           %BINDING%

                export const description = 'what it makes, in a few words';

                // One SQL type makes the column itself. For columns beside it: {amount: 'DECIMAL(18,2)', unit: 'NVARCHAR(10)'},
                // and return {amount: ..., unit: ...}.
                export const produces = 'NVARCHAR(MAX)';

                // Which fields of the cell it looks at; without this all of them are asked for.
                export const reads = ['%TEXT%'];

                // Other columns of the item it looks at, by id or title: export const uses = ['Owner'];

                // A cell it fails on: 'fail' ends the load, 'null' lists it among the rejects, 'keep' takes the value without it.
                export const onError = 'fail';

                /**
                 * @param {import('./mshell').%CELL%} cell
                 * @param {import('./mshell').Item} item
                 * @returns {string | null}
                 */
                export function extract(cell, item) {
                    return cell.%TEXT%;
                }
                """.replace("%TYPE%", kind.apiName())
                .replace("%FIELDS%", String.join(", ", CellFields.topOf(kind)))
                .replace("%NAME%", name)
                .replace("%BOARD%", board == null ? "BOARD" : word(board))
                .replace("%COLUMN%", column == null ? "COLUMN" : word(column))
                .replace("%BINDING%", binding())
                .replace("%CELL%", cellType())
                .replace("%TEXT%", text());
    }

    /** The line of data_mapping.yaml that uses the hook. */
    String binding() {
        return board == null || column == null
                ? "- {type: " + kind.apiName() + ", hook: " + name + "}"
                : "- {board: " + yaml(board) + ", column: " + yaml(column) + ", hook: " + name + "}";
    }

    /** A first case: a cell as it is on a board, or one made up. */
    String cases(@Nullable JsonNode live, @Nullable String expected) {
        JsonMapper mapper = new JsonMapper();
        ObjectNode node = mapper.createObjectNode().put("name", "a first case").put("type", kind.apiName());
        if (live == null) {
            node.putObject("cell").put(text(), "an example");
            node.put("expect", "an example");
        } else {
            node.set("cell", live);
            node.put("expect", expected);
        }
        return "[\n  " + mapper.writeValueAsString(node) + "\n]\n";
    }

    /** The field the starter returns. */
    String text() {
        Set<String> fields = Set.copyOf(CellFields.topOf(kind));
        return TEXTS.stream().filter(fields::contains).findFirst().orElse("text");
    }

    private String cellType() {
        return Stream.of(kind.name().split("_"))
                        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining())
                + "Cell";
    }

    private static String word(String name) {
        return name.matches("[\\w.-]+")
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A JSON string is a YAML string. */
    private static String yaml(String text) {
        return text.matches("[A-Za-z][\\w ]*") && !text.matches("(?i)true|false|null|yes|no|on|off")
                ? text
                : new JsonMapper().writeValueAsString(text);
    }
}
