package io.mshell.command;

import io.mshell.console.Theme.Role;
import io.mshell.console.View;
import io.mshell.error.ExitCode;
import io.mshell.generate.GeneratedFiles;
import io.mshell.generate.GeneratedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A generated file as it was, or would be, written.
 *
 * @param state new, same or changed
 * @param diff lines that go and come; none of a file that nobody reads as text
 */
record MadeFile(String file, String state, List<String> diff) {

    static final OptionSpec OUT =
            OptionSpec.value("out", "DIR", Hint.FOLDER, "the folder; generated/ of the project if left out");
    static final OptionSpec DRY_RUN =
            OptionSpec.flag("dry-run", "show what would change; exit code 2 if something would");

    private static final int SHOWN_LINES = 12;

    /** Writes texts as {@code --out} and {@code --dry-run} say, and tells what became of each. */
    static Outcome written(List<GeneratedText> texts, Workspace workspace, Invocation in) {
        GeneratedFiles files = files(workspace, in);
        boolean dry = in.flag("dry-run");
        List<MadeFile> made = texts.stream()
                .map(text -> of(files.write(text, dry), text, workspace))
                .toList();
        boolean changes = made.stream().anyMatch(each -> !each.state().equals("same"));
        Outcome outcome = Outcome.of(made, view(made));
        return dry && changes ? outcome.exitingWith(ExitCode.DIFFERENT) : outcome;
    }

    /** The folder that {@code --out} names, or the project's own. */
    static GeneratedFiles files(Workspace workspace, Invocation in) {
        Path folder = in.option("out").map(workspace::file).orElseGet(workspace::generatedFolder);
        return new GeneratedFiles(folder);
    }

    private static MadeFile of(GeneratedFiles.Written written, GeneratedText text, Workspace workspace) {
        return new MadeFile(
                workspace.shown(written.file()),
                written.state().name().toLowerCase(Locale.ROOT),
                text.whole() ? List.of() : written.diff());
    }

    private static View view(List<MadeFile> made) {
        List<View.Line> lines = new ArrayList<>();
        for (MadeFile each : made) {
            lines.add(new View.Line(Role.TITLE, "%-7s  %s".formatted(each.state(), each.file())));
            lines.addAll(difference(each.diff()));
        }
        return made.isEmpty() ? new View.Text("no board is registered") : new View.Lines(lines);
    }

    /** The first lines that go and come. */
    static List<View.Line> difference(List<String> diff) {
        List<View.Line> lines = new ArrayList<>();
        diff.stream()
                .limit(SHOWN_LINES)
                .forEach(line -> lines.add(
                        new View.Line(line.startsWith("+") ? Role.SUCCESS : Role.ERROR, "           " + line)));
        if (diff.size() > SHOWN_LINES) {
            lines.add(new View.Line(Role.HINT, "           … " + (diff.size() - SHOWN_LINES) + " more"));
        }
        return lines;
    }
}
