package io.mshell.console;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What shows text longer than the screen.
 *
 * @param command a command line of the system's own shell
 * @param variables added to its environment
 */
public record Pager(String command, Map<String, String> variables) {

    /** Long lines are cut, colours shown, the text stays on the screen afterwards. */
    private static final String LESS_OPTIONS = "SRFX";

    private static final Set<String> NONE = Set.of("", "off", "cat");

    /** {@code MSHELL_PAGER}, {@code PAGER}, or {@code less} where there is one; empty or {@code off} is none. */
    public static Optional<Pager> of(Map<String, String> environment) {
        String chosen = environment.getOrDefault("MSHELL_PAGER", environment.get("PAGER"));
        if (chosen == null) {
            return isOnPath("less", environment.getOrDefault("PATH", ""))
                    ? Optional.of(new Pager("less -" + LESS_OPTIONS, Map.of()))
                    : Optional.empty();
        }
        Map<String, String> less = environment.containsKey("LESS") ? Map.of() : Map.of("LESS", LESS_OPTIONS);
        return NONE.contains(chosen.strip()) ? Optional.empty() : Optional.of(new Pager(chosen, less));
    }

    private static boolean isOnPath(String program, String path) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
