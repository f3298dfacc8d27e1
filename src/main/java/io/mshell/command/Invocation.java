package io.mshell.command;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.javascript.Code;
import io.mshell.script.Place;
import io.mshell.script.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One call of a command: its words, checked against its {@link CommandSpec}, and who called. */
public final class Invocation {

    private final Call call;
    private final @Nullable Origin origin;
    private final Caller caller;
    private final Shell shell;
    private final CallNotices notices;

    Invocation(Call call, @Nullable Origin origin, Caller caller, Shell shell) {
        this.call = call;
        this.origin = origin;
        this.caller = caller;
        this.shell = shell;
        this.notices = new CallNotices(
                call.global().quiet() ? Notices.SILENT : caller.display().notices());
    }

    /** A required argument. */
    public String argument(String name) {
        return optional(name).orElseThrow(() -> usage(call.spec().name() + " needs " + name));
    }

    /** An argument that may be missing. */
    public Optional<String> optional(String name) {
        return all(name).stream().findFirst();
    }

    /** A repeatable argument. */
    public List<String> all(String name) {
        return call.arguments().getOrDefault(name, List.of());
    }

    /** An option's value, or its default if it has one. */
    public Optional<String> option(String name) {
        return values(name).stream().findFirst();
    }

    /** The value of an option that must be given or has a default. */
    public String required(String name) {
        return option(name).orElseThrow(() -> usage(call.spec().name() + " needs --" + name));
    }

    /** The values of a repeatable option. */
    public List<String> values(String name) {
        return call.options().getOrDefault(name, List.of());
    }

    public boolean flag(String name) {
        return call.options().containsKey(name);
    }

    /** An option that is a whole number of at least {@code least}. */
    public Optional<Integer> integer(String name, int least) {
        return option(name).map(text -> {
            if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
                throw usage("--" + name + " must be a whole number of at least " + least + ", not \"" + text + "\"");
            }
            return Integer.parseInt(text);
        });
    }

    /** An option that names a constant, in lower case. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return option(name)
                .map(text -> Stream.of(type.getEnumConstants())
                        .filter(constant -> text.equals(OptionSpec.word(constant)))
                        .findFirst()
                        .orElseThrow(() -> usage("--" + name + " must be one of "
                                + Stream.of(type.getEnumConstants())
                                        .map(OptionSpec::word)
                                        .collect(Collectors.joining(", "))
                                + ", not \"" + text + "\"")));
    }

    /** A USAGE failure of this command, with its usage as the hint. */
    public MshellException usage(String message) {
        return new MshellException(
                ErrorCode.USAGE, message, "usage: " + call.spec().usage());
    }

    /** Stops the command when the user asks for it. */
    public CancelToken cancel() {
        return caller.cancel();
    }

    /** Where to say how the work is getting on; silent with {@code --quiet}. */
    public Notices notices() {
        return notices;
    }

    /** The call is over: nothing of it is under way any more. */
    void over() {
        notices.close();
    }

    /** The options every command has, as they hold for this call. */
    public CallOptions options() {
        return call.global();
    }

    /**
     * Goes on only if the user agrees: {@code --yes}, or the answer at the terminal.
     *
     * @throws MshellException USAGE if there is nobody to ask; CANCELLED if the answer is no
     */
    public void confirm(String question) {
        if (call.global().yes()) {
            return;
        }
        if (!caller.questions().canAsk()) {
            throw new MshellException(
                    ErrorCode.USAGE, call.spec().name() + " asks: " + question, "confirm it beforehand with --yes");
        }
        if (!caller.questions().confirm(question)) {
            throw new MshellException(ErrorCode.CANCELLED, call.spec().name() + " was not confirmed: nothing done");
        }
    }

    /**
     * Goes on only if the user types a word, for what a yes is too quick: {@code --yes}, or the word at the terminal.
     *
     * @throws MshellException USAGE if there is nobody to ask; CANCELLED if it is not the word
     */
    public void confirm(String question, String word) {
        if (call.global().yes()) {
            return;
        }
        if (!caller.questions().canAsk()) {
            throw new MshellException(
                    ErrorCode.USAGE, call.spec().name() + " asks: " + question, "confirm it beforehand with --yes");
        }
        if (!caller.questions().typed(question).equals(word)) {
            throw new MshellException(
                    ErrorCode.CANCELLED, call.spec().name() + " was not confirmed with '" + word + "': nothing done");
        }
    }

    /** Where results are shown. */
    Display display() {
        return caller.display();
    }

    /** The script this is called from, if it is. */
    Optional<String> script() {
        return Optional.ofNullable(origin).map(Origin::source);
    }

    /** Whether the last argument is a block. */
    boolean isBlock() {
        return origin != null && origin.statement().block() != null;
    }

    /** Code that was given to this call, with the place it stands at. */
    Code code(String text) {
        if (origin == null) {
            return new Code(call.spec().name(), 1, 1, text);
        }
        Statement.Block block = origin.statement().block();
        if (block != null) {
            return new Code(origin.source(), block.line(), 1, text);
        }
        Place place = origin.statement().positions().at(call.codeOffset());
        return new Code(origin.source(), place.line(), place.column(), text);
    }

    /** For a command that runs other commands: the same caller with this call's options. */
    Caller caller() {
        return caller.with(call.global());
    }

    Shell shell() {
        return shell;
    }
}
