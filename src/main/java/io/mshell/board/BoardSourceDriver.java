package io.mshell.board;

/** Opens sessions with monday.com. No request is sent before the first call that needs one. */
public interface BoardSourceDriver {

    BoardSource open(MondayConfig config);
}
