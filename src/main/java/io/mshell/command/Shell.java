package io.mshell.command;

import io.mshell.console.Stopwatch;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.script.Ending;
import io.mshell.script.Statement;
import io.mshell.script.StatementReader;
import io.mshell.script.Tokenizer;
import io.mshell.script.Variables;
import io.mshell.script.Words;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandNotFoundException;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/** Runs command lines: understands the words, has Spring Shell execute the command, shows the answer. */
public final class Shell {

    private final CommandRegistry registry;
    private final CommandExecutor executor;
    private final CommandIndex index;
    private final Variables variables;
    private final Recorder recorder;
    private final Function<String, Path> located;
    private final Jobs jobs;
    private volatile boolean left;

    /** @param located where a file is that is named at the prompt or in a script */
    public Shell(
            List<ShellCommand> commands,
            Variables variables,
            Recorder recorder,
            Jobs jobs,
            Function<String, Path> located) {
        Set<Command> registered =
                commands.stream().map(RegisteredCommand::new).collect(Collectors.toCollection(HashSet::new));
        this.registry = new CommandRegistry(registered);
        this.executor = new CommandExecutor(registry);
        this.index = new CommandIndex(commands.stream().map(ShellCommand::spec).toList());
        this.variables = variables;
        this.recorder = recorder;
        this.jobs = jobs;
        this.located = located;
    }

    public CommandIndex index() {
        return index;
    }

    public Variables variables() {
        return variables;
    }

    /** Whether a command has asked to leave: nothing more is to be run. */
    public boolean hasLeft() {
        return left;
    }

    /** Runs one command whose words are split already and shows its answer. */
    public ExitCode run(List<String> words, Caller caller) {
        return show(parse(words, caller), null, caller);
    }

    /** Runs commands as typed at the prompt or given with {@code -c}, up to the first that fails. */
    public ExitCode runLine(String line, Caller caller) {
        for (Statement statement : StatementReader.readLine(line, index)) {
            ExitCode exitCode = statement.mayFail() ? attempt(statement, caller) : typed(statement, caller);
            if (left || exitCode != ExitCode.OK) {
                return exitCode;
            }
        }
        return ExitCode.OK;
    }

    /** Runs a statement as typed, and has it taken down if that is wanted. */
    private ExitCode typed(Statement statement, Caller caller) {
        Call call = null;
        try {
            call = parse(statement, null, caller);
            ExitCode exitCode = run(statement, call, null, caller);
            recorder.took(statement, call, null);
            return exitCode;
        } catch (MshellException failure) {
            recorder.took(statement, call, failure);
            throw failure;
        }
    }

    /** Runs a command whose failure is shown and changes nothing; a cancellation still ends everything. */
    private ExitCode attempt(Statement statement, Caller caller) {
        try {
            typed(statement, caller);
        } catch (MshellException failure) {
            caller.cancel().throwIfCancelled();
            caller.display().failure(failure, caller.options());
        }
        return ExitCode.OK;
    }

    /** Runs a script, telling failures by {@code source} and line. */
    public ExitCode runScript(String source, String text, Caller caller) {
        return new ScriptRunner(this, source, caller).run(text);
    }

    /** Runs one line for its value, showing nothing. The caller closes the outcome. */
    public Outcome call(String line, Caller caller) {
        Ending ending = Ending.of(line, index);
        if (!ending.isNone()) {
            throw valueWanted(line, ending);
        }
        Call call = parse(new Tokenizer(line, variables::resolve), null, caller);
        return execute(call, null, caller);
    }

    /** Checks that a line names a command and fits it, without running it. USAGE if not. */
    public void check(String line) {
        CallParser.parse(index, new Tokenizer(line, variables::resolve), null, CallOptions.DEFAULT);
    }

    /** Runs one statement, of a script or as typed. */
    ExitCode run(Statement statement, @Nullable Origin origin, Caller caller) {
        return run(statement, parse(statement, origin, caller), origin, caller);
    }

    private ExitCode run(Statement statement, Call call, @Nullable Origin origin, Caller caller) {
        Ending ending = statement.ending();
        if (statement.background()) {
            return background(statement, call, origin, caller);
        }
        return foreground(ending, call, origin, caller);
    }

    /** Begins a job with the statement, unless a script is waiting for it. */
    private ExitCode background(Statement statement, Call call, @Nullable Origin origin, Caller caller) {
        if (origin != null) {
            throw Redirection.refusedBackground();
        }
        Job job = jobs.start(
                statement.text(), call.spec(), caller, behind -> foreground(statement.ending(), call, null, behind));
        caller.display().notices().line("[" + job.number() + "] " + job.command() + " runs in the background");
        return ExitCode.OK;
    }

    private ExitCode foreground(Ending ending, Call call, @Nullable Origin origin, Caller caller) {
        if (ending.to() == Ending.To.SCREEN) {
            return show(call, origin, caller);
        }
        Redirection redirection = new Redirection(ending, variables, located);
        Call shaped = redirection.shaped(call);
        return redirection.run(shaped, caller, diverted -> show(shaped, origin, diverted));
    }

    /** Code gets a command's value, so there is no answer to send anywhere. */
    static MshellException valueWanted(String line, Ending ending) {
        return new MshellException(
                ErrorCode.USAGE,
                "'" + line.strip() + "' sends its answer away with '" + ending.text()
                        + "', but code gets it as a value",
                "leave that out, and write the value with mshell.write(FILE, VALUE)");
    }

    private Call parse(Statement statement, @Nullable Origin origin, Caller caller) {
        Tokenizer words = new Tokenizer(statement.text(), variables::resolve);
        Statement.Block block = statement.block();
        String source = origin == null ? null : origin.source();
        BlockText text = block == null ? null : new BlockText(block, source, variables::resolve);
        try {
            return parse(words, text, caller);
        } catch (MshellException e) {
            throw origin == null || Places.isPlaced(e, origin.source()) ? e : Places.placed(origin.at(words.mark()), e);
        }
    }

    private Call parse(List<String> words, Caller caller) {
        return parse(Words.of(words), null, caller);
    }

    private Call parse(Words words, @Nullable BlockText block, Caller caller) {
        Call call = CallParser.parse(index, words, block, caller.options());
        return call.helpWanted() ? helpOn(call) : call;
    }

    private Call helpOn(Call call) {
        List<String> words = List.of(("help " + call.spec().name()).split(" ", -1));
        return CallParser.parse(index, Words.of(words), null, call.global());
    }

    private ExitCode show(Call call, @Nullable Origin origin, Caller caller) {
        Stopwatch since = Stopwatch.started();
        try (Outcome outcome = execute(call, origin, caller)) {
            left |= outcome.isLast();
            CallOptions options =
                    outcome.format().map(call.global()::preferring).orElse(call.global());
            outcome.answer().ifPresent(answer -> caller.display().answer(answer, options, since));
            return outcome.exitCode();
        }
    }

    private Outcome execute(Call call, @Nullable Origin origin, Caller caller) {
        caller.cancel().throwIfCancelled();
        Invocation invocation = new Invocation(call, origin, caller, this);
        ExecutionInput input = new ExecutionInput(invocation);
        PrintWriter unused = new PrintWriter(Writer.nullWriter());
        try {
            executor.execute(new CommandContext(parsed(call), registry, unused, input));
        } catch (CommandExecutionException failure) {
            throw unwrapped(failure);
        } catch (CommandNotFoundException impossible) {
            throw new MshellException(
                    ErrorCode.INTERNAL, "lost the command " + call.spec().name(), null, impossible);
        } finally {
            invocation.over();
        }
        return input.outcome();
    }

    private static ParsedInput parsed(Call call) {
        String[] names = call.spec().name().split(" ", -1);
        ParsedInput.Builder input = ParsedInput.builder().commandName(names[0]);
        for (int i = 1; i < names.length; i++) {
            input.addSubCommand(names[i]);
        }
        call.options()
                .forEach((name, values) -> values.forEach(value -> input.addOption(
                        CommandOption.with().longName(name).value(value).build())));
        int position = 0;
        for (ArgumentSpec argument : call.spec().arguments()) {
            for (String value : call.arguments().getOrDefault(argument.name(), List.of())) {
                input.addArgument(new CommandArgument(position++, value));
            }
        }
        return input.build();
    }

    private static MshellException unwrapped(CommandExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof MshellException known) {
            return known;
        }
        // The message may hold anything, a row's data too: only the kind is told.
        String kind = cause == null ? "failure" : cause.getClass().getSimpleName();
        return new MshellException(
                ErrorCode.INTERNAL,
                "unexpected " + kind,
                "this is a fault in mshell: run again with --verbose to see where",
                cause);
    }
}
