package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.View;
import io.mshell.error.ExitCode;
import io.mshell.generate.GeneratedFiles;
import io.mshell.generate.GeneratedText;
import io.mshell.generate.LineDiff;
import io.mshell.kestra.DeployedFlow;
import io.mshell.kestra.FlowCheck;
import io.mshell.kestra.FlowDeployment;
import io.mshell.kestra.FlowSource;
import io.mshell.kestra.KestraServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code --check} and {@code --push} of {@code generate workflow}: what becomes of the generated flows on a server. */
final class FlowDelivery {

    /** What the help of the command says of it. */
    static final String HELP =
            " --push sends the flows to the Kestra server of MSHELL_KESTRA_URL, or of the profile's kestra:"
                    + " section, as files hold them: those that others call first, and only those that differ from what is there, where they take its place."
                    + " A flow the server refuses does not stop the others, but those that call it are not sent; exit code 1 then."
                    + " No flow is ever deleted. --check asks the server what it thinks of them; with both, nothing is sent if it"
                    + " finds a mistake. With --dry-run nothing changes there either.";

    private static final String PUSH = "push";
    private static final String CHECK = "check";

    private final Workspace workspace;
    private final Invocation in;
    private final KestraServer server;

    private FlowDelivery(Workspace workspace, Invocation in, KestraServer server) {
        this.workspace = workspace;
        this.in = in;
        this.server = server;
    }

    /** The options that ask for it. */
    static CommandSpec.Builder addTo(CommandSpec.Builder spec) {
        return spec.option(OptionSpec.flag(CHECK, "have the Kestra server check the flows"))
                .option(OptionSpec.flag(PUSH, "send the flows to the Kestra server"))
                .example("generate workflow --all --check --push");
    }

    /** What the options ask for, if for anything. NOT_CONNECTED if no server is configured. */
    static Optional<FlowDelivery> asked(Workspace workspace, Invocation in) {
        return in.flag(PUSH) || in.flag(CHECK)
                ? Optional.of(new FlowDelivery(workspace, in, workspace.kestra(in)))
                : Optional.empty();
    }

    /**
     * What came of it all.
     *
     * @param files as the command returns them without a server; null if there was nothing to generate
     * @param checks empty unless asked for
     * @param flows empty unless asked for, and if a check found a mistake
     */
    record Delivered(@Nullable Object files, List<Checked> checks, List<Sent> flows) {}

    /** What the server says of a flow it has not stored. */
    record Checked(String flow, List<String> errors, List<String> warnings, List<String> deprecations) {}

    /**
     * What became of a flow, or would become of it.
     *
     * @param state same, created, updated, refused or not sent
     * @param revision the server's; null where it has none
     * @param message why it was refused or not sent
     * @param diff lines that go and come on the server
     */
    record Sent(
            String flow,
            String state,
            @Nullable Integer revision,
            @Nullable String message,
            List<String> diff) {}

    /** Checks and sends what the files hold, or would hold; {@code written} is what became of the files. */
    Outcome deliver(Outcome written, List<GeneratedText> texts) {
        GeneratedFiles files = MadeFile.files(workspace, in);
        List<FlowSource> flows = texts.stream()
                .map(text -> FlowSource.of(workspace.shown(files.file(text)), files.text(text)))
                .toList();
        List<Checked> checks = in.flag(CHECK) ? checked(flows) : List.of();
        boolean mistaken = checks.stream().anyMatch(each -> !each.errors().isEmpty());
        List<Sent> sent = in.flag(PUSH) && !mistaken ? sent(flows) : List.of();
        Object value = written.answer().map(Answer::value).orElse(null);
        List<View> views = new ArrayList<>();
        written.answer().map(Answer::view).ifPresent(views::add);
        FlowViews shown = new FlowViews(server.place(), in.flag("dry-run"));
        views.addAll(shown.of(checks, sent));
        Outcome outcome = Outcome.of(new Delivered(value, checks, sent), new View.Sections(views));
        return outcome.exitingWith(exitCode(written, mistaken, sent));
    }

    private ExitCode exitCode(Outcome written, boolean mistaken, List<Sent> sent) {
        if (mistaken || sent.stream().anyMatch(each -> each.message() != null)) {
            return ExitCode.ERROR;
        }
        boolean changes = in.flag("dry-run")
                && sent.stream().anyMatch(each -> !each.state().equals("same"));
        return changes ? ExitCode.DIFFERENT : written.exitCode();
    }

    private List<Checked> checked(List<FlowSource> flows) {
        server.check(in.cancel());
        List<Checked> all = new ArrayList<>();
        for (FlowSource flow : flows) {
            FlowCheck check = server.validate(flow, in.cancel());
            all.add(new Checked(flow.name(), check.errors(), check.warnings(), check.deprecations()));
        }
        return all;
    }

    private List<Sent> sent(List<FlowSource> flows) {
        FlowDeployment deployment = new FlowDeployment(server, in.flag("dry-run"), in.cancel());
        return deployment.deploy(flows).stream().map(FlowDelivery::sent).toList();
    }

    private static Sent sent(DeployedFlow deployed) {
        String before = deployed.before();
        return new Sent(
                deployed.flow().name(),
                deployed.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                deployed.revision(),
                deployed.message(),
                before == null ? List.of() : LineDiff.of(before, deployed.flow().text()));
    }
}
