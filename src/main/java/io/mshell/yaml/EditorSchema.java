package io.mshell.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The JSON Schemas that let an editor complete and check the files of a project and of {@code MSHELL_HOME}. */
public enum EditorSchema {
    DATA_MAPPING("metadata/data_mapping.yaml"),
    CONFIG("config.yaml of MSHELL_HOME"),
    BOARD("metadata/boards/*.json"),
    BOARD_REGISTRY("metadata/board_registry.json");

    private final String describes;

    EditorSchema(String describes) {
        this.describes = describes;
    }

    /** What it is asked for by, such as {@code data_mapping}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The files it is for. */
    public String describes() {
        return describes;
    }

    /** Its name in {@code metadata/schema/}. */
    public String fileName() {
        return word() + ".schema.json";
    }

    /** The schema itself. */
    public String text() {
        try (InputStream file = Objects.requireNonNull(EditorSchema.class.getResourceAsStream(fileName()))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
