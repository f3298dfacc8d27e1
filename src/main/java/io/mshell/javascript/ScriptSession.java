package io.mshell.javascript;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JavaScript of one script, or of a prompt: what one block declares the next one sees. Shut in as hooks are, but for
 * what its {@link ScriptHost} answers. It may run as long as it likes, until it is cancelled or the memory is full. Not for several threads,
 * but code may call the shell, which may run code of the same session again.
 */
public final class ScriptSession implements AutoCloseable {

    private static final Source PRELUDE = Contexts.own("script.js");
    private static final Duration NEVER = Duration.ofDays(10_000);

    private final Contexts contexts;
    private final JsonMapper mapper = new JsonMapper();
    private @Nullable Guest guest;
    private @Nullable Value prelude;
    private volatile @Nullable ScriptHost host;

    ScriptSession(Contexts contexts) {
        this.contexts = contexts;
    }

    /**
     * Runs code.
     *
     * @return the value of its last expression as JSON; empty for undefined
     * @throws MshellException SCRIPT_INVALID if it does not parse, SCRIPT_FAILED if it throws, both with file, line and
     *     column; the code of a command it ran, if that failed and nothing caught it; CANCELLED
     */
    public Optional<String> run(Code code, ScriptHost shell, CancelToken cancel) {
        cancel.throwIfCancelled();
        Guest running = guest();
        ScriptHost outer = host;
        host = shell;
        try {
            String result = running.isHere()
                    ? running.inside(() -> evaluate(running, code))
                    : running.call(() -> evaluate(running, code), Limits.NONE, cancel);
            return Optional.of(result).filter(text -> !text.isEmpty());
        } catch (PolyglotException e) {
            throw failure(e, code);
        } catch (Stopped e) {
            throw stopped(e, code);
        } finally {
            host = outer;
        }
    }

    private Guest guest() {
        Guest existing = guest;
        if (existing == null || !existing.isAlive()) {
            existing = new Guest(contexts.forScripts(), NEVER, "script");
            guest = existing;
            prelude = null;
        }
        return existing;
    }

    private String evaluate(Guest running, Code code) {
        Context context = running.context();
        Value own = prelude;
        if (own == null) {
            own = context.eval(PRELUDE).execute((ProxyExecutable) this::answer);
            prelude = own;
        }
        Source source =
                Source.newBuilder(Contexts.JS, code.placed(), code.source()).buildLiteral();
        Value result = context.eval(source);
        // Between two calls the engine does what was put off: promises are settled as far as they ever will be.
        own.getMember("await").executeVoid(result);
        return own.getMember("result").execute(result).asString();
    }

    /** Answers a call of the code: an object with its value, or with the error it is to throw. */
    private Object answer(Value... arguments) {
        ScriptHost shell = host;
        Guest asking = guest;
        if (shell == null || asking == null) {
            throw new IllegalStateException("nothing is running");
        }
        try {
            return asking.outside(() -> "{\"value\":" + asked(shell, arguments) + "}");
        } catch (MshellException e) {
            JsonNode error = mapper.createObjectNode()
                    .put("code", e.code().name())
                    .put("message", e.getMessage())
                    .put("hint", e.hint().orElse(null))
                    .put("exitCode", e.code().exitCode().status());
            return mapper.createObjectNode().set("error", error).toString();
        }
    }

    private String asked(ScriptHost shell, Value[] arguments) {
        String first = arguments.length > 1 ? arguments[1].asString() : "";
        String second = arguments.length > 2 ? arguments[2].asString() : "";
        Runnable shown = switch (arguments[0].asString()) {
            case "set" -> () -> shell.setVariable(first, second);
            case "print" -> () -> shell.print(first);
            case "note" -> () -> shell.note(first);
            case "table" -> () -> shell.table(first);
            default -> null;
        };
        if (shown != null) {
            shown.run();
            return "null";
        }
        return switch (arguments[0].asString()) {
            case "run" -> shell.run(first);
            case "sql" -> shell.sql(first, second);
            case "gql" -> shell.gql(first, second);
            case "write" -> shell.write(first, second);
            case "variables" -> mapper.writeValueAsString(shell.variables());
            case "variable" ->
                shell.variable(first).map(mapper::writeValueAsString).orElse("null");
            default -> throw new IllegalStateException("the prelude asked for something unknown");
        };
    }

    private MshellException failure(PolyglotException e, Code script) {
        String place = Places.of(e, script.source()).orElse(script.source() + ":" + script.line());
        if (e.isSyntaxError()) {
            return CodeCheck.syntaxError(e, script);
        }
        if (e.isHostException() || e.isInternalError()) {
            return new MshellException(
                    ErrorCode.INTERNAL,
                    place + ": unexpected failure of the JavaScript engine",
                    "this is a fault in mshell: run again with --verbose to see where",
                    e);
        }
        JsonNode told = told(e);
        String message = place + ": " + told.path("message").asString(e.getMessage());
        if (told.path("code").isString()) {
            String code = told.path("code").stringValue();
            return new MshellException(code(code), message, told.path("hint").asString(null), e);
        }
        return new MshellException(ErrorCode.SCRIPT_FAILED, message, null, e);
    }

    /** A command's code, if it is one: what code throws is never mshell's own fault. */
    private static ErrorCode code(String name) {
        return Stream.of(ErrorCode.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(ErrorCode.SCRIPT_FAILED);
    }

    /** What the thrown value says of itself; read on the guest's own thread. */
    private JsonNode told(PolyglotException e) {
        Guest running = guest;
        Value own = prelude;
        Value thrown = e.getGuestObject();
        if (running == null || own == null || thrown == null || !running.isAlive()) {
            return mapper.createObjectNode();
        }
        try {
            Limits brief = new Limits(Duration.ofSeconds(1), 0, 0);
            String text = running.isHere()
                    ? own.getMember("failure").execute(thrown).asString()
                    : running.call(
                            () -> own.getMember("failure").execute(thrown).asString(), brief, new CancelToken());
            return mapper.readTree(text);
        } catch (PolyglotException | Stopped hostile) {
            return mapper.createObjectNode();
        }
    }

    private MshellException stopped(Stopped e, Code code) {
        if (e.reason() == Stopped.Reason.CANCELLED) {
            return new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        }
        return new MshellException(
                ErrorCode.SCRIPT_FAILED,
                code.source() + ":" + code.line() + ": the code was stopped: it ran out of memory",
                "work on fewer rows at a time; what earlier blocks declared is gone",
                e);
    }

    @Override
    public void close() {
        Guest running = guest;
        if (running != null) {
            running.end();
        }
    }
}
