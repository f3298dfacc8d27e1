package io.mshell.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Facts of cells that follow from the item itself, from other cells or from other boards; the rest is generated. */
final class DerivedCells implements CellSource {

    private static final Pattern FORMULA = Pattern.compile("\\{(\\w+)}\\s*([-+*])\\s*(\\d+(?:\\.\\d+)?)");

    private final BoardCatalog catalog;

    DerivedCells(BoardCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, Object> facts(ItemState item, ColumnDef column) {
        return switch (column.kind()) {
            case ITEM_ID -> Map.of("id", item.id());
            case CREATION_LOG -> Map.of("at", item.createdAt(), "user", item.creatorId());
            case LAST_UPDATED -> Map.of("at", item.updatedAt(), "user", item.creatorId());
            case GROUP -> Map.of("id", item.group().id(), "title", item.group().title());
            case BUTTON -> Map.of("label", String.valueOf(column.settings().getOrDefault("buttonText", "Click me")));
            case MIRROR -> mirror(item, column);
            case FORMULA -> formula(item, column);
            case SUBTASKS -> subtasks(item, column);
            case BOARD_RELATION, DEPENDENCY -> linked(generated(item, column), column);
            case UNKNOWN -> Map.of();
            default -> generated(item, column);
        };
    }

    private static Map<String, Object> generated(ItemState item, ColumnDef column) {
        if (column.before() != null) {
            return CarriedCells.facts(new Cell(item, column.before()), column);
        }
        return item.index() < 0 ? Map.of() : item.board().def().items().facts(item, column);
    }

    /** Adds the linked items' names as they are now, and leaves out items of boards that are not connected any more. */
    private Map<String, Object> linked(Map<String, Object> generated, ColumnDef column) {
        if (generated.isEmpty()) {
            return generated;
        }
        List<?> boards = (List<?>) column.settings().getOrDefault("boardIds", List.of());
        List<Object> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Object id : (List<?>) generated.getOrDefault("ids", List.of())) {
            ItemState target = catalog.item((Long) id);
            if (target != null && target.isActive() && isConnected(target, boards)) {
                ids.add(id);
                names.add(target.name());
            }
        }
        return ids.isEmpty() ? Map.of() : Map.of("ids", List.copyOf(ids), "names", List.copyOf(names));
    }

    private static boolean isConnected(ItemState target, List<?> boards) {
        return boards.isEmpty()
                || boards.stream().anyMatch(id -> target.board().id().equals(String.valueOf(id)));
    }

    private Map<String, Object> mirror(ItemState item, ColumnDef column) {
        Map<?, ?> relation = (Map<?, ?>) column.settings().getOrDefault("relation_column", Map.of());
        List<String> texts = new ArrayList<>();
        for (Object relationId : relation.keySet()) {
            ColumnDef link = item.board().column(String.valueOf(relationId)).orElse(null);
            List<?> ids = link == null ? List.of() : (List<?>) item.facts(link).getOrDefault("ids", List.of());
            ids.forEach(id -> mirrored((Long) id, column, texts));
        }
        return texts.isEmpty() ? Map.of() : Map.of("display", String.join(", ", texts));
    }

    private void mirrored(Long id, ColumnDef column, List<String> into) {
        ItemState target = catalog.item(id);
        ColumnDef shown = target == null
                ? null
                : target.board().column(mirroredColumn(column)).orElse(null);
        if (target != null && shown != null) {
            String text = CellText.of(new Cell(target, shown));
            if (text != null && !text.isEmpty()) {
                into.add(text);
            }
        }
    }

    static String mirroredColumn(ColumnDef mirror) {
        List<?> shown = (List<?>) mirror.settings().getOrDefault("displayed_linked_columns", List.of());
        boolean any = !shown.isEmpty() && shown.get(0) instanceof Map<?, ?>;
        Object ids = any ? ((Map<?, ?>) shown.get(0)).get("column_ids") : null;
        return ids instanceof List<?> list ? String.valueOf(list.get(0)) : "";
    }

    /** {@code {column}*factor}, or plus or minus a number; any other formula shows nothing. */
    private static Map<String, Object> formula(ItemState item, ColumnDef column) {
        Matcher formula = FORMULA.matcher(String.valueOf(column.settings().get("formula")));
        if (!formula.matches()) {
            return Map.of();
        }
        ColumnDef source = item.board().column(formula.group(1)).orElse(null);
        Object number = source == null ? null : item.facts(source).get("number");
        if (!(number instanceof BigDecimal amount)) {
            return Map.of();
        }
        BigDecimal operand = new BigDecimal(formula.group(3));
        BigDecimal result = switch (formula.group(2)) {
            case "+" -> amount.add(operand);
            case "-" -> amount.subtract(operand);
            default -> amount.multiply(operand);
        };
        return Map.of("display", result.stripTrailingZeros().toPlainString());
    }

    private Map<String, Object> subtasks(ItemState item, ColumnDef column) {
        List<?> boards = (List<?>) column.settings().getOrDefault("boardIds", List.of());
        @Nullable
        BoardData board = boards.isEmpty()
                ? null
                : catalog.board(String.valueOf(boards.get(0))).orElse(null);
        if (board == null) {
            return Map.of();
        }
        List<Long> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ItemState child : board.children(item.id())) {
            ids.add(child.id());
            names.add(child.name());
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ids", List.copyOf(ids));
        facts.put("names", List.copyOf(names));
        return ids.isEmpty() ? Map.of() : facts;
    }
}
