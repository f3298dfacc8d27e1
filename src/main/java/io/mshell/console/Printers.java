package io.mshell.console;

/** The printer of each format. */
public final class Printers {

    private Printers() {}

    /** The printer for a screen where no format was asked for: what is too wide for a table is no table. */
    public static Printer usual(Screen screen) {
        return new ViewPrinter(TableLayout.turning(screen));
    }

    /** The printer for a format; what is printed on matters to those a person reads. */
    public static Printer forFormat(Format format, Screen screen) {
        return switch (format) {
            case TABLE -> new ViewPrinter(new TableLayout(screen));
            case VERTICAL -> new ViewPrinter(new VerticalLayout(screen));
            case JSON -> new JsonPrinter();
            case JSONL -> new JsonLinesPrinter();
            case CSV -> new ViewPrinter(DelimitedLayout.csv(screen));
            case TSV -> new ViewPrinter(DelimitedLayout.tsv(screen));
            case MARKDOWN -> new ViewPrinter(new MarkdownLayout());
        };
    }
}
