package io.mshell.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ErrorPrinterTest {

    private static final MshellException FAILURE =
            new MshellException(ErrorCode.BOARD_NOT_FOUND, "no board \"42\"", "see `boards`");

    @Test
    void saysWhatFailedAndWhatToDo() throws IOException {
        assertThat(printed(Format.TABLE, false, FAILURE)).isEqualTo("""
                        error: no board "42"
                        hint: see `boards`
                        """);
        assertThat(printed(Format.CSV, false, new MshellException(ErrorCode.INTERNAL, "a\nb\u001b[2J")))
                .isEqualTo("error: a\nb\\u001b[2J\n");
    }

    @Test
    void isOneJsonObjectWhereAnswersAreJson() throws IOException {
        assertThat(printed(Format.JSON, false, FAILURE))
                .isEqualTo("{\"error\":{\"code\":\"BOARD_NOT_FOUND\",\"message\":\"no board \\\"42\\\"\","
                        + "\"hint\":\"see `boards`\"}}\n");
        assertThat(printed(Format.JSONL, false, new MshellException(ErrorCode.CANCELLED, "cancelled")))
                .isEqualTo("{\"error\":{\"code\":\"CANCELLED\",\"message\":\"cancelled\",\"hint\":null}}\n");
    }

    @Test
    void showsAStackTraceOnlyWhenAskedTo() throws IOException {
        assertThat(printed(Format.TABLE, true, FAILURE))
                .contains("\tat " + getClass().getName());
        assertThat(printed(Format.JSON, true, FAILURE)).contains("\"trace\":\"").hasLineCount(1);
    }

    @Test
    void ofAFaultNobodyForesawTheMessageIsKeptBack() throws IOException {
        assertThat(printed(Format.TABLE, false, new NumberFormatException("For input string: \"Anna\"")))
                .isEqualTo("""
                        error: unexpected NumberFormatException
                        hint: this is a fault in mshell: run again with --verbose to see where
                        """);
    }

    private static String printed(Format format, boolean verbose, Throwable failure) throws IOException {
        StringWriter out = new StringWriter();
        new ErrorPrinter(format, Theme.plain(), verbose).print(failure, out);
        return out.toString();
    }
}
