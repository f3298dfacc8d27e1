package io.mshell.generate;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.WholeFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder generated files are written to. What users wrote below a file's marked line stays. */
public final class GeneratedFiles {

    /** The folder's name in a project. */
    public static final String FOLDER = "generated";

    /** What a line contains below which everything is the user's. */
    static final String MARK = "--- below this line is yours: kept when generated again ---";

    private final Path folder;

    public GeneratedFiles(Path folder) {
        this.folder = folder;
    }

    /** What becomes of a file. */
    public enum State {
        NEW,
        SAME,
        CHANGED
    }

    /**
     * A file that was, or would be, written.
     *
     * @param diff lines that go and come, for a file that changes
     */
    public record Written(Path file, State state, List<String> diff) {

        public Written {
            diff = List.copyOf(diff);
        }
    }

    /** Where a text goes. */
    public Path file(GeneratedText generated) {
        return folder.resolve(generated.path());
    }

    /** What a file holds, or would hold, with what the user wrote into it. */
    public String text(GeneratedText generated) {
        return after(read(file(generated)), generated);
    }

    /** Writes a file if it is not as it should be; a dry run only tells. */
    public Written write(GeneratedText generated, boolean dryRun) {
        Path file = file(generated);
        Optional<String> before = read(file);
        String after = after(before, generated);
        State state = before.isEmpty() ? State.NEW : before.get().equals(after) ? State.SAME : State.CHANGED;
        if (state != State.SAME && !dryRun) {
            write(file, after);
        }
        return new Written(file, state, state == State.CHANGED ? LineDiff.of(before.orElse(""), after) : List.of());
    }

    private static String after(Optional<String> before, GeneratedText generated) {
        return before.filter(old -> !generated.whole())
                .map(old -> keeping(old, generated.text()))
                .orElse(generated.text());
    }

    /** The new text down to its marked line, then what stood below that line before. */
    private static String keeping(String old, String generated) {
        int mine = afterMark(generated);
        int theirs = afterMark(old);
        return mine < 0 || theirs < 0 ? generated : generated.substring(0, mine) + old.substring(theirs);
    }

    /** Where the line behind the mark begins, or -1 if there is no mark. */
    private static int afterMark(String text) {
        int mark = text.indexOf(MARK);
        int end = mark < 0 ? -1 : text.indexOf('\n', mark);
        return mark >= 0 && end < 0 ? text.length() : end + (mark < 0 ? 0 : 1);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE,
                    file + " is not UTF-8 text",
                    "save it with UTF-8 encoding, or delete it",
                    e);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE, "cannot read " + file + ": " + e.getMessage(), null, e);
        }
    }

    private static void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE, "cannot write " + file + ": " + e.getMessage(), "check its folder", e);
        }
    }
}
