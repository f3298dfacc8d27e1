package io.mshell.mapping;

import io.mshell.board.ColumnKind;
import io.mshell.schema.SqlType;
import io.mshell.yaml.Key;
import io.mshell.yaml.Keys;
import io.mshell.yaml.Shape;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row under {@code types:} may hold. */
final class TypeKeys {

    static final int LONGEST_SUFFIX = 40;

    static final Shape.Text HOOK_NAME = Shape.matching("[A-Za-z0-9_][A-Za-z0-9_-]{0,99}");

    static final Shape HOOK = Shape.either(HOOK_NAME, Shape.OFF);

    static final Shape.Text SQL = Shape.matching(
            Stream.of(SqlType.Kind.values())
                    .map(TypeKeys::spelling)
                    .collect(Collectors.joining("|", "\\s*(?:", ")\\s*")),
            "NVARCHAR(MAX)",
            "NVARCHAR(255)",
            "DECIMAL(18,2)",
            "INT",
            "BIGINT",
            "FLOAT",
            "BIT",
            "DATE",
            "TIME(0)",
            "DATETIME2(0)");

    private static final String SUFFIX = "(?=[\\s\\S]*\\S)[\\s\\S]{1," + LONGEST_SUFFIX + "}";

    private TypeKeys() {}

    /** The rows of all types. */
    static Keys all() {
        return new Keys(
                Stream.of(ColumnKind.values())
                        .map(kind -> Key.of(
                                kind.apiName(),
                                kind == ColumnKind.UNKNOWN
                                        ? "columns of a type that this version does not know"
                                        : "columns of monday.com's type " + kind.apiName(),
                                new Shape.Section(row(kind))))
                        .toList(),
                List.of());
    }

    static Keys row(ColumnKind kind) {
        Keys row = Keys.of(
                sql(),
                field(kind),
                Key.of("extra", "more columns made from the same cell, named '<column> <extra>'", extras(kind)),
                Key.of(
                        "when_empty",
                        "what an empty cell becomes instead of NULL",
                        Shape.either(Shape.TEXT, Shape.FLAG)),
                Key.of("hook", "a hook, scripts/hooks/<name>.js, that makes the column; false for none", HOOK),
                Key.of("note", "shown by 'discover' and 'types'", Shape.TEXT));
        return kind == ColumnKind.NAME ? row.without("extra").without("hook") : row;
    }

    static Keys extra(ColumnKind kind) {
        return Keys.of(
                sql(),
                field(kind),
                Key.of(
                        "default",
                        "whether columns have it unless an override says otherwise; true if left out",
                        Shape.FLAG));
    }

    private static Shape extras(ColumnKind kind) {
        return new Shape.Entries(SUFFIX, new Shape.Section(extra(kind)));
    }

    private static Key sql() {
        return Key.required("sql", "the column's SQL type", SQL);
    }

    private static Key field(ColumnKind kind) {
        Shape known = Shape.words(CellFields.of(kind));
        Shape any =
                kind == ColumnKind.NAME ? known : Shape.either(known, Shape.matching("value\\." + FieldPath.SPELLING));
        return Key.required(
                "field",
                "what of the cell is read, by its name in the API; of a list the first that is not empty",
                Shape.oneOrMore(any, 1));
    }

    /** As {@link SqlType#parse} reads it, in any case. */
    private static String spelling(SqlType.Kind kind) {
        String name = kind.name()
                .chars()
                .mapToObj(c ->
                        Character.isLetter(c) ? "[" + (char) c + (char) Character.toLowerCase(c) + "]" : "" + (char) c)
                .collect(Collectors.joining());
        return name
                + switch (kind) {
                    case NVARCHAR -> "\\s*\\(\\s*(?:[Mm][Aa][Xx]|\\d{1,4})\\s*\\)";
                    case DECIMAL -> "\\s*\\(\\s*\\d{1,2}\\s*(?:,\\s*\\d{1,2}\\s*)?\\)";
                    case TIME, DATETIME2 -> "(?:\\s*\\(\\s*[0-7]\\s*\\))?";
                    case BIT, INT, BIGINT, FLOAT, DATE -> "";
                };
    }
}
