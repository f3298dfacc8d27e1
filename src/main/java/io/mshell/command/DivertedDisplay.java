package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.Printers;
import io.mshell.console.Program;
import io.mshell.console.Screen;
import io.mshell.console.Stopwatch;
import io.mshell.console.View;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes answers somewhere else, as to a pipe; everything beside them goes where it went. */
final class DivertedDisplay implements Display {

    private final Display beside;
    private final Writer out;
    private final Consumer<IOException> onFailure;
    private long rows;

    /** @param onFailure told when an answer could not be written */
    DivertedDisplay(Display beside, Writer out, Consumer<IOException> onFailure) {
        this.beside = beside;
        this.out = out;
        this.onFailure = onFailure;
    }

    /** How many rows were written. */
    long rows() {
        return rows;
    }

    @Override
    public void answer(Answer answer, CallOptions options, @Nullable Stopwatch since) {
        long before = rows;
        try {
            Printers.forFormat(options.format(), Screen.pipe())
                    .print(new Answer(answer.value(), counted(answer.view())), out);
        } catch (IOException e) {
            onFailure.accept(e);
        }
        if (rows == before && answer.value() instanceof Collection<?> list) {
            rows += list.size();
        }
    }

    private View counted(View view) {
        if (view instanceof View.Table table) {
            return new View.Table(table.title(), table.columns(), counted(table.rows()), table.footer());
        }
        return view instanceof View.Sections sections
                ? new View.Sections(sections.views().stream().map(this::counted).toList())
                : view;
    }

    private Iterator<List<@Nullable Object>> counted(Iterator<List<@Nullable Object>> each) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public List<@Nullable Object> next() {
                List<@Nullable Object> row = each.next();
                rows++;
                return row;
            }
        };
    }

    @Override
    public void failure(MshellException failure, CallOptions options) {
        beside.failure(failure, options);
    }

    @Override
    public Program program(String command, Map<String, String> variables) {
        return beside.program(command, variables);
    }

    @Override
    public Notices notices() {
        return beside.notices();
    }
}
