package io.mshell.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The fields of {@code Query}. */
record QueryRoot(Graph graph, String version) implements Node {

    private static final int MAX_ITEM_IDS = 100;

    @Override
    public String typeName() {
        return "Query";
    }

    @Override
    public @Nullable Object field(String name, Map<String, Object> arguments) {
        return switch (name) {
            case "boards" -> boards(arguments);
            case "items" -> items(arguments);
            case "next_items_page" ->
                graph.world().pages().next(String.valueOf(arguments.get("cursor")), arguments, graph);
            case "items_page_by_column_values" -> byColumnValues(arguments);
            case "complexity" -> complexity();
            case "me" -> new UserNode(People.USERS.get(0), graph);
            case "account" -> Accounts.account();
            case "users" -> users(arguments);
            case "teams" -> teams(arguments);
            case "tags" -> tags(arguments);
            case "workspaces" -> workspaces(arguments);
            case "version" -> ApiVersions.node(version);
            case "versions" -> ApiVersions.nodes();
            case "platform_api" -> platformApi();
            case "aggregate" -> Aggregates.answer(graph.world().catalog(), Arguments.map(arguments, "query"));
            case "get_column_type_schema" -> Map.of("schema", Map.of("type", "object", "properties", Map.of()));
            case "updates", "replies", "assets", "docs", "folders", "webhooks", "objects" -> List.of();
            default -> null;
        };
    }

    private List<Node> boards(Map<String, Object> arguments) {
        List<?> ids = Arguments.list(arguments, "ids");
        List<?> workspaces = Arguments.list(arguments, "workspace_ids");
        List<?> hierarchies = Arguments.list(arguments, "hierarchy_types");
        String state = Arguments.text(arguments, "state");
        // Under 2026-01 multi-level boards show only when asked for, by hierarchy or by id.
        boolean all = Arguments.given(arguments, "hierarchy_types");
        boolean byId = Arguments.given(arguments, "ids");
        List<BoardData> found = new ArrayList<>(graph.world().catalog().boards().stream()
                .filter(board -> "all".equals(state) || board.state().equals(state))
                .filter(board -> !byId || ids.contains(board.id()))
                .filter(board ->
                        workspaces.isEmpty() || workspaces.contains(board.def().workspaceId()))
                .filter(board -> all
                        ? hierarchies.contains(board.def().hierarchy())
                        : byId || !board.def().isMultiLevel() || multiLevelByDefault())
                .toList());
        found.sort(Comparator.comparing(BoardData::updatedAt)
                .thenComparing(board -> board.def().number())
                .reversed());
        return Arguments.page(found, arguments, 25).stream().map(graph::board).toList();
    }

    private boolean multiLevelByDefault() {
        return version.compareTo("2026-04") >= 0;
    }

    private List<Node> items(Map<String, Object> arguments) {
        List<?> ids = Arguments.list(arguments, "ids");
        if (ids.size() > MAX_ITEM_IDS || Arguments.number(arguments, "limit", 25) > MAX_ITEM_IDS) {
            throw new ApiFailure(
                    200,
                    "InvalidArgumentException",
                    "items accepts at most " + MAX_ITEM_IDS + " ids and a limit of at most " + MAX_ITEM_IDS,
                    Map.of("error_data", Map.of("ids", ids.size())));
        }
        boolean activeOnly = Boolean.TRUE.equals(arguments.get("exclude_nonactive"));
        List<ItemState> found = new ArrayList<>();
        for (Object id : ids) {
            ItemState item = graph.world().catalog().item(Arguments.id(id));
            if (item != null && (item.isActive() || !activeOnly)) {
                found.add(item);
            }
        }
        // The order of the answer is not that of the question.
        found.sort(Comparator.comparing(ItemState::id));
        if (Boolean.TRUE.equals(arguments.get("newest_first"))) {
            Collections.reverse(found);
        }
        List<Node> page =
                Arguments.page(found, arguments, 25).stream().map(graph::item).toList();
        graph.meter().items(page.size());
        return page;
    }

    private Object byColumnValues(Map<String, Object> arguments) {
        BoardData board = graph.world().catalog().existing(String.valueOf(arguments.get("board_id")));
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Object column : Arguments.list(arguments, "columns")) {
            Map<?, ?> wanted = (Map<?, ?>) column;
            rules.add(Map.of(
                    "column_id",
                    String.valueOf(wanted.get("column_id")),
                    "operator",
                    "any_of",
                    "compare_value",
                    new ArrayList<>((List<?>) wanted.get("column_values"))));
        }
        Map<String, Object> page = new HashMap<>(arguments);
        if (arguments.get("cursor") == null) {
            page.put("query_params", Map.of("rules", rules));
        }
        return graph.world().pages().first(board, null, page, graph);
    }

    private Node complexity() {
        RequestMeter meter = graph.meter();
        LongSupplier query = meter::cost;
        LongSupplier after = () -> Math.max(0, meter.before() - meter.cost());
        return new Entity(
                "Complexity",
                Map.of(
                        "before",
                        meter.before(),
                        "query",
                        query,
                        "after",
                        after,
                        "reset_in_x_seconds",
                        graph.world().limits().complexity().secondsToReset()));
    }

    private List<Node> users(Map<String, Object> arguments) {
        boolean nonActive = Boolean.TRUE.equals(arguments.get("non_active"));
        List<?> ids = Arguments.list(arguments, "ids");
        List<?> emails = Arguments.list(arguments, "emails");
        List<People.User> found = People.USERS.stream()
                .filter(user -> user.active() != nonActive)
                .filter(user -> ids.isEmpty() || ids.contains(Long.toString(user.id())))
                .filter(user -> emails.isEmpty() || emails.contains(user.email()))
                .toList();
        return Arguments.page(found, arguments, 200).stream()
                .<Node>map(user -> new UserNode(user, graph))
                .toList();
    }

    private List<Node> teams(Map<String, Object> arguments) {
        List<?> ids = Arguments.list(arguments, "ids");
        return People.TEAMS.stream()
                .filter(team -> ids.isEmpty() || ids.contains(Long.toString(team.id())))
                .map(team -> Accounts.team(team, graph))
                .toList();
    }

    private List<Node> tags(Map<String, Object> arguments) {
        List<?> ids = Arguments.list(arguments, "ids");
        return graph.tags(Workplace.TAGS.stream()
                .map(Workplace.Tag::id)
                .filter(id -> ids.isEmpty() || ids.contains(id.toString()))
                .toList());
    }

    private List<Node> workspaces(Map<String, Object> arguments) {
        List<?> ids = Arguments.list(arguments, "ids");
        List<Workplace.Workspace> found = Workplace.WORKSPACES.stream()
                .filter(workspace -> ids.isEmpty() || ids.contains(workspace.id()))
                .toList();
        return Arguments.page(found, arguments, 25).stream()
                .map(graph::workspace)
                .toList();
    }

    private Node platformApi() {
        int daily = graph.world().limits().quotas().requestsPerDay();
        Map<String, Object> analytics =
                Map.of("last_updated", Instant.EPOCH, "by_day", List.of(), "by_app", List.of(), "by_user", List.of());
        return new Entity(
                "PlatformApi",
                Map.of(
                        "daily_limit", new Entity("DailyLimit", Map.of("base", daily, "total", daily)),
                        "daily_analytics", new Entity("DailyAnalytics", analytics)));
    }
}
