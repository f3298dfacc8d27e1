package io.mshell.command;

import io.mshell.error.ExitCode;

/** {@code edit}: the last command in the person's own editor. */
public final class EditCommand implements ShellCommand {

    /** What calls it. */
    public static final String NAME = "edit";

    private final Drafts drafts;

    EditCommand(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(NAME, CommandGroup.SHELL, "edit the last command in your own editor")
                .help("Opens VISUAL, else EDITOR, on the last command. What you leave there stands at the prompt again,"
                        + " to be run with Enter: nothing runs by itself. Ctrl-X Ctrl-E does the same with what you are"
                        + " typing.")
                .example(NAME)
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        if (!drafts.canDraft()) {
            throw in.usage("edit needs the prompt: there is nobody to edit here");
        }
        drafts.editLatest();
        return Outcome.silent(ExitCode.OK);
    }
}
