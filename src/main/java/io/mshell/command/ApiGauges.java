package io.mshell.command;

import io.mshell.board.ApiBudget;
import io.mshell.console.Picture;
import io.mshell.console.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of the API's limits, a gauge for each that the server has spoken of. */
final class ApiGauges {

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private ApiGauges() {}

    static View of(ApiBudget budget) {
        ApiGauges gauges = new ApiGauges();
        Long seconds = budget.complexityResetSeconds();
        Long used = budget.dailyUsed();
        Long daily = budget.dailyLimit();
        gauges.add("complexity", budget.complexityLeft(), budget.complexityLimit());
        gauges.add("calls this minute", budget.minuteCallsLeft(), budget.minuteCallsLimit());
        gauges.add("calls at a time", budget.concurrencyLeft(), budget.concurrencyLimit());
        gauges.add("calls today", used == null || daily == null ? null : Long.valueOf(daily - used), daily);
        String footer = budget.calls() + " calls in this session, " + budget.waitedMillis() + " ms waited for limits"
                + (seconds == null ? "" : "; complexity resets in " + seconds + " s");
        return new View.Chart("", List.of("limit", "left", "of", ""), gauges.rows, footer);
    }

    private void add(String name, @Nullable Long left, @Nullable Long limit) {
        rows.add(Arrays.asList(
                name,
                left == null ? "unknown" : left,
                limit,
                left == null || limit == null ? null : Picture.Bar.left(left, limit)));
    }
}
