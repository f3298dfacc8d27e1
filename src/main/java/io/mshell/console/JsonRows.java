package io.mshell.console;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table's rows as objects, made as they are pulled. */
final class JsonRows implements Iterator<Map<String, @Nullable Object>> {

    private final List<String> keys;
    private final Iterator<List<@Nullable Object>> rows;

    JsonRows(View.Table table) {
        this.keys = Labels.distinct(table.columns());
        this.rows = table.rows();
    }

    static Map<String, @Nullable Object> object(View.Fields fields) {
        List<String> keys =
                Labels.distinct(fields.fields().stream().map(View.Field::name).toList());
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            object.put(keys.get(i), fields.fields().get(i).value());
        }
        return object;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Map<String, @Nullable Object> next() {
        List<@Nullable Object> row = rows.next();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            object.put(keys.get(i), row.get(i));
        }
        return object;
    }
}
