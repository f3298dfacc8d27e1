package io.mshell.sql.sqlserver;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How Microsoft's tools, sqlcmd and Management Studio, cut a script into batches: at each line that is GO, though it be
 * in the middle of a text. Knows no more than that, for the tools know no more.
 */
public final class Sqlcmd {

    private static final Pattern GO = Pattern.compile("\\s*GO(?:\\s+\\d+)?\\s*", Pattern.CASE_INSENSITIVE);

    private Sqlcmd() {}

    /** The batches of a script, without the comments above and below them. */
    public static List<String> batches(String script) {
        List<String> batches = new ArrayList<>();
        StringBuilder batch = new StringBuilder();
        for (String line : script.split("(?<=\n)")) {
            if (GO.matcher(line).matches()) {
                batches.add(batch.toString().stripTrailing());
                batch.setLength(0);
            } else if (!batch.isEmpty() || !(line.isBlank() || line.startsWith("--"))) {
                batch.append(line);
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch.toString().stripTrailing());
        }
        return batches;
    }
}
