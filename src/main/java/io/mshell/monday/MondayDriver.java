package io.mshell.monday;

import io.mshell.board.BoardSource;
import io.mshell.board.BoardSourceDriver;
import io.mshell.board.MondayConfig;
import java.time.Clock;

/** Opens sessions with monday.com's GraphQL API. */
public final class MondayDriver implements BoardSourceDriver {

    @Override
    public BoardSource open(MondayConfig config) {
        return new MondaySource(config, Sleeper.real(), Clock.systemUTC());
    }
}
