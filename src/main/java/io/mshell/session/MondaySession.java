package io.mshell.session;

import io.mshell.board.BoardSource;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A monday.com session that opens when it is first needed. What it is can be asked while another thread opens it. */
final class MondaySession {

    private final String name;
    private final Drivers drivers;
    private final Function<CancelToken, MondayConfig> config;
    private final Health health = new Health();
    private volatile @Nullable BoardSource open;
    private volatile String target = "";

    MondaySession(String name, Drivers drivers, Function<CancelToken, MondayConfig> config) {
        this.name = name;
        this.drivers = drivers;
        this.config = config;
    }

    String name() {
        return name;
    }

    BoardSource source(CancelToken cancel) {
        health.use();
        BoardSource known = open;
        if (known == null) {
            MondayConfig found = config.apply(cancel);
            known = drivers.monday().open(found);
            target = found.url().toString();
            open = known;
        }
        return known;
    }

    Optional<BoardSource> current() {
        return Optional.ofNullable(open);
    }

    Health health() {
        return health;
    }

    String target() {
        return target;
    }

    void close() {
        BoardSource known = open;
        if (known != null) {
            open = null;
            known.close();
        }
    }
}
