package io.mshell.mapping;

import java.util.List;

/**
 * What a staging table must show before it goes live.
 *
 * @param minRowsPercentOfProduction fewer rows than this percentage of production's fail
 * @param maxNullRateIncrease how far a column's share of NULLs may rise above production's, 0 to 1
 * @param assertions SQL queries that return no row if all is well
 */
public record ValidateSettings(double minRowsPercentOfProduction, double maxNullRateIncrease, List<String> assertions) {

    public ValidateSettings {
        assertions = List.copyOf(assertions);
    }
}
