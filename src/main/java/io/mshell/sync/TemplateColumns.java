package io.mshell.sync;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.TableSpec;
import io.mshell.sql.CreateTable;
import io.mshell.sql.TableTemplates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The columns that a project's own template adds to a table: they are marked as such, so that nobody takes them for foreign. */
final class TemplateColumns {

    private TemplateColumns() {}

    /**
     * Marks them in a table that was just made.
     *
     * @throws MshellException TEMPLATE_INVALID if the board's columns do not come first, each as it should
     */
    static void mark(Workbench bench, TableSpec made) {
        Optional<Path> template = bench.database().dialect().ownTable();
        if (template.isPresent()) {
            mark(bench, made, template.get());
        }
    }

    private static void mark(Workbench bench, TableSpec made, Path template) {
        List<ColumnSpec> found = bench.database().inspector().table(made.name(), bench.cancel()).stream()
                .flatMap(table -> table.columns().stream())
                .toList();
        int ours = made.columns().size();
        if (found.size() == ours) {
            return;
        }
        List<String> wanted = made.columns().stream().map(ColumnSpec::name).toList();
        List<String> first = found.stream().limit(ours).map(ColumnSpec::name).toList();
        if (!first.equals(wanted)) {
            throw new MshellException(
                    ErrorCode.TEMPLATE_INVALID,
                    template + " does not give " + made.name() + " the board's columns, in order and first",
                    "columns of your own belong behind those of the board; 'template diff "
                            + TableTemplates.name(bench.database().dialect().name(), CreateTable.TEMPLATE)
                            + "' shows what you changed");
        }
        for (ColumnSpec column : found.subList(ours, found.size())) {
            ColumnSpec added =
                    new ColumnSpec(column.name(), column.type(), column.nullable(), Origin.ofTemplate(column.name()));
            Change documented = new Change.DocumentColumn(added);
            bench.database().execute(bench.database().dialect().change(made.name(), documented, ""), bench.cancel());
        }
    }
}
