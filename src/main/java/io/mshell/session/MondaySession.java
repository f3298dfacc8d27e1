package io.mshell.session;

import io.mshell.board.BoardSource;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A monday.com session that opens when it is first needed. */
final class MondaySession {

    private final String name;
    private final Drivers drivers;
    private final Function<CancelToken, MondayConfig> config;
    private @Nullable BoardSource open;
    private String target = "";

    MondaySession(String name, Drivers drivers, Function<CancelToken, MondayConfig> config) {
        this.name = name;
        this.drivers = drivers;
        this.config = config;
    }

    String name() {
        return name;
    }

    BoardSource source(CancelToken cancel) {
        if (open == null) {
            MondayConfig found = config.apply(cancel);
            open = drivers.monday().open(found);
            target = found.url().toString();
        }
        return open;
    }

    Optional<BoardSource> current() {
        return Optional.ofNullable(open);
    }

    String target() {
        return target;
    }

    void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
