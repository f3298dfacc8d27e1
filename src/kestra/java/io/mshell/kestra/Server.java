package io.mshell.kestra;

import io.kestra.core.models.executions.Execution;
import io.kestra.core.models.executions.MetricEntry;
import io.kestra.core.models.flows.FlowSource;
import io.kestra.core.models.validations.ValidateConstraintViolation;
import io.kestra.core.repositories.MetricRepositoryInterface;
import io.kestra.core.runners.FlowInputOutput;
import io.kestra.core.runners.TestRunner;
import io.kestra.core.runners.TestRunnerUtils;
import io.kestra.core.services.FlowService;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.model.Pageable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Kestra with executor and worker, in this process. */
final class Server implements AutoCloseable {

    private static final String TENANT = "main";
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final ApplicationContext context;

    private Server(ApplicationContext context) {
        this.context = context;
    }

    /** One that validates and runs nothing. */
    static Server idle(Path storage) {
        return new Server(ApplicationContext.run(Map.of("kestra.storage.local.base-path", storage.toString()), "test"));
    }

    static Server running(Path storage) {
        Server server = idle(storage);
        server.context.getBean(TestRunner.class).run();
        return server;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What POST /flows/validate answers. */
    ValidateConstraintViolation validate(String flow) {
        return part(FlowService.class)
                .validate(TENANT, List.of(new FlowSource("flow.yaml", flow)))
                .getFirst();
    }

    void deploy(String flow) throws Exception {
        part(FlowService.class).importFlow(TENANT, flow);
    }

    /** Waits until it ended. */
    Execution run(String namespace, String flow, Map<String, Object> inputs) throws Exception {
        FlowInputOutput reader = part(FlowInputOutput.class);
        return part(TestRunnerUtils.class)
                .runOne(
                        TENANT,
                        namespace,
                        flow,
                        null,
                        (definition, execution) -> reader.readExecutionInputs(definition, execution, inputs),
                        PATIENCE);
    }

    /** The executions of a flow that another one started. */
    Execution ended(String namespace, String flow) {
        return part(TestRunnerUtils.class)
                .awaitFlowExecution(
                        execution -> execution.getState().isTerminated(), TENANT, namespace, flow, PATIENCE);
    }

    List<MetricEntry> metrics(Execution execution) {
        return part(MetricRepositoryInterface.class).findByExecutionId(TENANT, execution.getId(), Pageable.unpaged());
    }

    @Override
    public void close() {
        context.close();
    }
}
