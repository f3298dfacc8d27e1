package io.mshell.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.MappingShape;
import io.mshell.session.ConfigShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reader of a file and the schema that editors have for it know the same keys and refuse the same values. Every key
 * that is declared is tried in a file of its own.
 */
class SchemaAgreementTest {

    @TempDir
    private Path folder;

    @Test
    void theMappingsReaderAndItsSchemaAgree() {
        new Sides(Editor.with(EditorSchema.DATA_MAPPING), MappingShape.reader()).agreeOn(MappingShape.keys());
    }

    @Test
    void theProfilesReaderAndItsSchemaAgree() {
        new Sides(Editor.with(EditorSchema.CONFIG), ConfigShape.reader(folder)).agreeOn(ConfigShape.keys());
    }

    @Test
    void theShippedMappingIsTakenWithWhatItShowsInComments() throws IOException {
        Path shipped = Path.of("metadata", "data_mapping.yaml");
        Editor editor = Editor.with(EditorSchema.DATA_MAPPING);
        assertThat(editor.complaints(Files.readString(shipped))).isEmpty();
        String uncommented = uncommented(Files.readString(shipped));
        assertThat(uncommented).contains("\nhooks:", "\nworkflow:", "\n  boards:");
        assertThat(editor.complaints(uncommented)).isEmpty();
        MappingShape.reader().accept(uncommented);
    }

    @Test
    void theProfileThatTheReadmeShowsIsTaken() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("```yaml\n# yaml-language-server") + "```yaml\n".length();
        String shown = readme.substring(begin, readme.indexOf("```", begin));
        assertThat(shown).contains("kestra:");
        assertThat(Editor.with(EditorSchema.CONFIG).complaints(shown)).isEmpty();
        ConfigShape.reader(folder).accept(shown);
    }

    /** The sections that are commented out whole, at the end of the file. */
    private static String uncommented(String file) {
        return file.substring(file.indexOf("# hooks:") - 1)
                .lines()
                .filter(line -> line.matches("# +\\w+:.*"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** @param reader fails as mshell does on a text it does not take */
    private record Sides(Editor editor, Consumer<String> reader) {

        private static final Set<ErrorCode> REFUSALS = Set.of(ErrorCode.MAPPING_INVALID, ErrorCode.CONFIG_INVALID);

        void agreeOn(Keys keys) {
            List<KeyCase> cases = KeyCase.all(keys);
            List<String> wrong = new ArrayList<>();
            for (KeyCase each : cases) {
                JsonNode good = each.key().shape().accept(new GoodValue());
                taken(each, good, wrong);
                each.key().shape().accept(new WrongValues()).forEach(value -> refused(each, value, wrong));
                if (each.key().shape() instanceof Shape.Section section) {
                    ObjectNode more = new GoodValue().section(section).put("zzz", 1);
                    refused(each, more, wrong);
                }
            }
            assertThat(cases).hasSizeGreaterThan(10);
            assertThat(wrong).isEmpty();
        }

        private void taken(KeyCase key, JsonNode value, List<String> wrong) {
            String text = key.file().apply(value).toString();
            editor.complaints(text).forEach(said -> wrong.add("the schema refuses " + text + ": " + said));
            String said = said(text);
            if (!said.isEmpty()) {
                wrong.add("the reader refuses " + text + ": " + said);
            }
        }

        private void refused(KeyCase key, JsonNode value, List<String> wrong) {
            String text = key.file().apply(value).toString();
            if (editor.complaints(text).isEmpty()) {
                wrong.add("the schema takes " + text);
            }
            if (said(text).isEmpty()) {
                wrong.add("the reader takes " + text);
            }
        }

        private String said(String text) {
            try {
                reader.accept(text);
                return "";
            } catch (MshellException e) {
                assertThat(e.code()).isIn(REFUSALS);
                return e.getMessage();
            }
        }
    }
}
