package io.mshell.command;

import io.mshell.console.Format;
import io.mshell.console.View;
import io.mshell.error.MshellException;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import io.mshell.sql.Database;
import io.mshell.sql.RowSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code sql}: one statement in the database session, its rows streamed. */
final class SqlCommand implements ShellCommand {

    /** What MySQL's shell and others end a query with to see each row as lines. */
    private static final Pattern ROW_BY_ROW = Pattern.compile("\\s*\\\\G\\s*;?\\s*$");

    private final Sessions sessions;
    private final Settings settings;

    SqlCommand(Sessions sessions, Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("sql", CommandGroup.QUERY, "run one statement in the database")
                .help("The query is the rest of the line, without quotes around it; options come before it. <<END"
                        + " begins a query of several lines that ends with END. \\G at its end shows each row as"
                        + " lines. > file.csv at the very end writes the rows to a file (.csv, .tsv, .json, .jsonl,"
                        + " .md, .txt), >> adds to it, | less shows them page by page; anything else is SQL. Other"
                        + " programs: sql <<END | sort.")
                .argument(ArgumentSpec.optional("QUERY", Hint.FREE, "the statement")
                        .as(ArgumentSpec.Form.TEXT))
                .option(OptionSpec.value("database", "NAME", Hint.DATABASE, "in another database of the server"))
                .option(QueryText.FILE)
                .example("sql select count(*) from orders")
                .example("sql --format csv select * from dbo.orders where status = 'Done'")
                .example("sql select * from orders > orders.csv")
                .example("sql select min(item_id) as first, count(*) as items from orders \\G")
                .example("sql --file report.sql")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        String given = QueryText.of(in, settings);
        String query = ROW_BY_ROW.matcher(given).replaceFirst("");
        Database database = in.option("database").isPresent()
                ? sessions.sql(in.required("database"), in.cancel())
                : sessions.sql(in.cancel());
        RowSet rows = rows(database, query, in);
        if (rows.columns().isEmpty()) {
            long changed = rows.updateCount();
            rows.close();
            return Outcome.say(
                    Map.of("rowsChanged", changed),
                    changed < 0 ? "done" : changed == 1 ? "1 row changed" : changed + " rows changed");
        }
        Outcome answer = Outcome.of(null, new View.Table("", rows.columns(), new RowsAhead(rows), ""))
                .closing(rows::close);
        return query.equals(given) ? answer : answer.preferring(Format.VERTICAL);
    }

    private static RowSet rows(Database database, String query, Invocation in) {
        try {
            return database.query(query, List.of(), in.cancel());
        } catch (MshellException e) {
            throw new CatalogNames(database, in.cancel()).hinted(e, query);
        }
    }
}
