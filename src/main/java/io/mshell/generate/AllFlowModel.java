package io.mshell.generate;

import io.mshell.mapping.Workflows;
import io.mshell.registry.Deployment;
import io.mshell.template.About;
import java.util.List;
import java.util.Objects;

/** What the Kestra flow over all boards is made from. */
@About("the Kestra flow over all boards, which runs the flow of each")
record AllFlowModel(
        @About("the flow's id") String id,
        @About("the flow's namespace") String namespace,
        @About("boards at a time; 0 for all") int parallel,
        @About("cron expression, empty for none") String schedule,
        @About("in which the schedule is read") String timezone,
        @About("the boards, by registered name") List<Child> boards) {

    /** The id of the flow; no board's flow can have it. */
    static final String ID = "all-boards";

    /** One board. */
    record Child(
            @About("the id of its task") String task,
            @About("the namespace of its flow") String namespace,
            @About("the id of its flow") String flow,
            @About("the registered name") String name) {}

    static AllFlowModel of(List<Deployment> deployments, Workflows workflows) {
        return new AllFlowModel(
                ID,
                workflows.every().namespace(),
                workflows.parallel(),
                Objects.requireNonNullElse(workflows.allSchedule(), ""),
                workflows.every().timezone(),
                deployments.stream()
                        .map(each -> new Child(
                                Slug.of(each.name()),
                                workflows.of(each.name()).namespace(),
                                FlowModel.idOf(each.name()),
                                each.name()))
                        .toList());
    }
}
