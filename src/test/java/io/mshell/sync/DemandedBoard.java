package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.board.ColumnKind;
import io.mshell.diff.Difference;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.DataMapping;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Evidence;
import io.mshell.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A board on which every item has an order number of its own, and what mappings that demand something make of it. */
final class DemandedBoard implements AutoCloseable {

    static final String ID = "4100000007";

    final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
    final String column;
    private final Database database;
    private final Path project;
    private final List<Long> items;
    private final List<Pipeline> opened = new ArrayList<>();

    DemandedBoard(Database database, Path project) {
        this.database = database;
        this.project = project;
        this.items = sandbox.truth(ID).items().map(item -> item.id()).toList();
        this.column = add("Order number", "A-");
    }

    /** Adds a text column in which every item has the prefix and its id, and returns its id. */
    String add(String title, String prefix) {
        String id = sandbox.edit().createColumn(ID, title, ColumnKind.TEXT);
        items.forEach(item -> sandbox.edit().changeCell(item, id, prefix + item));
        return id;
    }

    /** The items' ids, in order. */
    long item(int number) {
        return items.get(number);
    }

    int size() {
        return items.size();
    }

    void number(int item, String text) {
        sandbox.edit().changeCell(item(item), column, text);
    }

    void numberAll(String text) {
        items.forEach(item -> sandbox.edit().changeCell(item, column, text));
    }

    /** The pipeline under another mapping. */
    Pipeline mapped(String yaml) {
        try {
            Path file = Files.writeString(project.resolve("data_mapping.yaml"), yaml);
            Pipeline pipeline = new Pipeline(sandbox, database, project, DataMapping.read(file));
            opened.add(pipeline);
            return pipeline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deployed and refreshed. */
    Pipeline loaded(String yaml) {
        Pipeline pipeline = mapped(yaml);
        pipeline.deploy(ID, "backlog");
        pipeline.run("backlog").refresh();
        return pipeline;
    }

    /** Why a refresh fails a gate. */
    static MshellException failure(Pipeline pipeline) {
        MshellException failure = catchThrowableOfType(
                MshellException.class, () -> pipeline.run("backlog").refresh());
        assertThat(failure).as("a failed refresh").isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(failure.code().exitCode()).isEqualTo(ExitCode.INVALID);
        assertThat(failure.hint().orElseThrow()).contains("production is untouched");
        return failure;
    }

    static List<Difference> differences(Pipeline pipeline) {
        return pipeline.diff("backlog").differences();
    }

    /** What the rows were asked: the code, how many are concerned and which, and ! where it has to be allowed. */
    static List<String> told(Pipeline pipeline) {
        List<String> told = new ArrayList<>();
        for (Difference difference : differences(pipeline)) {
            Evidence evidence = difference.evidence();
            if (evidence != null) {
                told.add(difference.risk() + " " + evidence.concerned() + " " + evidence.items()
                        + (difference.needsAllow() ? " !" : ""));
            }
        }
        return told;
    }

    /** The columns of the table that may not be NULL. */
    static List<String> notNull(Pipeline pipeline) {
        return pipeline
                .database
                .inspector()
                .table(pipeline.registry.get("backlog").table(), pipeline.cancel)
                .orElseThrow()
                .columns()
                .stream()
                .filter(each -> !each.nullable())
                .map(ColumnSpec::name)
                .toList();
    }

    /** An item's order number in the table. */
    @Nullable
    Object number(Pipeline pipeline, int item) {
        return pipeline.rows("SELECT " + pipeline.database.dialect().quote("Order number")
                        + " FROM dbo.backlog WHERE item_id = " + item(item))
                .get(0)
                .get(0);
    }

    @Override
    public void close() {
        opened.forEach(pipeline -> pipeline.source.close());
        database.close();
        sandbox.close();
    }
}
