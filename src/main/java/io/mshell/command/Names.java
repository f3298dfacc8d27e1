package io.mshell.command;

import io.mshell.console.Suggestion;
import java.util.List;
import java.util.Optional;

/** What a {@link Hint} stands for right now. */
public interface Names {

    /**
     * What there is of this kind; may be narrowed by what has been typed. Never waits long, never fails.
     *
     * @param board the board named before, for what belongs to a board
     */
    List<Suggestion> of(Hint hint, String typed, Optional<String> board);
}
