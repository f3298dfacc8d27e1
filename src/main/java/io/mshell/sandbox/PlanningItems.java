package io.mshell.sandbox;

import java.util.List;
import java.util.Map;

/**
 * The items of "Planning". The first has no filled cell, the second typical ones everywhere, the next ones go through
 * the extremes of each kind; behind them all three mix.
 */
final class PlanningItems implements ItemGenerator {

    private static final int ALL_EXTREME_UNTIL = 26;
    private static final int EMPTY_PERCENT = 30;
    private static final int EXTREME_PERCENT = 20;

    private static final List<String> NAMES = List.of(
            "Plain name",
            "",
            " leading and trailing ",
            "Quote ' and \" and `",
            "🚀👩‍👩‍👧‍👦 emoji",
            "عربي RTL",
            "名前",
            "tab\tand\nnewline",
            "<b>bold</b> & ${x}",
            "\\ud83d not an escape",
            "n".repeat(255),
            "NULL",
            "0",
            "1; DROP TABLE");

    @Override
    public String name(int index) {
        String special = NAMES.get(index % NAMES.size());
        return index < NAMES.size() && !special.isEmpty() ? special : "Plan " + (index + 1);
    }

    @Override
    public Map<String, Object> facts(ItemState item, ColumnDef column) {
        Draw draw = new Draw(item.id() * 0x9e3779b97f4a7c15L ^ column.seed());
        if (item.index() == 0) {
            return Map.of();
        }
        List<Map<String, Object>> extremes = ExtremeCells.of(column, item);
        boolean sweeping = item.index() > 1 && item.index() < ALL_EXTREME_UNTIL;
        int dice = draw.below(100);
        if (!extremes.isEmpty() && (sweeping || (item.index() > 1 && dice < EXTREME_PERCENT))) {
            return sweeping ? extremes.get(item.index() % extremes.size()) : draw.pick(extremes);
        }
        boolean empty = item.index() > 1 && dice < EXTREME_PERCENT + EMPTY_PERCENT;
        return empty ? Map.of() : TypicalCells.facts(column, draw, item);
    }
}
