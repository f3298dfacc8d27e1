package io.mshell.command;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** A {@link ShellCommand} as Spring Shell's registry and executor know it. */
final class RegisteredCommand implements Command {

    private final ShellCommand command;

    RegisteredCommand(ShellCommand command) {
        this.command = command;
    }

    @Override
    public String getName() {
        return command.spec().name();
    }

    @Override
    public String getDescription() {
        return command.spec().description();
    }

    @Override
    public String getGroup() {
        return command.spec().group().title();
    }

    @Override
    public String getHelp() {
        return HelpText.of(command.spec());
    }

    @Override
    public List<CommandOption> getOptions() {
        return command.spec().options().stream().map(RegisteredCommand::option).collect(Collectors.toList());
    }

    private static CommandOption option(OptionSpec spec) {
        return new CommandOption(
                ' ',
                spec.name(),
                spec.description(),
                spec.required(),
                spec.defaultValue(),
                null,
                spec.isFlag() ? boolean.class : String.class);
    }

    @Override
    public ExitStatus execute(CommandContext context) {
        ExecutionInput input = (ExecutionInput) context.inputReader();
        Outcome outcome = command.run(input.invocation());
        input.finish(outcome);
        return new ExitStatus(outcome.exitCode().status(), outcome.exitCode().name());
    }
}
