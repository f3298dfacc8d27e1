package io.mshell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.console.Format;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.script.Tokenizer;
import io.mshell.script.Words;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CallParserTest {

    private static final CommandIndex INDEX = new CommandIndex(List.of(
            CommandSpec.named("swap", CommandGroup.PIPELINE, "swap")
                    .argument(ArgumentSpec.required("BOARD", Hint.BOARD, "the board"))
                    .build(),
            CommandSpec.named("swap undo", CommandGroup.PIPELINE, "undo")
                    .argument(ArgumentSpec.required("BOARD", Hint.BOARD, "the board"))
                    .build(),
            CommandSpec.named("hook test", CommandGroup.GENERATE, "test")
                    .argument(ArgumentSpec.required("HOOK", Hint.HOOK, "the hook"))
                    .build(),
            CommandSpec.named("deploy", CommandGroup.PIPELINE, "deploy")
                    .option(OptionSpec.value("board-id", "ID", Hint.BOARD, "the board")
                            .mandatory())
                    .option(OptionSpec.value("schema", "S", Hint.FREE, "the schema")
                            .defaultsTo("dbo"))
                    .option(OptionSpec.value("allow", "CODE", Hint.RISK, "a risk")
                            .repeated())
                    .option(OptionSpec.flag("dry-run", "only show"))
                    .build(),
            CommandSpec.named("sql", CommandGroup.QUERY, "query")
                    .argument(ArgumentSpec.required("QUERY", Hint.FREE, "the query")
                            .as(ArgumentSpec.Form.TEXT))
                    .option(OptionSpec.flag("all", "all"))
                    .build()));

    @Test
    void theLongestNameWins() {
        assertThat(line("swap undo orders").spec().name()).isEqualTo("swap undo");
        assertThat(line("swap orders").spec().name()).isEqualTo("swap");
    }

    @Test
    void aQuotedWordIsNeverPartOfTheName() {
        assertThat(line("swap 'undo'").arguments()).containsEntry("BOARD", List.of("undo"));
    }

    @Test
    void optionsTakeTheirValueAfterASpaceOrAnEqualsSign() {
        Call call = line("deploy --board-id=12 --allow A --allow B --dry-run");
        assertThat(call.options())
                .containsEntry("board-id", List.of("12"))
                .containsEntry("allow", List.of("A", "B"))
                .containsEntry("schema", List.of("dbo"))
                .containsKey("dry-run");
    }

    @Test
    void optionsEndAtTwoDashes() {
        assertThat(words("swap", "--", "--orders").arguments()).containsEntry("BOARD", List.of("--orders"));
    }

    @Test
    void wordsAlreadySplitKeepTheirSpaces() {
        assertThat(words("swap", "my board").arguments()).containsEntry("BOARD", List.of("my board"));
        assertThat(words("swap", "it's").arguments()).containsEntry("BOARD", List.of("it's"));
    }

    @Test
    void aTextIsTheRestOfTheLineAsItStands() {
        assertThat(line("sql --all select 'a  b' -- x").arguments())
                .containsEntry("QUERY", List.of("select 'a  b' -- x"));
        assertThat(line("sql \"select 1\" --all").arguments()).containsEntry("QUERY", List.of("select 1"));
        assertThat(words("sql", "select", "1").arguments()).containsEntry("QUERY", List.of("select 1"));
    }

    @Test
    void optionsOfEveryCommandCountForThisCall() {
        Call call = line("swap orders --format json --yes");
        assertThat(call.global().format()).isEqualTo(Format.JSON);
        assertThat(call.global().yes()).isTrue();
    }

    @Test
    void helpNeedsNoArgument() {
        assertThat(line("swap --help").helpWanted()).isTrue();
        assertThat(line("deploy -h").helpWanted()).isTrue();
    }

    @Test
    void whatIsWrongIsToldWithAHint() {
        wrong(() -> line("swpa orders"), "unknown command \"swpa\"", "did you mean swap?");
        wrong(() -> line("hook tset x"), "unknown command \"hook tset\"", "did you mean hook test?");
        wrong(() -> line("hook"), "hook needs one more word", "hook is followed by one of: test");
        wrong(() -> line("swap"), "swap needs BOARD", "usage: swap BOARD");
        wrong(() -> line("swap a b"), "\"b\" is one word too many for swap", "usage: swap BOARD");
        wrong(() -> line("deploy"), "deploy needs --board-id ID", "usage: deploy");
        wrong(() -> line("deploy --bord-id 1"), "deploy has no option --bord-id", "did you mean --board-id?");
        wrong(() -> line("deploy --board-id --dry-run"), "--board-id needs a value", "--board-id=VALUE");
        wrong(() -> line("deploy --board-id 1 --board-id 2"), "--board-id is there twice", "usage: deploy");
        wrong(() -> line("deploy --board-id 1 --dry-run=yes"), "--dry-run takes no value", "");
        wrong(() -> line("swap a --profile p"), "--profile settles something for the whole shell", "start mshell");
        wrong(() -> line("swap a --format xml"), "there is no format \"xml\"", "table, vertical, json");
    }

    private static void wrong(ThrowingCallable parsing, String message, String hint) {
        assertThatThrownBy(parsing).isInstanceOfSatisfying(MshellException.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.USAGE);
            assertThat(failure).hasMessage(message);
            assertThat(failure.hint().orElse("")).contains(hint);
        });
    }

    private static Call line(String line) {
        return CallParser.parse(INDEX, new Tokenizer(line, reference -> reference), null, CallOptions.DEFAULT);
    }

    private static Call words(String... words) {
        return CallParser.parse(INDEX, Words.of(List.of(words)), null, CallOptions.DEFAULT);
    }
}
