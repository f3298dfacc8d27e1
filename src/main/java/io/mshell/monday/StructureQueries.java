package io.mshell.monday;

/** The queries that do not read items. Each holds on every API version from 2026-01 to 2027-01. */
final class StructureQueries {

    static final String ACCOUNT = "query Account { me { id name } account { id name slug tier }"
            + " version { kind value } complexity { query before after reset_in_x_seconds } }";

    static final String BOARDS = "query Boards($page: Int!, $limit: Int!, $state: State!) {"
            + " boards(limit: $limit, page: $page, state: $state, hierarchy_types: [classic, multi_level]) {"
            + " id name type state items_count updated_at workspace { id name } } }";

    private static final String SUMMARY =
            "id name type state hierarchy_type items_count updated_at workspace { id name }";

    private static final String COLUMN = "id title type description archived settings settings_str revision";

    static final String BOARD = "query Board($board: [ID!]!) { boards(ids: $board, state: all) { " + SUMMARY
            + " columns { " + COLUMN + " } groups { id title position archived deleted } } }";

    /** A board of several levels has columns computed from below, which are listed on request only. */
    static final String MULTI_LEVEL_BOARD = "query Board($board: [ID!]!) { boards(ids: $board, state: all) { " + SUMMARY
            + " columns { " + COLUMN + " } rollups: columns(capabilities: [CALCULATED]) { " + COLUMN + " }"
            + " groups { id title position archived deleted } } }";

    static final String COUNT = "query Count($board: ID!) { aggregate(query: { from: { type: TABLE, id: $board },"
            + " select: [{ type: FUNCTION, function: { function: COUNT_ITEMS }, as: \"items\" }] })"
            + " { results { entries { alias value { ... on AggregateBasicAggregationResult { result } } } } } }";

    static final String COMPLEXITY = "query Budget { complexity { query before after reset_in_x_seconds } }";

    static final String DAILY_LIMIT = "query Daily { platform_api { daily_limit { base total } } }";

    private StructureQueries() {}
}
