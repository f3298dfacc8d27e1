package io.mshell.sync;

import java.util.List;

/** No value occurs twice in a column that the mapping wants unique, index or not. */
final class UniqueColumnsCheck implements GateCheck {

    private static final String NAME = "unique columns";

    @Override
    public Gate judge(GateContext context) {
        UniqueColumns unique = new UniqueColumns(context.bench(), context.staging());
        if (unique.names().isEmpty()) {
            return new Gate(NAME, true, "no column but the key has to be unique");
        }
        List<String> repeated = unique.repeated();
        return new Gate(
                NAME,
                repeated.isEmpty(),
                repeated.isEmpty()
                        ? "no value occurs twice in '" + String.join("', '", unique.names()) + "'"
                        : String.join("; ", repeated));
    }
}
