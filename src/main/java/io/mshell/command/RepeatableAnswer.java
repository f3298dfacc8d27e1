package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.Format;
import io.mshell.console.Printers;
import io.mshell.console.Screen;
import io.mshell.console.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer whose rows have been taken down, so that it can be shown and compared. */
final class RepeatableAnswer {

    /** What is watched should be read at a glance; rows beyond are left out. */
    private static final int MOST_ROWS = 10_000;

    private static final int MOST_TEXT = 4_000_000;

    private final @Nullable Object value;
    private final Supplier<View> view;

    private RepeatableAnswer(@Nullable Object value, Supplier<View> view) {
        this.value = value;
        this.view = view;
    }

    static RepeatableAnswer of(Answer answer) {
        return new RepeatableAnswer(answer.value(), taken(answer.view()));
    }

    /** The answer, to be shown once. */
    Answer again() {
        return new Answer(value, view.get());
    }

    /** The answer as a pipe would get it. */
    String text() {
        KeptWriter text = new KeptWriter(MOST_TEXT);
        try {
            Printers.forFormat(Format.TABLE, Screen.pipe()).print(again(), text);
        } catch (IOException beyond) {
            // What is there tells one answer from another well enough.
            return text.toString();
        }
        return text.toString();
    }

    private static Supplier<View> taken(View view) {
        if (view instanceof View.Sections sections) {
            List<Supplier<View>> parts =
                    sections.views().stream().map(RepeatableAnswer::taken).toList();
            return () -> new View.Sections(parts.stream().map(Supplier::get).toList());
        }
        if (!(view instanceof View.Table table)) {
            return () -> view;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (rows.size() < MOST_ROWS && table.rows().hasNext()) {
            rows.add(table.rows().next());
        }
        return () -> new View.Table(table.title(), table.columns(), rows.iterator(), table.footer());
    }
}
