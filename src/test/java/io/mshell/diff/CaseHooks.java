package io.mshell.diff;

import io.mshell.mapping.Hook;
import io.mshell.mapping.HookSite;
import io.mshell.mapping.Hooks;
import io.mshell.mapping.PageHook;
import io.mshell.schema.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Hooks that only declare themselves: {@code name: {hash: 1a2b, columns: {"": INT}}}. */
final class CaseHooks implements Hooks {

    private final JsonNode declared;

    CaseHooks(JsonNode declared) {
        this.declared = declared;
    }

    @Override
    public List<String> names() {
        return List.copyOf(declared.propertyNames());
    }

    @Override
    public Hook get(String name) {
        JsonNode node = declared.path(name);
        Map<String, SqlType> columns = new LinkedHashMap<>();
        node.path("columns")
                .properties()
                .forEach(column -> columns.put(
                        column.getKey(), SqlType.parse(column.getValue().asString())));
        Hook.Declaration declaration = new Hook.Declaration(
                name,
                node.path("hash").asString(""),
                "",
                name + ".js:1",
                columns,
                List.of(),
                List.of(),
                Hook.OnError.FAIL);
        return new Hook() {
            @Override
            public Declaration declaration() {
                return declaration;
            }

            @Override
            public PageHook bind(HookSite site) {
                return page -> List.of();
            }
        };
    }
}
