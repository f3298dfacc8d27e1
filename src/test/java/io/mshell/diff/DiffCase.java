package io.mshell.diff;

import io.mshell.board.Board;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Hooks;
import io.mshell.mapping.TableMapper;
import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Evidence;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A folder with a board before and after, the mapping, what somebody did to the table, what its rows answer, and what is
 * allowed: everything a diff and its deployment come from. See the README beside the folders.
 */
public final class DiffCase {

    private static final TableName TABLE = new TableName("dbo", "orders");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path folder;
    private final Dialect dialect;

    public DiffCase(Path folder, Dialect dialect) {
        this.folder = folder;
        this.dialect = dialect;
    }

    /** The three sides. */
    public Sides sides() {
        Board before = CaseBoard.read(yaml("board-before.yaml").orElseThrow());
        Board after = yaml("board-after.yaml").map(CaseBoard::read).orElse(before);
        TableSpec deployed = mapped(before, "");
        TableSpec desired = mapped(after, "-after");
        CaseTable table = new CaseTable(dialect, deployed);
        yaml("table.yaml").ifPresent(table::alter);
        return new Sides(before, deployed, table.permissionsBefore(), after, desired, table.live(), dialect);
    }

    /** The differences with what the rows answer; without an answer nobody asked. */
    public List<Difference> differences(Sides sides) {
        List<Difference> proven = new ArrayList<>();
        for (Difference difference : SchemaDiff.between(sides)) {
            String asked = difference.risk() + " " + difference.subject();
            proven.add(yaml("rows.yaml")
                    .filter(rows -> difference.probe() != null && rows.has(asked))
                    .map(rows -> difference.proven(evidence(rows, rows.path(asked))))
                    .orElse(difference));
        }
        return proven;
    }

    /** What is decided when the codes in {@code allow.txt} are allowed. */
    public Redeployment decided(Sides sides, List<Difference> differences) {
        List<String> allowed = exists("allow.txt") ? text("allow.txt").lines().toList() : List.of();
        return Redeployment.of(
                sides,
                differences,
                each -> !each.needsAllow() || allowed.contains(each.risk().name()));
    }

    /** What is executed at once. */
    public Plan plan(Redeployment decided) {
        Plan plan = Plan.of();
        for (Change change : decided.changes()) {
            plan = plan.then(dialect.change(TABLE, change, "r1"));
        }
        return plan;
    }

    private static Evidence evidence(JsonNode rows, JsonNode answer) {
        List<Long> items = new ArrayList<>();
        answer.path("items").forEach(item -> items.add(item.asLong()));
        return new Evidence(
                rows.path("rows").asLong(0),
                answer.path("concerned").asLong(0),
                answer.path("worst").isMissingNode()
                        ? null
                        : answer.path("worst").asString(""),
                items);
    }

    private TableSpec mapped(Board board, String when) {
        String mapping = file("mapping", when);
        DataMapping read = exists(mapping) ? DataMapping.read(folder.resolve(mapping)) : DataMapping.builtIn();
        Hooks hooks = yaml(file("hooks", when)).<Hooks>map(CaseHooks::new).orElseGet(Hooks::none);
        TableSpec table =
                new TableMapper(read, hooks, dialect.names()).map(board, TABLE).table();
        return yaml(file("demands", when))
                .map(demands -> demanding(table, demands))
                .orElse(table);
    }

    /** What is left out afterwards is as before. */
    private String file(String name, String when) {
        String file = name + when + ".yaml";
        return exists(file) ? file : name + ".yaml";
    }

    /** No mapping says so yet, but a deployed table may: columns that are NOT NULL or unique. */
    private static TableSpec demanding(TableSpec table, JsonNode demands) {
        Set<String> notNull = new HashSet<>();
        demands.path("not-null").forEach(name -> notNull.add(name.asString()));
        List<IndexSpec> indexes = new ArrayList<>(table.indexes());
        demands.path("unique").forEach(name -> indexes.add(new IndexSpec(List.of(name.asString()), true)));
        List<ColumnSpec> columns = table.columns().stream()
                .map(column -> new ColumnSpec(
                        column.name(),
                        column.type(),
                        column.nullable() && !notNull.contains(column.name()),
                        column.origin()))
                .toList();
        return new TableSpec(table.name(), columns, table.primaryKey(), indexes, table.description());
    }

    private boolean exists(String file) {
        return Files.exists(folder.resolve(file));
    }

    private Optional<JsonNode> yaml(String file) {
        return exists(file) ? Optional.of(YAML.readTree(text(file))) : Optional.empty();
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
