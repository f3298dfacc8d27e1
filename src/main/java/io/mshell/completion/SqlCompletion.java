package io.mshell.completion;

import io.mshell.console.Suggestion;
import io.mshell.console.Suggestions;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What could stand at the cursor of a statement: keywords, tables, and the columns of the tables it names. */
public final class SqlCompletion implements CodeCompletion {

    private final Catalog catalog;

    public SqlCompletion(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Suggestions at(String sql, int cursor) {
        SqlPlace place = SqlPlace.at(sql, cursor);
        Optional<Dialect> dialect = catalog.dialect();
        List<Suggestion> offered = switch (place.expects()) {
            case NOTHING -> List.of();
            case STATEMENT -> SqlWords.first(place.typed()).toList();
            case TABLE -> dialect.map(names -> tables(place, names)).orElse(List.of());
            case EXPRESSION -> expressions(place, dialect);
        };
        return Matches.best(place.offset(), place.typed(), offered);
    }

    private List<Suggestion> tables(SqlPlace place, Dialect dialect) {
        List<String> qualifiers = place.qualifiers();
        String schema = qualifiers.isEmpty() ? "" : qualifiers.get(qualifiers.size() - 1);
        List<TableName> tables = catalog.tables();
        Stream<Suggestion> named = schema.isEmpty()
                ? catalog.tableNames().stream()
                : tables.stream()
                        .filter(table -> table.schema().equalsIgnoreCase(schema))
                        .map(table -> SqlWords.table(table, schema, dialect));
        Stream<Suggestion> schemas = !schema.isEmpty()
                ? Stream.empty()
                : tables.stream()
                        .map(TableName::schema)
                        .distinct()
                        .map(each -> Suggestion.of(each, "schema")
                                .in("schemas")
                                .written(SqlWords.written(each, dialect) + ".")
                                .goingOn());
        return Stream.concat(named, schemas).toList();
    }

    private List<Suggestion> expressions(SqlPlace place, Optional<Dialect> dialect) {
        if (!place.qualifiers().isEmpty()) {
            String qualifier = place.qualifiers().get(place.qualifiers().size() - 1);
            return dialect.map(names -> place.tableOf(qualifier)
                            .map(table -> columns(table, names).toList())
                            .orElseGet(() -> tables(place, names)))
                    .orElse(List.of());
        }
        Stream<Suggestion> columns = dialect.stream()
                .flatMap(names -> place.tables().stream().distinct().flatMap(table -> columns(table, names)));
        Stream<Suggestion> aliases = dialect.stream()
                .flatMap(names -> place.tables().stream()
                        .map(SqlPlace.Named::alias)
                        .distinct()
                        .map(alias -> Suggestion.of(alias, "table")
                                .in("tables")
                                .written(SqlWords.written(alias, names) + ".")
                                .goingOn()));
        Stream<Suggestion> words = Stream.concat(SqlWords.more(place.typed()), SqlWords.functions());
        return Stream.of(columns, aliases, words).flatMap(each -> each).toList();
    }

    private Stream<Suggestion> columns(SqlPlace.Named named, Dialect dialect) {
        return known(named).flatMap(catalog::table).stream()
                .map(TableSpec::columns)
                .flatMap(List::stream)
                .map(column -> column(column, named, dialect));
    }

    private static Suggestion column(ColumnSpec column, SqlPlace.Named table, Dialect dialect) {
        return Suggestion.of(column.name(), column.type() + " of " + table.name())
                .in("columns")
                .written(SqlWords.written(column.name(), dialect));
    }

    /** The table meant; one of the default schema before others. */
    private Optional<TableName> known(SqlPlace.Named named) {
        List<TableName> tables = catalog.tables().stream()
                .filter(table -> table.name().equalsIgnoreCase(named.name()))
                .filter(table -> named.schema().isEmpty() || table.schema().equalsIgnoreCase(named.schema()))
                .toList();
        return tables.stream()
                .filter(table -> table.schema().equals(SqlWords.DEFAULT_SCHEMA))
                .findFirst()
                .or(() -> tables.stream().findFirst());
    }
}
