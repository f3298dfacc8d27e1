package io.mshell.sync;

import java.util.ArrayList;
import java.util.List;

/**
 * The user's own SQL: each assertion is a query for rows that must not exist. {@code ${table}} in it stands for the
 * staging table.
 */
final class AssertionsCheck implements GateCheck {

    @Override
    public Gate judge(GateContext context) {
        List<String> assertions = context.bench().mapping().validate().assertions();
        String table =
                context.bench().database().dialect().quote(context.staging().name());
        List<String> broken = new ArrayList<>();
        for (String assertion : assertions) {
            long found = context.count(assertion.replace("${table}", table));
            if (found > 0) {
                broken.add(found + " rows from: " + assertion);
            }
        }
        return new Gate(
                "assertions",
                broken.isEmpty(),
                broken.isEmpty() ? assertions.size() + " of your own hold" : String.join("; ", broken));
    }
}
