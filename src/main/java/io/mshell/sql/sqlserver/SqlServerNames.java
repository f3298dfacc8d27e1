package io.mshell.sql.sqlserver;

import io.mshell.error.CancelToken;
import io.mshell.schema.NameRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the server which names it takes for the same: no rule outside it knows its collation's weights. */
final class SqlServerNames implements NameRules {

    /** Rows an INSERT takes from one list of values. */
    private static final int MOST_VALUES = 1_000;
    /** PostgreSQL's limit, which Babelfish's bulk load meets. */
    private static final int LONGEST_LABEL_BYTES = 63;

    private final Sessions sessions;
    private final Capabilities capabilities;

    SqlServerNames(Sessions sessions, Capabilities capabilities) {
        this.sessions = sessions;
        this.capabilities = capabilities;
    }

    @Override
    public String forbidden() {
        return capabilities.has(Feature.ANY_NAME) ? "" : "]\"";
    }

    @Override
    public int longestBytes() {
        return capabilities.has(Feature.LONG_LABELS) ? Integer.MAX_VALUE : LONGEST_LABEL_BYTES;
    }

    @Override
    public boolean forbidsSupplementary() {
        return !capabilities.has(Feature.EMOJI_LABELS);
    }

    @Override
    public List<List<String>> collisions(Collection<String> names) {
        if (names.size() < 2) {
            return List.of();
        }
        List<String> all = List.copyOf(names);
        Map<Integer, List<String>> groups = new LinkedHashMap<>();
        sessions.call(
                        "compare names",
                        new CancelToken(),
                        sql -> sql.list(
                                question(all, capabilities.nameCollation()),
                                row -> Map.entry(row.getInt(2), row.getInt(1))))
                .forEach(found -> groups.computeIfAbsent(found.getKey(), key -> new ArrayList<>())
                        .add(all.get(found.getValue())));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** Each name's number beside the number of the first name equal to it. */
    static String question(List<String> names, String collation) {
        StringBuilder text = new StringBuilder("SET NOCOUNT ON;\n")
                .append("DECLARE @names TABLE (i int NOT NULL, n nvarchar(4000) NOT NULL);\n");
        for (int i = 0; i < names.size(); i++) {
            text.append(i % MOST_VALUES == 0 ? "INSERT INTO @names (i, n) VALUES\n" : "")
                    .append("  (")
                    .append(i)
                    .append(", ")
                    .append(TSql.literal(names.get(i)))
                    .append(')')
                    .append(i == names.size() - 1 || i % MOST_VALUES == MOST_VALUES - 1 ? ";\n" : ",\n");
        }
        return text.append("SELECT i, MIN(i) OVER (PARTITION BY n COLLATE ")
                .append(collation)
                .append(") AS same FROM @names ORDER BY i;")
                .toString();
    }
}
