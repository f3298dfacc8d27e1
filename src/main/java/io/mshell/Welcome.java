package io.mshell;

import io.mshell.command.Notices;
import io.mshell.error.MshellException;
import io.mshell.session.HomeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the prompt says before the first line: tips the first time a person starts mshell, one line ever after. */
final class Welcome {

    private static final String MARKER = "welcomed";
    private static final List<String> TIPS = List.of(
            "tour     shows what mshell does, in ten steps that touch nothing of yours",
            "help     lists the commands by what you want to do; help COMMAND has examples",
            "Tab      completes commands, boards, columns and files; Ctrl-C stops a command",
            "exit     leaves");

    private final Path home;
    private final Notices notices;

    Welcome(Path home, Notices notices) {
        this.home = home;
        this.notices = notices;
    }

    /** Says it. A home folder that cannot be written to means tips again, never a failure. */
    void say() {
        Path marker = home.resolve(MARKER);
        boolean first = !Files.exists(marker);
        notices.line("mshell " + Wiring.version() + (first ? "" : "; 'help' lists what there is"));
        if (first) {
            TIPS.forEach(notices::line);
            remember(marker);
        }
    }

    private void remember(Path marker) {
        try {
            HomeFolder.ensure(home);
            Files.createFile(marker);
        } catch (IOException | MshellException nextTimeAgain) {
            notices.line("these tips will be shown again: " + marker + " cannot be written");
        }
    }
}
