package io.mshell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.console.Language;
import io.mshell.console.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellLanguageTest {

    private final ShellLanguage language = new ShellLanguage(
            new CommandIndex(List.of(
                    CommandSpec.named("swap", CommandGroup.PIPELINE, "swap")
                            .argument(ArgumentSpec.required("BOARD", Hint.BOARD, "the board"))
                            .option(OptionSpec.flag("now", "at once"))
                            .option(OptionSpec.value("as", "FORMAT", Hint.FORMAT, "how"))
                            .build(),
                    CommandSpec.named("swap undo", CommandGroup.PIPELINE, "undo")
                            .argument(ArgumentSpec.required("BOARD", Hint.BOARD, "the board"))
                            .build(),
                    CommandSpec.named("list", CommandGroup.REGISTRY, "list").build())),
            (hint, typed) -> List.of(Suggestion.of(hint.name(), "")));

    @Test
    void offersCommandsFirst() {
        assertThat(offered("")).containsExactly("swap", "list");
        assertThat(offered("sw")).containsExactly("swap", "list");
    }

    @Test
    void offersTheNextWordOfACommandAndItsArguments() {
        assertThat(offered("swap ")).containsExactly("undo", "BOARD", "--now", "--as");
        assertThat(offered("swap undo ")).containsExactly("BOARD");
        assertThat(offered("swap x ")).containsExactly("--now", "--as");
    }

    @Test
    void offersOptionsNotYetThere() {
        assertThat(offered("swap x --now --")).containsExactly("--as");
        assertThat(offered("swap --as ")).contains("FORMAT");
        assertThat(offered("swap --as=")).containsExactly("--as=FORMAT");
        assertThat(offered("swap --as json ")).contains("BOARD");
    }

    @Test
    void findsTheWordUnderTheCursor() {
        assertThat(language.typed("swap my")).isEqualTo(new Language.Typed(List.of("swap"), "my", 5));
        assertThat(language.typed("swap \"my bo")).isEqualTo(new Language.Typed(List.of("swap"), "my bo", 5));
        assertThat(language.typed("swap my\\ bo")).isEqualTo(new Language.Typed(List.of("swap"), "my bo", 5));
        assertThat(language.typed("swap ")).isEqualTo(new Language.Typed(List.of("swap"), "", 5));
    }

    @Test
    void quotesWhatWouldBeSeveralWords() {
        assertThat(language.quoted("orders")).isEqualTo("orders");
        assertThat(language.quoted("My $ \"board\"")).isEqualTo("\"My \\$ \\\"board\\\"\"");
    }

    private List<String> offered(String line) {
        return language.suggest(language.typed(line)).stream()
                .map(Suggestion::value)
                .toList();
    }
}
