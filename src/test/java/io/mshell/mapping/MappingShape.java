package io.mshell.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.yaml.Editor;
import io.mshell.yaml.EditorSchema;
import io.mshell.yaml.Keys;
import io.mshell.yaml.Shape;
import java.util.function.Consumer;

/** What data_mapping.yaml may hold, for tests of other packages. */
public final class MappingShape {

    private MappingShape() {}

    /** Reads a text over the built-in mapping; an editor must have nothing to say of what is taken. */
    static DataMapping parse(String text) {
        DataMapping mapping = DataMapping.parse("m.yaml", text, DataMapping.builtIn());
        assertThat(Shipped.EDITOR.complaints(text)).isEmpty();
        return mapping;
    }

    /** Not at once: the schema may be about to be written. */
    private static final class Shipped {
        static final Editor EDITOR = Editor.with(EditorSchema.DATA_MAPPING);
    }

    public static Keys keys() {
        return MappingKeys.FILE;
    }

    public static Shape.Text sqlType() {
        return TypeKeys.SQL;
    }

    /** Reads a text as a project's file is read. */
    public static Consumer<String> reader() {
        DataMapping builtIn = DataMapping.builtIn();
        return text -> DataMapping.parse("m.yaml", text, builtIn);
    }
}
