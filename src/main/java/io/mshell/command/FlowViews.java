package io.mshell.command;

import io.mshell.console.Theme.Role;
import io.mshell.console.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How people see what became of flows on a server. */
final class FlowViews {

    private static final String INDENT = "           ";

    private final String place;
    private final boolean dryRun;

    FlowViews(String place, boolean dryRun) {
        this.place = place;
        this.dryRun = dryRun;
    }

    List<View> of(List<FlowDelivery.Checked> checks, List<FlowDelivery.Sent> sent) {
        List<View> views = new ArrayList<>();
        if (!checks.isEmpty()) {
            List<View.Line> lines = new ArrayList<>(List.of(new View.Line(Role.HEADER, "Checked by " + place)));
            checks.forEach(each -> lines.addAll(lines(each)));
            views.add(new View.Lines(lines));
        }
        if (!sent.isEmpty()) {
            views.add(table(sent));
            List<View.Line> more =
                    sent.stream().flatMap(each -> lines(each).stream()).toList();
            if (!more.isEmpty()) {
                views.add(new View.Lines(more));
            }
        }
        return views;
    }

    private static List<View.Line> lines(FlowDelivery.Checked check) {
        List<View.Line> lines = new ArrayList<>();
        boolean valid = check.errors().isEmpty();
        lines.add(new View.Line(Role.TITLE, "%-7s  %s".formatted(valid ? "valid" : "invalid", check.flow())));
        check.errors().forEach(error -> lines.add(new View.Line(Role.ERROR, INDENT + error)));
        check.warnings().forEach(warning -> lines.add(new View.Line(Role.WARNING, INDENT + "warning: " + warning)));
        check.deprecations().forEach(path -> lines.add(new View.Line(Role.WARNING, INDENT + "deprecated: " + path)));
        return lines;
    }

    private View table(List<FlowDelivery.Sent> sent) {
        return new View.Table(
                (dryRun ? "What would be sent to " : "Sent to ") + place,
                List.of("flow", "state", "revision"),
                sent.stream()
                        .map(each -> Arrays.<@Nullable Object>asList(each.flow(), each.state(), each.revision()))
                        .iterator(),
                "");
    }

    /** The reason of one that is not there; of one that would change how, where it was not done. */
    private List<View.Line> lines(FlowDelivery.Sent sent) {
        List<View.Line> lines = new ArrayList<>();
        String message = sent.message();
        if (message != null) {
            lines.add(new View.Line(Role.TITLE, "%-8s  %s".formatted(sent.state(), sent.flow())));
            message.lines().forEach(line -> lines.add(new View.Line(Role.ERROR, INDENT + line)));
        } else if (dryRun && !sent.diff().isEmpty()) {
            lines.add(new View.Line(Role.TITLE, "%-8s  %s".formatted(sent.state(), sent.flow())));
            lines.addAll(MadeFile.difference(sent.diff()));
        }
        return lines;
    }
}
