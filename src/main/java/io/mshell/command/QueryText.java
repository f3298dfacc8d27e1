package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a query comes from: the words of the line, or {@code --file}. */
final class QueryText {

    static final OptionSpec FILE = OptionSpec.value("file", "FILE", Hint.FILE, "read the query from a file");

    private QueryText() {}

    /** The query. USAGE if there is none, or two. */
    static String of(Invocation in, Settings settings) {
        boolean given = in.optional("QUERY").isPresent();
        boolean file = in.option("file").isPresent();
        if (given == file) {
            throw in.usage(given ? "give the query or --file, not both" : "there is no query");
        }
        return given ? in.argument("QUERY") : read(settings.path(in.required("file")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE,
                    "cannot read " + file,
                    NearFile.hint(file, "check that it exists and is UTF-8"),
                    e);
        }
    }
}
