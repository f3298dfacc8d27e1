package io.mshell.javascript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;

/** Where in a file JavaScript failed. */
final class Places {

    private Places() {}

    /** The place as {@code file:line:column}, in the innermost frame of this file. */
    static Optional<String> of(PolyglotException failure, String file) {
        SourceSection section = failure.getSourceLocation();
        if (section != null && section.getSource().getName().equals(file)) {
            return Optional.of(of(section));
        }
        for (PolyglotException.StackFrame frame : failure.getPolyglotStackTrace()) {
            SourceSection at = frame.isGuestFrame() ? frame.getSourceLocation() : null;
            if (at != null && at.getSource().getName().equals(file)) {
                return Optional.of(of(at));
            }
        }
        return Optional.empty();
    }

    static String of(SourceSection section) {
        return section.getSource().getName() + ":" + section.getStartLine() + ":" + section.getStartColumn();
    }

    /** The innermost place in a file that an {@code Error}'s stack tells of. */
    static Optional<String> of(String stack, String file) {
        Matcher matcher = Pattern.compile(Pattern.quote(file) + ":\\d+(:\\d+)?").matcher(stack);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
