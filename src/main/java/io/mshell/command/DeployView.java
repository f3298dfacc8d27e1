package io.mshell.command;

import io.mshell.console.Theme.Role;
import io.mshell.console.View;
import io.mshell.sync.DeployReport;
import java.util.ArrayList;
import java.util.List;

/** A deployment as people see it: where, what was taken over, what was left, and every statement. */
final class DeployView {

    private DeployView() {}

    static View of(DeployReport report, List<String> generated) {
        List<View> views = new ArrayList<>();
        views.add(new View.Fields(
                report.dryRun() ? "Would deploy " + report.name() : "Deployed " + report.name(),
                List.of(
                        new View.Field("board", report.boardName() + " (" + report.boardId() + ")"),
                        new View.Field("table", report.table() + (report.created() ? "" : ", there already")),
                        new View.Field("database", report.database()),
                        new View.Field("columns", report.columns()))));
        differences(report, views);
        if (report.dryRun() || !report.inPlace().isEmpty()) {
            DiffLines statements = new DiffLines(report.dryRun());
            statements.title(report.dryRun() ? "Would execute" : "Executed");
            statements.statements(report.dryRun() ? report.statements() : report.inPlace());
            views.add(statements.view());
        }
        if (!generated.isEmpty()) {
            views.add(new View.Text("Generated " + String.join("\n          ", generated)));
        }
        if (!report.notices().isEmpty()) {
            views.add(new View.Text(String.join("\n", report.notices())));
        }
        return new View.Sections(views);
    }

    private static void differences(DeployReport report, List<View> views) {
        if (!report.applied().isEmpty()) {
            DiffLines applied = new DiffLines(false);
            applied.title(report.dryRun() ? "Would take over" : "Taken over");
            applied.differences(report.applied());
            views.add(applied.view());
        }
        if (!report.refused().isEmpty()) {
            DiffLines refused = new DiffLines(false);
            refused.title("Left as it is");
            refused.differences(report.refused());
            List<String> codes = DiffValues.codesToAllow(report.refused());
            if (!codes.isEmpty()) {
                refused.say(
                        Role.HINT, "to take it over: --allow " + String.join(" --allow ", codes) + " --reason TEXT");
            }
            views.add(refused.view());
        }
    }
}
