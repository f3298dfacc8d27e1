package io.mshell.command;

import io.mshell.console.Suggestion;
import java.util.List;

/** What a {@link Hint} stands for right now. */
public interface Names {

    /** What there is of this kind; may be narrowed by what has been typed. Never waits long, never fails. */
    List<Suggestion> of(Hint hint, String typed);
}
