package io.mshell.console;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person sees of a command's value, before any format or terminal is known. */
public sealed interface View {

    /** Running text, shown as it is. */
    record Text(String text) implements View {}

    /**
     * Names and values, one pair a line.
     *
     * @param title empty for none
     */
    record Fields(String title, List<Field> fields) implements View {

        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** One pair of {@link Fields}. */
    record Field(String name, @Nullable Object value) {}

    /**
     * Rows under headings. Rows are pulled once, so a large answer is never held whole.
     *
     * @param title empty for none
     * @param footer empty for none; shown after the rows
     */
    record Table(String title, List<String> columns, Iterator<List<@Nullable Object>> rows, String footer)
            implements View {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A table of few rows whose cells may be {@link Picture}s.
     *
     * @param title empty for none
     * @param footer empty for none; shown after the rows
     */
    record Chart(String title, List<String> columns, List<List<@Nullable Object>> rows, String footer) implements View {

        public Chart {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** The same as a table, whose cells show the pictures' numbers. */
        Table table() {
            return new Table(title, columns, rows.iterator(), footer);
        }
    }

    /** Lines that each have a role of their own, aligned by whoever made them. */
    record Lines(List<Line> lines) implements View {

        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** One of {@link Lines}. */
    record Line(Theme.Role role, String text) {}

    /** Several views, one after the other. */
    record Sections(List<View> views) implements View {

        public Sections {
            views = List.copyOf(views);
        }
    }
}
