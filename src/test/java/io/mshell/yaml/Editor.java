package io.mshell.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an editor says of a text by a schema: the lines it would underline. */
public final class Editor {

    private final Schema schema;

    private Editor(JsonNode schema) {
        this.schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }

    /** With a schema as it is shipped. */
    public static Editor with(EditorSchema shipped) {
        return with(YAMLMapper.shared().readTree(shipped.text()));
    }

    static Editor with(JsonNode schema) {
        return new Editor(schema);
    }

    /** What is wrong with a YAML or JSON text; an empty file has nothing wrong. */
    public List<String> complaints(String text) {
        JsonNode tree = YAMLMapper.shared().readTree(text);
        return tree.isMissingNode()
                ? List.of()
                : schema.validate(tree).stream().map(Error::toString).toList();
    }
}
