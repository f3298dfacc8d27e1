package io.mshell.sync;

import java.util.List;

/** No item is there twice, shown by the data and not only by the key that was built. */
final class UniqueKeyCheck implements GateCheck {

    private static final int NAMED = 5;

    @Override
    public Gate judge(GateContext context) {
        String key = context.staging().primaryKey().get(0);
        List<String> twice = context.bench()
                .database()
                .duplicates(
                        context.staging().name(), key, NAMED, context.bench().cancel());
        return new Gate(
                "unique key",
                twice.isEmpty(),
                twice.isEmpty() ? "'" + key + "' is unique" : "'" + key + "' repeats: " + String.join(", ", twice));
    }
}
