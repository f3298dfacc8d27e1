package io.mshell.sandbox;

/**
 * The limits the sandbox enforces, each counted for the whole account. See monday's page on rate limits.
 *
 * @param complexityPerQuery points one query may be estimated at
 * @param complexityPerMinute points all queries of a minute may cost
 * @param requestsPerMinute calls a minute
 * @param concurrentRequests calls under way at once
 * @param requestsPerDay calls between two midnights UTC
 * @param formulaColumnsPerRequest different formula columns one request may read
 * @param formulaValuesPerMinute formula cells a minute
 */
public record SandboxLimits(
        int complexityPerQuery,
        int complexityPerMinute,
        int requestsPerMinute,
        int concurrentRequests,
        int requestsPerDay,
        int formulaColumnsPerRequest,
        int formulaValuesPerMinute) {

    /** What an account on the Enterprise plan has with a personal token. */
    public static SandboxLimits enterprise() {
        return new SandboxLimits(5_000_000, 10_000_000, 5_000, 250, 25_000, 5, 10_000);
    }

    /** These limits with another number of points a query and a minute. */
    public SandboxLimits withComplexity(int perQuery, int perMinute) {
        return new SandboxLimits(
                perQuery,
                perMinute,
                requestsPerMinute,
                concurrentRequests,
                requestsPerDay,
                formulaColumnsPerRequest,
                formulaValuesPerMinute);
    }

    /** These limits with another number of calls a minute, at once and a day. */
    public SandboxLimits withRequests(int perMinute, int atOnce, int perDay) {
        return new SandboxLimits(
                complexityPerQuery,
                complexityPerMinute,
                perMinute,
                atOnce,
                perDay,
                formulaColumnsPerRequest,
                formulaValuesPerMinute);
    }

    /** These limits with other allowances for formulas. */
    public SandboxLimits withFormulas(int columnsPerRequest, int valuesPerMinute) {
        return new SandboxLimits(
                complexityPerQuery,
                complexityPerMinute,
                requestsPerMinute,
                concurrentRequests,
                requestsPerDay,
                columnsPerRequest,
                valuesPerMinute);
    }
}
