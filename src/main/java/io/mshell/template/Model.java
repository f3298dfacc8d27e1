package io.mshell.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model as templates see it: plain data without methods. What is not there is an empty text, so that it can be asked. */
final class Model {

    /** Looked up once a type: a model of a wide table has thousands of records. */
    private final Map<Class<?>, Map<String, Method>> fields = new HashMap<>();

    private Model() {}

    static Map<String, Object> of(Record model) {
        return new Model().plain(model);
    }

    private Map<String, Object> plain(Record model) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.computeIfAbsent(model.getClass(), Model::fields)
                .forEach((name, accessor) -> values.put(name, plain(value(model, accessor))));
        return values;
    }

    private Object plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Record nested) {
            return plain(nested);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::plain).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static Map<String, Method> fields(Class<?> type) {
        Map<String, Method> accessors = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.put(component.getName(), accessor);
        }
        return accessors;
    }

    private static @Nullable Object value(Record model, Method accessor) {
        try {
            return accessor.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }
}
