package io.mshell.sql.sqlserver;

import io.mshell.schema.TableName;
import io.mshell.sql.sqlserver.SwapBatch.Rename;
import io.mshell.sql.sqlserver.SwapBatch.Seat;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables around a live one and their object ids as the catalog has them, 0 where there is none. */
record SwapTables(TableName name, int live, int staging, int previous, int discarded) {

    /** By its names as they are, and as OBJECT_ID parses them where the catalog shows other ones. */
    static final String ID_BY_NAME = "SELECT t.object_id FROM sys.tables t"
            + " JOIN sys.schemas s ON s.schema_id = t.schema_id"
            + " WHERE (s.name = ? AND t.name = ?) OR t.object_id = OBJECT_ID(?, N'U')";

    static SwapTables read(Sql sql, TableName live) throws SQLException {
        return new SwapTables(
                live, id(sql, live), id(sql, live.staging()), id(sql, live.previous()), id(sql, live.discarded()));
    }

    private static int id(Sql sql, TableName table) throws SQLException {
        return sql.first(ID_BY_NAME, row -> row.getInt(1), table.schema(), table.name(), TSql.quote(table))
                .orElse(0);
    }

    /** Live → old, staging → live; what is called old steps aside first. */
    SwapBatch swap(String resource) {
        List<Rename> renames = new ArrayList<>();
        if (live != 0 && previous != 0) {
            renames.add(new Rename(name.previous(), name.discarded()));
        }
        if (live != 0) {
            renames.add(new Rename(name, name.previous()));
        }
        renames.add(new Rename(name.staging(), name));
        int old = live == 0 ? previous : live;
        int aside = live == 0 ? 0 : previous;
        return new SwapBatch(
                resource, seats(live, staging, previous, 0), renames, seats(staging, 0, old, aside), live, staging);
    }

    /** Live ↔ old, by way of a third name. */
    SwapBatch undo(String resource) {
        List<Rename> renames = new ArrayList<>();
        if (live != 0) {
            renames.add(new Rename(name, name.discarded()));
        }
        renames.add(new Rename(name.previous(), name));
        if (live != 0) {
            renames.add(new Rename(name.discarded(), name.previous()));
        }
        return new SwapBatch(
                resource,
                seats(live, staging, previous, 0),
                renames,
                seats(previous, staging, live, 0),
                live,
                previous);
    }

    private List<Seat> seats(int live, int staging, int previous, int discarded) {
        return List.of(
                new Seat(name, live),
                new Seat(name.staging(), staging),
                new Seat(name.previous(), previous),
                new Seat(name.discarded(), discarded));
    }

    /** Whether the names stand as these seats say. */
    boolean match(List<Seat> seats) {
        return seats(live, staging, previous, discarded).equals(seats);
    }
}
