package io.mshell.command;

import io.mshell.error.MshellException;
import io.mshell.script.Statement;
import org.jspecify.annotations.Nullable;

/** Takes down commands as they are typed, while a recording runs. */
public final class Recorder {

    private final Recording recording;
    private final PinnedBoards boards;

    public Recorder(Recording recording, PinnedBoards boards) {
        this.recording = recording;
        this.boards = boards;
    }

    /**
     * A typed command has ended.
     *
     * @param call what the statement meant; null if that could not be understood
     * @param failure how it failed, or null
     */
    void took(Statement statement, @Nullable Call call, @Nullable MshellException failure) {
        if (recording.file().isEmpty()) {
            return;
        }
        PinnedBoards.Pinned pinned = call == null || failure != null
                ? new PinnedBoards.Pinned(statement.text(), "")
                : boards.pin(statement, call);
        recording.took(statement, pinned.line(), pinned.note(), failure);
    }
}
