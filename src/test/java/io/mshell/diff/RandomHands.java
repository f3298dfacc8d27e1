package io.mshell.diff;

import io.mshell.schema.ColumnSpec;
import io.mshell.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody by chance does to a table by hand, as far as an engine lets them. */
final class RandomHands {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SQL_TYPES =
            List.of("NVARCHAR(20)", "NVARCHAR(100)", "NVARCHAR(MAX)", "INT", "DECIMAL(18,2)", "DATE");

    private final Random random;
    private final Dialect dialect;

    RandomHands(Random random, Dialect dialect) {
        this.random = random;
        this.dialect = dialect;
    }

    void alter(CaseTable table) {
        int edits = random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            List<String> names = table.live().orElseThrow().table().columns().stream()
                    .map(ColumnSpec::name)
                    .toList();
            if (names.size() > 1) {
                ArrayNode steps = JSON.createArrayNode();
                step(names, steps.addObject());
                steps.removeIf(step -> step.isEmpty());
                table.alter(steps);
            }
        }
        if (random.nextInt(40) == 0) {
            table.alter(JSON.createArrayNode().add(JSON.createObjectNode().put("drop-table", true)));
        }
    }

    private void step(List<String> names, ObjectNode step) {
        String name = one(names);
        String free = one(RandomBoards.TITLES);
        switch (random.nextInt(12)) {
            case 0 -> step.put("drop", name);
            case 1 -> {
                if (isFree(free, names, name)) {
                    step.putObject("rename").put("from", name).put("to", free);
                }
            }
            case 2 -> {
                if (isFree(free, names, "")) {
                    step.putObject("add").put("name", free).put("type", one(SQL_TYPES));
                }
            }
            case 3 -> step.putObject("retype").put("name", name).put("type", one(SQL_TYPES));
            case 4 -> step.put("not-null", name);
            case 5 -> step.put("undocument", random.nextInt(5) == 0 ? "all" : name);
            case 6 -> step.putObject("describe").put("name", name).put("text", "by hand");
            case 7 -> step.put("describe-table", "by hand");
            case 8 -> step.put("drop-index", one(List.of("group", "updated_at")));
            case 9 ->
                step.putObject("add-index")
                        .put("unique", random.nextBoolean())
                        .putArray("columns")
                        .add(name);
            case 10 -> step.put(one(List.of("drop-key", "grant", "granted-before")), "SELECT");
            default -> step.put("move-last", name);
        }
    }

    /** Whether the name would be no other column's. */
    private boolean isFree(String name, List<String> names, String own) {
        List<String> all = new ArrayList<>(names);
        all.remove(own);
        all.add(name);
        return !name.isEmpty()
                && name.length() <= 128
                && dialect.names().collisions(all).isEmpty();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
