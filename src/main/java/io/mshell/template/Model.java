package io.mshell.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model as templates see it: plain data without methods. What is not there is an empty text, so that it can be asked. */
final class Model {

    private Model() {}

    static Map<String, Object> of(Record model) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            fields.put(component.getName(), plain(value(model, component)));
        }
        return fields;
    }

    private static Object plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Record nested) {
            return of(nested);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Model::plain).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static @Nullable Object value(Record model, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(model);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
