package io.mshell.javascript;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.Hook;
import io.mshell.schema.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads what a hook's module exports beside its function, and says what is wrong with it. */
final class DeclarationReader {

    private static final int LONGEST_NAME = 40;

    private static final String EXAMPLE =
            "such as: export const produces = 'INT', or: export const produces = {amount: 'DECIMAL(18,2)'}";

    private final HookFile file;
    private final String place;

    /** A reader of this file's exports; {@code place} is where its function is, or the file if it has none. */
    DeclarationReader(HookFile file, String place) {
        this.file = file;
        this.place = place;
    }

    Hook.Declaration read(JsonNode exports) {
        if (!exports.path("extract").asString("").equals("function")) {
            throw invalid("exports no function 'extract'", "export function extract(cell, item) { ... }");
        }
        exports.path("unknown").values().forEach(name -> {
            throw invalid(
                    "exports '" + name.asString() + "', which means nothing here",
                    "a hook exports extract, produces and, if it likes, reads, uses, onError and description");
        });
        return new Hook.Declaration(
                file.name(),
                file.hash(),
                exports.path("description").asString(""),
                place,
                columns(exports),
                texts("reads", exports, "name fields of the cell: reads = ['label']"),
                texts("uses", exports, "name columns by id or title: uses = ['Owner']"),
                onError(exports.path("onError").asString("")));
    }

    private Map<String, SqlType> columns(JsonNode exports) {
        JsonNode produces = exports.path("produces");
        if (produces.isString()) {
            return Map.of("", type(produces.stringValue()));
        }
        if (!produces.isObject() || produces.isEmpty()) {
            throw invalid("does not say what it produces", EXAMPLE);
        }
        Map<String, SqlType> columns = new LinkedHashMap<>();
        for (JsonNode key : exports.path("order").values()) {
            String name = key.asString();
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw invalid(
                        "produces a column named '" + name + "'",
                        "a column beside the board's is named with 1 to " + LONGEST_NAME + " characters");
            }
            columns.put(name, type(produces.path(name).asString("")));
        }
        return columns;
    }

    private SqlType type(String written) {
        try {
            return SqlType.parse(written);
        } catch (IllegalArgumentException e) {
            throw invalid("produces '" + written + "', which is not a SQL type: " + e.getMessage(), EXAMPLE);
        }
    }

    private List<String> texts(String export, JsonNode exports, String hint) {
        JsonNode node = exports.path(export);
        if (!node.isArray()) {
            throw invalid("has '" + export + "', which is no list", hint);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node.values()) {
            if (!each.isString()) {
                throw invalid("has something in '" + export + "' that is no text", hint);
            }
            texts.add(each.stringValue());
        }
        return texts;
    }

    private Hook.OnError onError(String written) {
        for (Hook.OnError policy : Hook.OnError.values()) {
            if (policy.name().toLowerCase(Locale.ROOT).equals(written)) {
                return policy;
            }
        }
        throw invalid("has onError '" + written + "'", "onError is 'fail', 'null' or 'keep'");
    }

    private MshellException invalid(String what, String hint) {
        return new MshellException(ErrorCode.HOOK_INVALID, place + ": hook '" + file.name() + "' " + what, hint);
    }
}
