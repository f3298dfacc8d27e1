package io.mshell.monday;

import io.mshell.board.BoardSource;
import io.mshell.board.BoardSourceDriver;
import io.mshell.board.MondayConfig;

/** Opens sessions with monday.com over HTTP. */
public final class MondayDriver implements BoardSourceDriver {

    @Override
    public BoardSource open(MondayConfig config) {
        return new MondaySource(config, Session.real());
    }
}
