package io.mshell.session;

import io.mshell.error.CancelToken;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A database session that opens when it is first needed, once for each database asked for. What it is can be asked while
 * another thread opens it.
 */
final class SqlSession {

    private final String name;
    private final Drivers drivers;
    private final Function<CancelToken, DatabaseConfig> config;
    private final Health health = new Health();
    private final BooleanSupplier production;
    private final Map<String, Database> open = Collections.synchronizedMap(new LinkedHashMap<>());

    SqlSession(String name, Drivers drivers, Function<CancelToken, DatabaseConfig> config, BooleanSupplier production) {
        this.name = name;
        this.drivers = drivers;
        this.config = config;
        this.production = production;
    }

    String name() {
        return name;
    }

    Database database(@Nullable String database, CancelToken cancel) {
        health.use();
        String key = database == null ? "" : database;
        Database found = open.get(key);
        if (found == null) {
            DatabaseConfig target = config.apply(cancel);
            found = drivers.databaseFor(target.url()).open(target, database, cancel);
            open.put(key, found);
        }
        return found;
    }

    Optional<Database> current() {
        return List.copyOf(open.values()).stream().findFirst();
    }

    Health health() {
        return health;
    }

    /** Whether what it leads to is production, as its profile says. */
    boolean production() {
        return production.getAsBoolean();
    }

    String target() {
        return current()
                .map(database -> database.info().url() + " " + database.info().database())
                .orElse("");
    }

    void close() {
        List<Database> known = List.copyOf(open.values());
        open.clear();
        known.forEach(Database::close);
    }
}
