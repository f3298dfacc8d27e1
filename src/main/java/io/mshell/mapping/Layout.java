package io.mshell.mapping;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Which columns a board's table has, in their order: the item's id, its name, what else every item has, then each
 * column of the board followed by its extras; and what has to be read for them.
 */
final class Layout {

    private final Board board;
    private final DataMapping mapping;
    private final Hooks hooks;
    private final List<Slot> slots = new ArrayList<>();
    private final Requests requests = new Requests();
    private final List<Hooked> hooked = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** A column with a hook, and the place of its cell. */
    record Hooked(Hook hook, BoardColumn column, int cell) {}

    Layout(Board board, DataMapping mapping, Hooks hooks) {
        this.board = board;
        this.mapping = mapping;
        this.hooks = hooks;
        Collection<BoardColumn> columns = columnsOf(board);
        addItem(ItemField.ID);
        addName(columns);
        mapping.item().keySet().stream().filter(this::isGiven).forEach(this::addItem);
        columns.stream().filter(column -> column.kind() != ColumnKind.NAME).forEach(this::addCell);
        warnOfIdleOverrides(columns);
        hooked.forEach(each -> others(each).forEach(other -> requests.addAll(other)));
    }

    List<Slot> slots() {
        return slots;
    }

    /** What to read of every item, in the order of the cells that the slots speak of. */
    List<CellRequest> requests() {
        return requests.all();
    }

    /** Where the hooks are used, in the order the slots speak of them. */
    List<HookSite> sites() {
        return hooked.stream()
                .map(each -> new HookSite(
                        board,
                        each.column(),
                        each.cell(),
                        others(each).stream()
                                .map(other -> new HookSite.Other(other, requests.placeOf(other)))
                                .toList()))
                .toList();
    }

    Hook hook(int site) {
        return hooked.get(site).hook();
    }

    /** The other columns a hook uses, as far as the board has them. */
    private List<BoardColumn> others(Hooked user) {
        return user.hook().declaration().uses().stream()
                .flatMap(wanted -> columnsOf(board).stream()
                        .filter(column -> column.kind() != ColumnKind.NAME)
                        .filter(column -> wanted.equals(column.id()) || wanted.equals(column.title()))
                        .limit(1))
                .filter(column -> !column.id().equals(user.column().id()))
                .distinct()
                .toList();
    }

    List<String> warnings() {
        return warnings;
    }

    /** A column the API lists twice is one column. */
    private static Collection<BoardColumn> columnsOf(Board board) {
        Map<String, BoardColumn> byId = new LinkedHashMap<>();
        board.columns().stream()
                .filter(column -> !column.archived())
                .forEach(column -> byId.putIfAbsent(column.id(), column));
        return byId.values();
    }

    private boolean isGiven(ItemField field) {
        return switch (field) {
            case ID -> false;
            case PARENT_ID -> board.holdsSubitems() || board.multiLevel();
            case GROUP, GROUP_ID, CREATED_AT, UPDATED_AT, CREATOR_ID, STATE -> true;
        };
    }

    private void addItem(ItemField field) {
        slots.add(Slot.of(field, mapping.item().getOrDefault(field, field.key())));
    }

    private void addName(Collection<BoardColumn> columns) {
        BoardColumn title = columns.stream()
                .filter(column -> column.kind() == ColumnKind.NAME)
                .findFirst()
                .orElseGet(Layout::nameColumn);
        mapping.resolve(board, title).ifPresent(row -> slots.add(Slot.ofName(title, row)));
    }

    private static BoardColumn nameColumn() {
        return new BoardColumn(
                "name", "Name", ColumnKind.NAME, "name", "", JsonNodeFactory.instance.objectNode(), false, "");
    }

    private void addCell(BoardColumn column) {
        Optional<TypeMapping> resolved = mapping.resolve(board, column);
        if (resolved.isEmpty()) {
            warnings.add("column '" + column.title() + "' (" + column.id() + ") is left out, as the mapping says");
            return;
        }
        if (column.kind() == ColumnKind.UNKNOWN) {
            warnings.add("column '" + column.title() + "' (" + column.id() + ") has the unknown type '"
                    + column.typeName() + "': it is kept as text and JSON");
        }
        TypeMapping row = resolved.get();
        int cell = requests.place(column);
        String hook = row.hook();
        if (hook == null) {
            addMain(Slot.of(cell, column, row), column, row);
            addExtras(cell, column, row);
        } else {
            addHooked(cell, column, row, existing(hook));
        }
    }

    /** The hook, or the place in the mapping that names one there is not. */
    private Hook existing(String name) {
        List<String> names = hooks.names();
        mapping.hookUses().stream()
                .filter(use -> use.hook().equals(name) && !names.contains(name))
                .findFirst()
                .ifPresent(use -> {
                    throw new MshellException(
                            ErrorCode.HOOK_INVALID,
                            use.place() + ": there is no hook '" + name + "': scripts/hooks/" + name
                                    + ".js does not exist",
                            Nearest.to(name, names)
                                            .map(meant -> "did you mean " + meant + "? Else ")
                                            .orElse("")
                                    + "'hook new " + name + "' makes one");
                });
        return hooks.get(name);
    }

    private void addMain(Slot slot, BoardColumn column, TypeMapping row) {
        slots.add(slot);
        row.fields().forEach(path -> requests.add(column, path));
    }

    private void addExtras(int cell, BoardColumn column, TypeMapping row) {
        row.extras().stream().filter(ExtraColumn::on).forEach(extra -> {
            slots.add(Slot.of(cell, column, extra));
            extra.fields().forEach(path -> requests.add(column, path));
        });
    }

    /** The fields the hook looks at: those it names, else all there are. */
    private void read(BoardColumn column, Hook.Declaration declared) {
        List<String> known = CellFields.topOf(column.kind());
        for (String field : declared.fieldsOf(column.kind())) {
            if (!known.contains(field)) {
                throw new MshellException(
                        ErrorCode.HOOK_INVALID,
                        declared.place() + ": hook '" + declared.name() + "' reads '" + field
                                + "', which a cell of type " + column.typeName() + " does not have",
                        "it has " + String.join(", ", known));
            }
            requests.add(column, field);
        }
    }

    /** A column with a hook, which makes it or columns beside it. */
    private void addHooked(int cell, BoardColumn column, TypeMapping row, Hook hook) {
        Hook.Declaration declared = hook.declaration();
        int site = hooked.size();
        hooked.add(new Hooked(hook, column, cell));
        Slot.OfCell unhooked = new Slot.OfCell(cell, row.fields(), row.whenEmpty());
        Slot main = declared.replaces() ? Slot.of(site, column, declared, "", unhooked) : Slot.of(cell, column, row);
        addMain(row.required() ? main.required() : main, column, row);
        addExtras(cell, column, row);
        read(column, declared);
        Set<String> parts = row.extras().stream()
                .filter(ExtraColumn::on)
                .map(ExtraColumn::suffix)
                .collect(Collectors.toSet());
        for (String name : declared.columns().keySet()) {
            if (parts.contains(name)) {
                throw new MshellException(
                        ErrorCode.HOOK_INVALID,
                        declared.place() + ": hook '" + declared.name() + "' makes a column '" + name
                                + "', and so does the mapping of '" + column.title() + "' as an extra",
                        "give it another name, or turn the extra off in data_mapping.yaml");
            }
            if (!name.isEmpty()) {
                slots.add(Slot.of(site, column, declared, name, null));
            }
        }
    }

    private void warnOfIdleOverrides(Collection<BoardColumn> columns) {
        List<String> titles = columns.stream().map(BoardColumn::title).toList();
        mapping.overrides().stream()
                .filter(override -> override.isExact() && override.concerns(board))
                .filter(override -> columns.stream().noneMatch(override::concerns))
                .forEach(override -> warnings.add(override.where() + ": board '" + board.name() + "' has no column '"
                        + override.subject() + "'; the override does nothing"
                        + Nearest.to(override.subject(), titles)
                                .map(meant -> "; did you mean '" + meant + "'?")
                                .orElse("")));
    }
}
