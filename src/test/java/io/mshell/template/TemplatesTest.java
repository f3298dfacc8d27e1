package io.mshell.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Table ORDERS =
            new Table("orders", List.of(new Column("id", false), new Column("Name", true)), null);

    @TempDir
    private Path folder;

    private record Table(
            String name, List<Column> columns, @Nullable String note) {}

    private record Column(String title, boolean nullable) {}

    private String render(String name, String template) {
        write(name, template);
        return Templates.of(folder).render(name, ORDERS);
    }

    private void write(String name, String template) {
        try {
            Files.writeString(folder.resolve(name + ".peb"), template);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTagAloneOnItsLineLeavesNoLine() {
        assertThat(render("a.txt", """
                {# what this is,
                   in two lines #}
                begin {{ name }}
                  {% for column in columns %}
                  - {{ column.title }}{% if column.nullable %}, may be missing{% endif %}
                  {% endfor %}
                end
                """)).isEqualTo("begin orders\n  - id\n  - Name, may be missing\nend\n");
    }

    @Test
    void aCommentAboveATagLeavesNoLineEither() {
        assertThat(render("a.txt", """
                {# {% if true %}
                {% endif %} #}
                {% set greeting = "hello" %}
                {# again #}
                {% if true %}
                {{ greeting }}
                {% endif %}
                """)).isEqualTo("hello\n");
    }

    @Test
    void aTemplateStaysAsItWasRead() {
        write("a.txt", "old {{ name }}");
        Templates templates = Templates.of(folder);
        Template read = templates.named("a.txt");
        write("a.txt", "new {{ name }}");

        assertThat(read.render(ORDERS)).isEqualTo("old orders");
        assertThat(templates.render("a.txt", ORDERS)).isEqualTo("new orders");
    }

    @Test
    void whatIsNotThereCanBeAskedFor() {
        assertThat(render("a.txt", "{% if note is empty %}none{% endif %}")).isEqualTo("none");
    }

    @Test
    void aMisspeltVariableIsToldWithItsPlaceAndWhatThereIs() {
        assertThatThrownBy(() -> render("a.txt", "{# one #}\n{% if true %}\n{{ nam }}\n{% endif %}"))
                .isInstanceOfSatisfying(MshellException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.TEMPLATE_INVALID);
                    assertThat(failure).hasMessage(folder.resolve("a.txt.peb") + ":3: there is no 'nam'");
                    assertThat(failure.hint()).contains("did you mean 'name'? there are: columns, name, note");
                });
        assertThatThrownBy(() -> render("a.txt", "{% for column in columns %}{{ column.titel }}{% endfor %}"))
                .isInstanceOfSatisfying(
                        MshellException.class,
                        failure -> assertThat(failure.hint())
                                .contains("did you mean 'title'? there are: nullable, title"));
    }

    @Test
    void aMistakeOfSyntaxIsToldWithItsPlace() {
        assertThatThrownBy(() -> render("a.txt", "fine\n{% for column in columns %}\n{{ column.title }\n{% endfor %}"))
                .isInstanceOfSatisfying(
                        MshellException.class,
                        failure -> assertThat(failure.getMessage()).startsWith(folder.resolve("a.txt.peb") + ":3: "));
        assertThatThrownBy(() -> render("a.txt", "{% for column in columns %}")).isInstanceOf(MshellException.class);
        assertThatThrownBy(() -> render("a.txt", "fine\n{{ name | uper }}"))
                .hasMessageContaining("a.txt.peb:2: ")
                .hasMessageContaining("uper");
    }

    @Test
    void aTemplateReachesNoJava() {
        assertThatThrownBy(() -> render("a.txt", "{{ name.getClass() }}")).isInstanceOf(MshellException.class);
        assertThatThrownBy(() -> render("a.txt", "{{ columns.size() }}")).isInstanceOf(MshellException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", "a/../../secret", "a//b", ""})
    void noNameLeadsOutOfTheFolder(String name) throws IOException {
        Files.writeString(folder.resolveSibling("secret.peb"), "secret");
        assertThatThrownBy(() -> Templates.of(folder).render(name, ORDERS)).isInstanceOf(MshellException.class);
        Files.delete(folder.resolveSibling("secret.peb"));
    }

    @Test
    void noLinkLeadsOutOfTheFolder() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("templates"));
        Path outside = Files.writeString(folder.resolve("outside.peb"), "secret");
        Files.createSymbolicLink(inside.resolve("a.peb"), outside);
        assertThatThrownBy(() -> Templates.of(inside).render("a", ORDERS)).hasMessageContaining("leads out of");
    }

    @Test
    void oneTemplateIncludesAnother() {
        write("inner.txt", "<{{ name }}>");
        assertThat(render("a.txt", "{% include \"inner.txt\" %}")).isEqualTo("<orders>");
    }

    @Test
    void onlyHtmlIsEscapedByItself() {
        Table hostile = new Table("<b>", List.of(), null);
        write("a.html", "{{ name }}");
        write("a.txt", "{{ name }}");
        assertThat(Templates.of(folder).render("a.html", hostile)).isEqualTo("&lt;b&gt;");
        assertThat(Templates.of(folder).render("a.txt", hostile)).isEqualTo("<b>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "quote   | a \"b\" $c \\ | \"a \\\"b\\\" \\$c \\\\\"",
                "yaml    | a \"b\" \\    | \"a \\\"b\\\" \\\\\"",
                "kestra  | {{ a }}       | {{ '{' }}{{ '{' }} a }}",
                "sqlname | a\"b          | \"a\"\"b\"",
                "sqltext | a'b           | 'a''b'",
                "sqlcomment | $(x) $x    | $ (x) $x",
            })
    void aTextIsWrittenSoThatItIsReadAsItself(String filter, String text, String written) {
        write("a.txt", "{{ name | " + filter + " }}");
        assertThat(Templates.of(folder).render("a.txt", new Table(text, List.of(), null)))
                .isEqualTo(written);
    }

    @Test
    void nothingBreaksOutOfItsLine() {
        write("a.txt", "{{ name | comment }} {{ name | yaml }}");
        assertThat(Templates.of(folder).render("a.txt", new Table("a\r\nb\tc", List.of(), null)))
                .isEqualTo("a b c \"a\\u000d\\nb\\u0009c\"");
    }
}
