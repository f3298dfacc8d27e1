package io.mshell.completion;

import io.mshell.board.Account;
import io.mshell.board.Board;
import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSource;
import io.mshell.board.BoardSummary;
import io.mshell.console.Suggestion;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.session.Sessions;
import io.mshell.sql.Database;
import io.mshell.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the live sessions hold, as far as it is known: read in the background, offered at once. Sessions that are not
 * open are left closed, and failures are silent. Thread-safe.
 */
public final class Catalog implements AutoCloseable {

    private final Supplier<Optional<BoardSource>> monday;
    private final Supplier<Optional<Database>> sql;
    private final Background boardReader;
    private final Background tableReader;

    Catalog(Supplier<Optional<BoardSource>> monday, Supplier<Optional<Database>> sql, LongSupplier clock) {
        this.monday = monday;
        this.sql = sql;
        this.boardReader = new Background("mshell-boards", clock);
        this.tableReader = new Background("mshell-tables", clock);
    }

    /** What the current sessions hold. */
    public static Catalog of(Sessions sessions) {
        return new Catalog(sessions::openMonday, sessions::openSql, System::nanoTime);
    }

    /** Suggestions are made once, when the boards are read: there may be thousands. */
    private record Boards(List<BoardSummary> all, List<Suggestion> named, List<Suggestion> ids) {

        static Boards of(List<BoardSummary> all) {
            return new Boards(all, BoardNames.named(all), BoardNames.ids(all));
        }
    }

    private record Tables(List<TableName> all, List<Suggestion> named) {}

    private record BoardKey(String id) {}

    /** Whose account the session with monday.com opens. */
    public Optional<Account> account() {
        return monday.get()
                .flatMap(source -> boardReader.lasting(
                        source, Account.class, Account.class, open -> open.account(boardReader.cancel())));
    }

    /** The active boards. */
    public List<BoardSummary> boards() {
        return knownBoards().map(Boards::all).orElse(List.of());
    }

    /** The active boards by name, or by id. */
    public List<Suggestion> boardNames(boolean byId) {
        return knownBoards().map(boards -> byId ? boards.ids() : boards.named()).orElse(List.of());
    }

    private Optional<Boards> knownBoards() {
        return monday.get()
                .flatMap(source -> boardReader.get(
                        source,
                        Boards.class,
                        Boards.class,
                        open -> Boards.of(open.boards(BoardFilter.active(), boardReader.cancel()))));
    }

    /** A board's structure, by the board's id. */
    public Optional<Board> board(String id) {
        return monday.get()
                .flatMap(source -> boardReader.get(
                        source, new BoardKey(id), Board.class, open -> open.board(id, boardReader.cancel())));
    }

    /** The API's schema, which stays as it is for as long as the session lives. */
    public Optional<ApiSchema> apiSchema() {
        return monday.get()
                .flatMap(source -> boardReader.lasting(
                        source, ApiSchema.class, ApiSchema.class, open -> ApiSchema.read(open, boardReader.cancel())));
    }

    /** The tables of the database in use. */
    public List<TableName> tables() {
        return knownTables().map(Tables::all).orElse(List.of());
    }

    /** The tables of the database in use, written as its SQL needs them. */
    List<Suggestion> tableNames() {
        return knownTables().map(Tables::named).orElse(List.of());
    }

    private Optional<Tables> knownTables() {
        return sql.get().flatMap(database -> tableReader.get(database, Tables.class, Tables.class, this::readTables));
    }

    private Tables readTables(Database database) {
        List<TableName> all = database.inspector().tables(tableReader.cancel());
        List<Suggestion> named = all.stream()
                .map(table -> SqlWords.table(table, "", database.dialect()))
                .toList();
        return new Tables(all, named);
    }

    /** A table with its columns. */
    public Optional<TableSpec> table(TableName name) {
        return sql.get()
                .flatMap(database -> tableReader.get(
                        database,
                        name,
                        TableSpec.class,
                        open -> open.inspector()
                                .table(name, tableReader.cancel())
                                .orElse(null)));
    }

    /** How the database in use writes names. */
    public Optional<Dialect> dialect() {
        return sql.get().map(Database::dialect);
    }

    /** The database in use. */
    public Optional<String> database() {
        return sql.get().map(database -> database.info().database());
    }

    /** A line has run: what it may have changed is read again when it is asked for. */
    public void ran(String line) {
        tableReader.refresh();
        if (line.contains("mutation")) {
            boardReader.refresh();
        }
    }

    /** Waits until nothing is being read, for tests. */
    void settle() {
        boardReader.settle();
        tableReader.settle();
    }

    @Override
    public void close() {
        boardReader.close();
        tableReader.close();
    }
}
