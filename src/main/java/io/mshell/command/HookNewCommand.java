package io.mshell.command;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import io.mshell.board.Item;
import io.mshell.board.ItemRequest;
import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.javascript.HookFolder;
import io.mshell.mapping.CellFields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code hook new}: a commented hook to begin with, and its first case. */
final class HookNewCommand implements ShellCommand {

    private static final String EDITOR_TYPES = "mshell.d.ts";
    private static final int LOOKED_AT = 50;

    private final Workspace workspace;

    HookNewCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("hook new", CommandGroup.GENERATE, "write a commented hook to begin with")
                .help(
                        "Writes scripts/hooks/NAME.js and a first case beside it, and the types that let an editor complete"
                                + " hooks. With --board and --column the case is a live cell of that column. Nothing is"
                                + " overwritten.")
                .argument(ArgumentSpec.required("NAME", Hint.FREE, "the hook's name: letters, digits, _ and -"))
                .option(OptionSpec.choice("type", "TYPE", types(), "the column type it is for, such as status"))
                .option(HookTarget.BOARD)
                .option(HookTarget.COLUMN)
                .example("hook new stage --type status")
                .example("hook new urgency --board Orders --column Priority")
                .build();
    }

    /** What scripts get. */
    record Written(String hook, List<String> files, String binding) {}

    /** A column of a board that the hook is for. */
    private record Target(Board board, BoardColumn column) {}

    @Override
    public Outcome run(Invocation in) {
        String name = in.argument("NAME");
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_-]{0,99}")) {
            throw in.usage("\"" + name + "\" cannot be a hook's name: it is letters, digits, _ and -");
        }
        Target target = target(in, name);
        ColumnKind kind = target == null ? kind(in) : target.column().kind();
        String board = target == null ? null : target.board().name();
        String column = target == null ? null : target.column().title();
        HookStarter starter = new HookStarter(name, kind, board, column);
        JsonNode live = target == null ? null : liveCell(in, target, starter.text());
        String expected = live == null ? null : live.path(starter.text()).asString();
        HookFolder hooks = workspace.hooks(in);
        List<Path> files = new ArrayList<>();
        files.add(write(hooks.file(name), starter.code()));
        files.add(write(hooks.cases(name), starter.cases(live, expected)));
        Path types = hooks.folder().resolve(EDITOR_TYPES);
        if (!Files.exists(types)) {
            files.add(write(types, editorTypes()));
        }
        return Outcome.of(
                new Written(name, files.stream().map(Path::toString).toList(), starter.binding()),
                new View.Text(
                        told(name, target, files.stream().map(workspace::shown).toList(), starter)));
    }

    private @Nullable Target target(Invocation in, String name) {
        if (in.option("board").isEmpty()) {
            return null;
        }
        HookTarget target = new HookTarget(workspace, in, name);
        Board board = target.board();
        return new Target(board, target.column(board));
    }

    /** The types a hook can be for. */
    private static List<String> types() {
        return Stream.of(ColumnKind.values())
                .filter(each -> each != ColumnKind.UNKNOWN && each != ColumnKind.NAME)
                .map(ColumnKind::apiName)
                .toList();
    }

    private static ColumnKind kind(Invocation in) {
        String type = in.required("type");
        ColumnKind kind = ColumnKind.of(type);
        if (kind == ColumnKind.UNKNOWN || kind == ColumnKind.NAME) {
            List<String> known = types();
            throw new MshellException(
                    ErrorCode.USAGE,
                    "there is no column type \"" + type + "\" that a hook could be for",
                    Nearest.to(type, known)
                            .map(meant -> "did you mean " + meant + "?")
                            .orElse("one of " + String.join(", ", known)));
        }
        return kind;
    }

    /** A cell that holds something, of the first items; null if they are all empty. */
    private @Nullable JsonNode liveCell(Invocation in, Target target, String field) {
        CellRequest cell = new CellRequest(
                target.column(), Set.copyOf(CellFields.topOf(target.column().kind())));
        ItemRequest request = new ItemRequest(target.board(), List.of(cell));
        return LiveItems.first(workspace.source(in), request, LOOKED_AT, in.cancel()).stream()
                .flatMap(List::stream)
                .map(Item::cells)
                .map(cells -> cells.get(0))
                .filter(node -> !node.path(field).asString("").isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE, file + " exists already", "take another name, or remove the file", e);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE,
                    "cannot write " + file + ": " + e.getMessage(),
                    "check that the folder can be written to",
                    e);
        }
    }

    private static String editorTypes() {
        try (InputStream file = Objects.requireNonNull(HookFolder.class.getResourceAsStream(EDITOR_TYPES))) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(String name, @Nullable Target target, List<String> files, HookStarter starter) {
        StringBuilder text = new StringBuilder();
        files.forEach(file -> text.append("wrote ").append(file).append('\n'));
        String on = target == null
                ? " --board BOARD --column COLUMN"
                : " --board " + target.board().id() + " --column "
                        + target.column().id();
        return text.append("next: hook test ")
                .append(name)
                .append(on)
                .append("\n      hook test ")
                .append(name)
                .append(" --cases\nuse it in metadata/data_mapping.yaml, under overrides:\n  ")
                .append(starter.binding())
                .toString();
    }
}
