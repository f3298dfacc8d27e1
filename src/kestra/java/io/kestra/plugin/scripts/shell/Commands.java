package io.kestra.plugin.scripts.shell;

import io.kestra.core.models.annotations.Plugin;
import io.kestra.core.models.property.Property;
import io.kestra.core.models.tasks.RunnableTask;
import io.kestra.core.runners.RunContext;
import io.kestra.plugin.scripts.exec.AbstractExecScript;
import io.kestra.plugin.scripts.exec.scripts.models.ScriptOutput;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Stands for the task of this name in Kestra's shell plugin, which is on no public Maven repository: whatever it does
 * comes from the base that plugin has too.
 */
@Plugin
public class Commands extends AbstractExecScript implements RunnableTask<ScriptOutput> {

    @NotNull
    private Property<List<String>> commands;

    private Property<String> containerImage = Property.ofValue("ubuntu");

    /** For Kestra, which sets the properties of a flow. */
    public Commands() {}

    private Commands(Builder builder) {
        super(builder);
    }

    /** Kestra's documentation looks at what this builds to tell what has a default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds one that has the base's defaults. */
    public static final class Builder extends AbstractExecScriptBuilder<Commands, Builder> {

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public Commands build() {
            return new Commands(this);
        }
    }

    public Property<List<String>> getCommands() {
        return commands;
    }

    @Override
    public Property<String> getContainerImage() {
        return containerImage;
    }

    @Override
    public ScriptOutput run(RunContext runContext) throws Exception {
        return commands(runContext)
                .withInterpreter(getInterpreter())
                .withBeforeCommands(getBeforeCommands())
                .withBeforeCommandsWithOptions(true)
                .withCommands(getCommands())
                .run();
    }
}
