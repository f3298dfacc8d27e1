package io.mshell.console;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** What an answer looks like. */
final class Printed {

    private Printed() {}

    static String on(Format format, Screen screen, Answer answer) {
        StringWriter out = new StringWriter();
        try {
            Printers.forFormat(format, screen).print(answer, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static String toPipe(Format format, View view) {
        return on(format, Screen.pipe(), new Answer(null, view));
    }

    static String onTerminal(Format format, int width, View view) {
        return on(format, new Screen(width, Theme.plain()), new Answer(null, view));
    }

    /** Where no format was asked for. */
    static String usually(Screen screen, View view) {
        StringWriter out = new StringWriter();
        try {
            Printers.usual(screen).print(new Answer(null, view), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static View.Table table(List<String> columns, List<?>... rows) {
        return titled("", columns, "", rows);
    }

    @SuppressWarnings("unchecked")
    static View.Table titled(String title, List<String> columns, String footer, List<?>... rows) {
        return new View.Table(
                title,
                columns,
                Arrays.stream(rows).map(row -> (List<Object>) row).iterator(),
                footer);
    }

    static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
