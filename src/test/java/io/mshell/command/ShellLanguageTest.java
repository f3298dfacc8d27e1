package io.mshell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.completion.CodeCompletion;
import io.mshell.completion.Matches;
import io.mshell.console.Suggestion;
import io.mshell.console.Suggestions;
import io.mshell.script.Tokenizer;
import io.mshell.script.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines with the cursor at {@code |}. */
class ShellLanguageTest {

    private final ShellLanguage language = new ShellLanguage(
            new CommandIndex(List.of(
                    CommandSpec.named("swap", CommandGroup.PIPELINE, "swap")
                            .argument(ArgumentSpec.required("BOARD", Hint.BOARD, "the board"))
                            .option(OptionSpec.flag("now", "at once"))
                            .option(OptionSpec.value("as", "FORMAT", Hint.FORMAT, "how"))
                            .option(OptionSpec.choice("state", "STATE", List.of("active", "all"), "which"))
                            .option(OptionSpec.value("column", "COLUMN", Hint.COLUMN, "which column")
                                    .repeated())
                            .build(),
                    CommandSpec.named("swap undo", CommandGroup.PIPELINE, "undo")
                            .argument(ArgumentSpec.required("BOARD", Hint.BOARD, "the board"))
                            .build(),
                    CommandSpec.named("help", CommandGroup.SHELL, "help")
                            .argument(ArgumentSpec.optional("COMMAND", Hint.COMMAND, "words")
                                    .repeated())
                            .build(),
                    CommandSpec.named("sql", CommandGroup.QUERY, "query")
                            .argument(ArgumentSpec.optional("QUERY", Hint.FREE, "text")
                                    .as(ArgumentSpec.Form.TEXT))
                            .option(OptionSpec.value("file", "FILE", Hint.FILE, "a file"))
                            .build(),
                    CommandSpec.named("js", CommandGroup.SCRIPTING, "script")
                            .argument(ArgumentSpec.required("CODE", Hint.FREE, "code")
                                    .as(ArgumentSpec.Form.CODE))
                            .build(),
                    CommandSpec.named("list", CommandGroup.REGISTRY, "list").build())),
            ShellLanguageTest::named,
            Map.of("sql", new Echo(), "js", new Echo()));

    private static List<Suggestion> named(Hint hint, String typed, Optional<String> board) {
        return switch (hint) {
            case BOARD ->
                Stream.of("Order History", "Orders", "2024 plan; $ \"x\"")
                        .map(ShellLanguageTest::plain)
                        .toList();
            case COLUMN -> List.of(plain("Due date of " + board.orElse("nothing")));
            case FORMAT -> List.of(plain("json"), plain("csv"));
            case FILE -> List.of(plain("my files/").goingOn(), plain("a.sql"));
            case VARIABLE -> List.of(plain("board"), plain("day"));
            default -> List.of();
        };
    }

    private static Suggestion plain(String name) {
        return Suggestion.of(name, "");
    }

    /** Offers what it is asked. */
    private static final class Echo implements CodeCompletion {

        @Override
        public Suggestions at(String text, int cursor) {
            String asked = text.substring(0, cursor) + "|" + text.substring(cursor);
            return Matches.best(cursor, "", List.of(plain(asked)));
        }
    }

    @Test
    void offersCommandsFirst() {
        assertThat(offered("|")).containsExactly("swap", "list", "sql", "js", "help");
        assertThat(offered("sw|")).containsExactly("swap");
    }

    @Test
    void offersTheNextWordOfACommandAndItsArguments() {
        assertThat(offered("swap |"))
                .containsExactly(
                        "undo",
                        "\"Order History\"",
                        "Orders",
                        "\"2024 plan; \\$ \\\"x\\\"\"",
                        "--now",
                        "--as",
                        "--state",
                        "--column");
        assertThat(offered("swap undo ord|")).containsExactly("\"Order History\"", "Orders");
        assertThat(offered("swap x |")).containsExactly("--now", "--as", "--state", "--column");
    }

    @Test
    void completesTheLastOfSeveralCommandsAndOneThatMayFail() {
        assertThat(offered("list; sw|")).containsExactly("swap");
        assertThat(offered("-swap un|")).containsExactly("undo");
        assertThat(offered("list; - swap undo oh|")).containsExactly("\"Order History\"");
        assertThat(offered("--format json swap un|")).containsExactly("undo");
        assertThat(offered("swap \\\nundo orders|")).containsExactly("Orders");
    }

    @Test
    void offersOptionsNotYetThere() {
        assertThat(offered("swap x --now --|")).containsExactly("--as", "--state", "--column");
        assertThat(offered("swap x --state=all --now --as json --column a --|")).containsExactly("--column");
        assertThat(offered("swap x --yes --ye|")).isEmpty();
        assertThat(offered("swap x --ye|")).containsExactly("--yes");
        assertThat(offered("swap \"--|")).isEmpty();
    }

    @Test
    void offersTheValuesOfAnOption() {
        assertThat(offered("swap --as |")).containsExactly("json", "csv");
        assertThat(line("swap --as=j|")).isEqualTo("swap --as=json");
        assertThat(offered("swap --state a|")).containsExactly("active", "all");
        assertThat(line("swap --state=ac|")).isEqualTo("swap --state=active");
        assertThat(line("swap Orders --column du|")).isEqualTo("swap Orders --column \"Due date of Orders\"");
        assertThat(offered("swap --as json oh|")).containsExactly("\"Order History\"");
    }

    @Test
    void replacesAllWordsOfANameTypedWithoutQuotes() {
        assertThat(line("swap Order Hi|")).isEqualTo("swap \"Order History\"");
        assertThat(line("swap ord |")).isEqualTo("swap \"Order History\"");
        assertThat(line("swap Orders --column Due da|")).isEqualTo("swap Orders --column \"Due date of Orders\"");
    }

    @Test
    void goesOnInAQuoteThatIsOpen() {
        assertThat(offered("swap \"ord|")).containsExactly("\"Order History\"", "\"Orders\"");
        assertThat(line("swap 'Order H|")).isEqualTo("swap \"Order History\"");
    }

    @Test
    void offersCommandsToHelp() {
        assertThat(offered("help sw|")).containsExactly("swap");
        assertThat(offered("help swap u|")).containsExactly("undo");
    }

    @Test
    void offersVariablesButNotInCode() {
        assertThat(line("swap ${bo|")).isEqualTo("swap ${board}");
        assertThat(line("sql select '${da|")).isEqualTo("sql select '${day}");
        assertThat(offered("js `${bo|")).containsExactly("`${bo|");
    }

    @Test
    void offersFilesBehindARedirection() {
        assertThat(line("list > a|")).isEqualTo("list > a.sql");
        assertThat(line("list >>a|")).isEqualTo("list >>a.sql");
        assertThat(offered("list > |")).containsExactly("\"my files/", "a.sql");
    }

    @Test
    void asksTheLanguageOfCode() {
        assertThat(offered("sql sel|ect 1; list")).containsExactly("sel|ect 1");
        assertThat(offered("js a; b|; c")).containsExactly("a; b|; c");
        assertThat(offered("sql --file x.sql select |")).containsExactly("select |");
        assertThat(offered("sql |")).containsExactly("|", "--file");
        assertThat(offered("sql \"select |")).containsExactly("select |");
        assertThat(offered("sql <<END\nselect |\nfrom t\nEND\n")).containsExactly("select |\nfrom t\n");
        assertThat(offered("sql <<END\nselect 1\nEND\nsw|")).containsExactly("swap");
    }

    @Test
    void writesEveryNameSoThatItIsReadBack() {
        String letters = "ab \t\"'\\$#;<>|-{}=&`\u00a0\u4e2d\n";
        Random random = new Random(42);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder name = new StringBuilder(i % 3 == 0 ? "\ud83d\ude80" : "");
            int length = 1 + random.nextInt(6);
            random.ints(length, 0, letters.length()).forEach(at -> name.append(letters.charAt(at)));
            String written = WrittenWord.of(name.toString());
            Tokenizer words = new Tokenizer("discover " + written + " --x", reference -> "");
            words.next();
            Word read = words.next();
            assertThat(read).as("%s", written).isNotNull();
            assertThat(read.text()).as("%s", written).isEqualTo(name.toString());
            assertThat(read.isOption()).as("%s", written).isFalse();
            assertThat(words.next()).as("%s", written).isNotNull();
            assertThat(language.missing("discover " + written))
                    .as("%s", written)
                    .isEmpty();
        }
    }

    private Suggestions suggest(String marked) {
        int cursor = marked.indexOf('|');
        return language.suggest(marked.substring(0, cursor) + marked.substring(cursor + 1), cursor);
    }

    private List<String> offered(String marked) {
        return suggest(marked).best().stream().map(Suggestion::text).toList();
    }

    /** The line up to the cursor once the best has been chosen. */
    private String line(String marked) {
        Suggestions found = suggest(marked);
        assertThat(found.best()).isNotEmpty();
        return marked.substring(0, found.offset()) + found.best().get(0).text();
    }
}
