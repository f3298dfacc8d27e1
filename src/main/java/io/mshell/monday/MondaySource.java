package io.mshell.monday;

import io.mshell.board.Account;
import io.mshell.board.ApiBudget;
import io.mshell.board.Board;
import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSource;
import io.mshell.board.BoardSummary;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.board.ItemRequest;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A session with monday.com. */
final class MondaySource implements BoardSource {

    private static final int BOARDS_A_PAGE = 100;
    private static final int IDS_A_REQUEST = 100;

    private final MondayConfig config;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Notices notices;
    private final Limits limits;
    private final Gate gate;
    private final Caller caller;
    private final StructureReader structures = new StructureReader();

    MondaySource(MondayConfig config, Sleeper sleeper, Clock clock) {
        this.config = config;
        this.notices = new Notices(config.apiVersion());
        this.limits = new Limits(clock);
        this.gate = new Gate(limits, sleeper, config.concurrency());
        this.caller = new Caller(config, json, limits, gate, notices);
    }

    @Override
    public Account account(CancelToken cancel) {
        JsonNode data = call("account", StructureQueries.ACCOUNT, json.createObjectNode(), cancel);
        JsonNode version = data.path("version");
        String kind = version.path("kind").asString("");
        if (kind.contains("deprecated") || kind.startsWith("old")) {
            notices.add("API version " + version.path("value").asString("") + " is " + kind.replace('_', ' ')
                    + " and will be switched off; set MONDAY_API_VERSION to a newer one");
        }
        JsonNode account = data.path("account");
        return new Account(
                data.path("me").path("name").asString(""),
                account.path("name").asString(""),
                account.path("slug").asString(null),
                account.path("tier").asString(null),
                config.url().toString(),
                notices.version());
    }

    @Override
    public List<BoardSummary> boards(BoardFilter filter, CancelToken cancel) {
        List<BoardSummary> boards = new ArrayList<>();
        for (int page = 1; ; page++) {
            ObjectNode variables = json.createObjectNode();
            variables.put("page", page).put("limit", BOARDS_A_PAGE).put("state", filter.state());
            JsonNode answered =
                    call("boards", StructureQueries.BOARDS, variables, cancel).path("boards");
            answered.forEach(board -> structures
                    .summary(board)
                    .filter(found -> matches(found, filter, board))
                    .ifPresent(boards::add));
            if (answered.size() < BOARDS_A_PAGE) {
                return boards;
            }
        }
    }

    private static boolean matches(BoardSummary board, BoardFilter filter, JsonNode answered) {
        String workspace = filter.workspace();
        String search = filter.search();
        boolean inWorkspace = workspace == null
                || workspace.equals(board.workspace())
                || workspace.equals(answered.path("workspace").path("id").asString(""));
        return inWorkspace
                && board.type().equals("board")
                && (search == null || board.name().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Board board(String id, CancelToken cancel) {
        ObjectNode variables = json.createObjectNode();
        variables.putArray("board").add(id);
        JsonNode board = call("board", StructureQueries.BOARD, variables, cancel)
                .path("boards")
                .path(0);
        if (board.path("hierarchy_type").asString("").equals("multi_level")) {
            board = call("board", StructureQueries.MULTI_LEVEL_BOARD, variables, cancel)
                    .path("boards")
                    .path(0);
        }
        return structures
                .board(board)
                .orElseThrow(() -> new MshellException(
                        ErrorCode.BOARD_NOT_FOUND,
                        "there is no board " + id + ", or this token cannot see it",
                        "'boards' lists the boards this token can see"));
    }

    @Override
    public ItemPages items(ItemRequest request, CancelToken cancel) {
        ItemQueries queries = new ItemQueries(json, request);
        ItemReader reader = new ItemReader(request);
        ReadPlan plan = ReadPlan.of(request, config.concurrency());
        List<Chain> chains = plan.groups().stream()
                .map(groups -> new Chain(caller, queries, reader, groups, plan.pageSize()))
                .toList();
        return new ConcurrentPages(chains, config.concurrency(), cancel);
    }

    @Override
    public List<Item> itemsById(ItemRequest request, Collection<Long> ids, CancelToken cancel) {
        ItemQueries queries = new ItemQueries(json, request);
        ItemReader reader = new ItemReader(request);
        List<Long> wanted = List.copyOf(ids);
        List<Item> items = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += IDS_A_REQUEST) {
            List<Long> some = wanted.subList(from, Math.min(wanted.size(), from + IDS_A_REQUEST));
            List<Item> found =
                    reader.items(caller.call(queries.byId(some), cancel).path("items"));
            items.addAll(Chain.complete(caller, queries, reader, found, cancel));
        }
        return items;
    }

    @Override
    public OptionalLong countItems(Board board, CancelToken cancel) {
        ObjectNode variables = json.createObjectNode();
        variables.put("board", board.id());
        try {
            JsonNode value = call("count", StructureQueries.COUNT, variables, cancel)
                    .path("aggregate")
                    .path("results")
                    .path(0)
                    .path("entries")
                    .path(0)
                    .path("value")
                    .path("result");
            return value.isNumber() && !board.multiLevel() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
        } catch (MshellException e) {
            // Older versions and some plans do not have it; the ids are read again instead.
            if (e.code() == ErrorCode.MONDAY_QUERY_INVALID || e.code() == ErrorCode.MONDAY_FORBIDDEN) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    @Override
    public JsonNode query(String graphQl, JsonNode variables, CancelToken cancel) {
        ObjectNode given = variables instanceof ObjectNode object ? object : json.createObjectNode();
        return call("query", graphQl, given, cancel);
    }

    @Override
    public ApiBudget budget(boolean ask, CancelToken cancel) {
        Long daily = null;
        if (ask) {
            limits.heard(call("budget", StructureQueries.COMPLEXITY, json.createObjectNode(), cancel)
                    .path("complexity"));
            daily = dailyLimit(cancel);
        }
        return new ApiBudget(
                caller.calls(),
                gate.waitedMillis(),
                limits.remaining("complexityMinute").orElse(null),
                limits.quota("complexityMinute").orElse(null),
                limits.resetSeconds("complexityMinute").orElse(null),
                limits.remaining("minuteRate").orElse(null),
                limits.quota("minuteRate").orElse(null),
                limits.remaining("concurrency").orElse(null),
                limits.quota("concurrency").orElse(null),
                daily,
                null);
    }

    private @org.jspecify.annotations.Nullable Long dailyLimit(CancelToken cancel) {
        try {
            JsonNode total = call("budget", StructureQueries.DAILY_LIMIT, json.createObjectNode(), cancel)
                    .path("platform_api")
                    .path("daily_limit")
                    .path("total");
            return total.isNumber() ? total.asLong() : null;
        } catch (MshellException e) {
            // Only administrators may ask; everyone else does without the figure.
            if (e.code() == ErrorCode.MONDAY_FORBIDDEN || e.code() == ErrorCode.MONDAY_QUERY_INVALID) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public List<String> notices() {
        return notices.texts();
    }

    @Override
    public void close() {
        // Connections are the HTTP client's, which lets go of idle ones by itself.
    }

    private JsonNode call(String kind, String text, ObjectNode variables, CancelToken cancel) {
        try {
            return caller.call(new Query(kind, text, variables), cancel);
        } catch (Caller.TooLarge e) {
            throw new MshellException(
                    ErrorCode.MONDAY_TOO_COMPLEX,
                    "the query asks for too much at once: " + e.getMessage(),
                    "ask for fewer items or fields",
                    e);
        } catch (Caller.CursorExpired e) {
            throw new MshellException(
                    ErrorCode.MONDAY_CURSOR_EXPIRED,
                    "the cursor in the query has expired: " + e.getMessage(),
                    "start again from the first page",
                    e);
        }
    }
}
