package io.mshell.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.template.About;
import io.mshell.template.Templates;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is shipped in templates/: the templates the program knows, and the page that says what each can use. */
class TemplatePagesTest {

    private static final Path FOLDER = Path.of("templates");

    @Test
    void everyTemplateOfTheFolderIsKnown() {
        List<String> known =
                KnownTemplate.all().stream().map(KnownTemplate::name).toList();
        assertThat(Templates.of(FOLDER).ownNames()).isEqualTo(known);
        assertThat(known)
                .allSatisfy(name -> assertThat(Templates.builtIn().builtIn(name))
                        .isEqualTo(Templates.of(FOLDER).own(name)));
    }

    @Test
    void everyTemplateFitsItsSamples() {
        KnownTemplate.all().forEach(known -> known.tryWith(Templates.builtIn()));
    }

    @Test
    void thePageOfTheModelsIsTrue() throws IOException {
        StringBuilder page = new StringBuilder("""
                # What templates can use

                Written from the program by a test. A template is `NAME.peb`, in [Pebble](https://pebbletemplates.io); one of the same
                name in a project's `templates/` folder takes its place. A name that is not listed here is a mistake, told with file and
                line by `template check`. A tag or comment alone on its line leaves no line behind. What is not there is an empty text:
                `{% if schedule is not empty %}`.

                Filters beside Pebble's own: `quote` makes a word of the .mshell language, `yaml` and `json` a double-quoted text, `kestra`
                a text in which Kestra sees no expression, `comment` a text on one line, `markdown` the same for Markdown, `sqlcomment` one in
                which sqlcmd sees no variable, `sqlname` a quoted name and `sqltext` a quoted text of SQL. Templates whose name ends in
                `.html` escape what they print.
                """);
        for (KnownTemplate known : KnownTemplate.all()) {
            Class<? extends Record> model = known.samples().get(0).getClass();
            page.append("\n## ")
                    .append(known.name())
                    .append("\n\n")
                    .append(known.about())
                    .append(".\n\n");
            page.append("| name | what it is |\n| --- | --- |\n").append(rows("", model));
        }
        Golden.same(FOLDER.resolve("MODEL.md"), page.toString());
    }

    private static String rows(String prefix, Class<?> model) {
        return List.of(model.getRecordComponents()).stream()
                .map(component -> row(prefix, component))
                .collect(Collectors.joining());
    }

    private static String row(String prefix, RecordComponent component) {
        About about = component.getAnnotation(About.class);
        assertThat(about)
                .as("%s of %s", component.getName(), component.getDeclaringRecord())
                .isNotNull();
        String row = "| `" + prefix + component.getName() + "` | " + about.value() + " |\n";
        Type type = component.getGenericType();
        if (component.getType().isRecord()) {
            return row + rows(prefix + component.getName() + ".", component.getType());
        }
        return type instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> each
                        && each.isRecord()
                ? row + rows(prefix + component.getName() + "[].", each)
                : row;
    }
}
