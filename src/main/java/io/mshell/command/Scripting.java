package io.mshell.command;

import io.mshell.javascript.JavaScript;
import io.mshell.javascript.ScriptSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** The JavaScript of one shell: the prompt has a session, and every script that runs has one of its own. */
public final class Scripting implements AutoCloseable {

    private final JavaScript javaScript;
    private final Deque<ScriptSession> sessions = new ArrayDeque<>();

    public Scripting(JavaScript javaScript) {
        this.javaScript = javaScript;
    }

    JavaScript javaScript() {
        return javaScript;
    }

    /** The session of the innermost script, else of the prompt. */
    ScriptSession current() {
        synchronized (sessions) {
            if (sessions.isEmpty()) {
                sessions.push(javaScript.session());
            }
            return sessions.element();
        }
    }

    /** Runs a script in a session of its own. */
    <T> T inScript(Supplier<T> script) {
        ScriptSession session = javaScript.session();
        current();
        synchronized (sessions) {
            sessions.push(session);
        }
        try {
            return script.get();
        } finally {
            synchronized (sessions) {
                sessions.remove(session);
            }
            session.close();
        }
    }

    @Override
    public void close() {
        synchronized (sessions) {
            if (sessions.isEmpty()) {
                // Not even the class is loaded where no code has run.
                return;
            }
            sessions.forEach(ScriptSession::close);
            sessions.clear();
        }
    }
}
