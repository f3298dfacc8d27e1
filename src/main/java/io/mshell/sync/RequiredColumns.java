package io.mshell.sync;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.Reject;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.TableSpec;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of a table that may not be NULL. A load ends at the first page that has no value for one, whatever the
 * thresholds of rejects, for the engine would refuse the rows and not say whose they are.
 */
final class RequiredColumns {

    private static final int NAMED = 5;

    private final TableSpec table;
    private final int key;
    private final int[] places;

    RequiredColumns(TableSpec table) {
        List<String> names = table.columns().stream().map(ColumnSpec::name).toList();
        this.table = table;
        this.key = names.indexOf(table.primaryKey().get(0));
        this.places = IntStream.range(0, names.size())
                .filter(i -> i != key && !table.columns().get(i).nullable())
                .toArray();
    }

    /**
     * Looks at a page.
     *
     * @param rejects of the page, which may say why a value is missing
     * @throws MshellException VALIDATION_FAILED naming the column and the items
     */
    void check(List<Row> rows, List<Reject> rejects) {
        for (int place : places) {
            List<Object> missing = rows.stream()
                    .filter(row -> row.get(place) == null)
                    .map(row -> Objects.requireNonNull(row.get(key)))
                    .toList();
            if (!missing.isEmpty()) {
                throw missing(table.columns().get(place), missing, rejects);
            }
        }
    }

    private static MshellException missing(ColumnSpec column, List<Object> items, List<Reject> rejects) {
        String named = items.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String more = items.size() > NAMED ? " and " + (items.size() - NAMED) + " more of the same page" : "";
        String reason = rejects.stream()
                .filter(reject -> items.get(0).equals(reject.itemId())
                        && reject.columnId().equals(column.origin().columnId()))
                .findFirst()
                .map(reject -> "; '" + reject.columnName() + "' of item " + reject.itemId() + " was rejected: "
                        + reject.reason())
                .orElse("");
        return new MshellException(
                ErrorCode.VALIDATION_FAILED,
                "column '" + column.name() + "' is required, but has no value in item"
                        + (items.size() == 1 ? " " : "s ") + named + more + reason,
                "production is untouched; fill the cell on the board, give its type a 'when_empty' in data_mapping.yaml,"
                        + " or take 'required' off its override there and deploy again");
    }
}
