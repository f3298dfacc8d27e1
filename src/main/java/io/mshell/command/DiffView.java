package io.mshell.command;

import io.mshell.console.Format;
import io.mshell.console.Theme.Role;
import io.mshell.console.View;
import io.mshell.diff.Difference;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.sync.BoardDiff;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A diff of one board or of many: lines for people, a table for the other formats. */
final class DiffView {

    private static final List<String> COLUMNS =
            List.of("board", "code", "what", "before", "after", "by", "when", "allow", "rows", "about");

    private DiffView() {}

    static View of(List<BoardDiff> diffs, boolean full, Format format) {
        return format == Format.TABLE || format == Format.VERTICAL ? lines(diffs, full) : table(diffs);
    }

    private static View lines(List<BoardDiff> diffs, boolean full) {
        DiffLines lines = new DiffLines(full);
        boolean one = diffs.size() == 1;
        for (BoardDiff diff : diffs) {
            if (!diff.isSame() || one || full) {
                board(diff, full, lines);
            }
        }
        lines.say(Role.TITLE, summary(diffs));
        return lines.view();
    }

    private static void board(BoardDiff diff, boolean full, DiffLines lines) {
        Deployment deployment = diff.deployment();
        lines.title(deployment.name() + ": board '" + deployment.boardName() + "' (" + deployment.boardId() + ") → "
                + deployment.table() + ", deployed " + deployment.deployedAt().truncatedTo(ChronoUnit.SECONDS));
        MshellException failure = diff.failure();
        if (failure != null) {
            lines.say(Role.ERROR, "  could not be compared: " + failure.getMessage());
            failure.hint().ifPresent(hint -> lines.say(Role.HINT, "  " + hint));
        }
        lines.differences(diff.differences());
        if (full && !diff.statements().isEmpty()) {
            lines.say(Role.HEADER, "  in place:");
            lines.statements(diff.statements());
        }
    }

    private static View table(List<BoardDiff> diffs) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (BoardDiff diff : diffs) {
            MshellException failure = diff.failure();
            if (failure != null) {
                rows.add(Arrays.asList(
                        diff.deployment().name(),
                        failure.code().name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        failure.getMessage()));
            }
            diff.differences()
                    .forEach(difference -> rows.add(row(diff.deployment().name(), difference)));
        }
        return new View.Table("", COLUMNS, rows.iterator(), summary(diffs));
    }

    private static List<@Nullable Object> row(String board, Difference difference) {
        String told = DiffLines.told(difference);
        return Arrays.asList(
                board,
                difference.risk().name(),
                difference.subject(),
                difference.before(),
                difference.after(),
                DiffLines.causes(difference),
                difference.effect().toString(),
                difference.needsAllow() ? "needed" : null,
                difference.evidence() == null ? null : difference.evidence().concerned(),
                told.isEmpty() ? null : told);
    }

    /** Such as {@code 3 differences: 1 column added, 2 column renamed; 1 needs --allow COLUMN_REMOVED}. */
    static String summary(List<BoardDiff> diffs) {
        List<Difference> all =
                diffs.stream().flatMap(diff -> diff.differences().stream()).toList();
        long failed = diffs.stream().filter(diff -> diff.failure() != null).count();
        List<String> parts = new ArrayList<>();
        parts.add(counted(all));
        List<String> codes = DiffValues.codesToAllow(all);
        if (!codes.isEmpty()) {
            long many = all.stream().filter(Difference::needsAllow).count();
            parts.add(many + (many == 1 ? " needs" : " need") + " --allow " + String.join(", ", codes));
        }
        if (diffs.size() > 1) {
            long changed =
                    diffs.stream().filter(diff -> !diff.differences().isEmpty()).count();
            parts.add(changed + " of " + diffs.size() + " boards differ");
        }
        if (failed > 0) {
            parts.add(failed + " could not be compared");
        }
        return String.join("; ", parts);
    }

    private static String counted(List<Difference> all) {
        if (all.isEmpty()) {
            return "no difference";
        }
        Map<String, Long> counts = all.stream()
                .collect(Collectors.groupingBy(each -> each.risk().words(), TreeMap::new, Collectors.counting()));
        return all.size()
                + (all.size() == 1 ? " difference: " : " differences: ")
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
    }
}
