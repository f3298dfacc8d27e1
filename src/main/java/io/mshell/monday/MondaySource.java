package io.mshell.monday;

import io.mshell.board.Account;
import io.mshell.board.ApiBudget;
import io.mshell.board.Board;
import io.mshell.board.BoardFilter;
import io.mshell.board.BoardOutline;
import io.mshell.board.BoardSource;
import io.mshell.board.BoardSummary;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.board.ItemRequest;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.monday.Call.Repeat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session with monday.com over its GraphQL API. */
final class MondaySource implements BoardSource {

    private static final Pattern MUTATION = Pattern.compile("\\bmutation\\b");

    private final Api api;
    private final int workers;
    private final BoardReader boards;
    private final AccountReader accounts;
    private final ItemsById byId;
    private final ItemCounter counter;
    private final JsonMapper json = Json.mapper();

    MondaySource(MondayConfig config, Session session) {
        api = new Api(config, session);
        workers = Math.max(1, config.concurrency());
        boards = new BoardReader(api);
        accounts = new AccountReader(api, config, session.timer());
        byId = new ItemsById(api, workers);
        counter = new ItemCounter(api);
    }

    @Override
    public Account account(CancelToken cancel) {
        return accounts.account(cancel);
    }

    @Override
    public List<BoardSummary> boards(BoardFilter filter, CancelToken cancel) {
        return boards.list(filter, cancel);
    }

    @Override
    public Board board(String id, CancelToken cancel) {
        return boards.read(id, cancel);
    }

    @Override
    public List<Board> boards(Collection<String> ids, CancelToken cancel) {
        return boards.readAll(ids, cancel);
    }

    @Override
    public List<BoardOutline> outlines(Collection<String> ids, CancelToken cancel) {
        return boards.outlines(ids, cancel);
    }

    @Override
    public ItemPages items(ItemRequest request, CancelToken cancel) {
        ReadPlan plan = new ReadPlan(request);
        PageFetcher pages = new PageFetcher(api, plan, json);
        FormulaPasses passes = new FormulaPasses(new BlockReader(api, plan.shape(), json), plan);
        List<Scope> scopes = ScopePlan.of(request.board(), plan.pageSize());
        return new ItemStream(pages, passes, scopes, workers, cancel);
    }

    @Override
    public List<Item> itemsById(ItemRequest request, Collection<Long> ids, CancelToken cancel) {
        return byId.read(request, ids, cancel);
    }

    @Override
    public OptionalLong countItems(Board board, CancelToken cancel) {
        return counter.count(board, cancel);
    }

    @Override
    public JsonNode query(String graphQl, JsonNode variables, CancelToken cancel) {
        Map<String, Object> values = new LinkedHashMap<>();
        variables.forEachEntry(values::put);
        Repeat repeat = MUTATION.matcher(graphQl).find() ? Repeat.IF_NOT_RUN : Repeat.UNLESS_AT_FAULT;
        return api.ask(Call.<JsonNode>of(graphQl, values, json::readTree).repeated(repeat), cancel);
    }

    @Override
    public ApiBudget budget(boolean ask, CancelToken cancel) {
        return accounts.budget(ask, cancel);
    }

    @Override
    public List<String> notices() {
        return api.notices().take();
    }

    @Override
    public void close() {
        api.close();
    }
}
