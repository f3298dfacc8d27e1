package io.mshell.monday;

import io.mshell.error.CancelToken;
import io.mshell.monday.ApiFailure.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Gets pages of items, of a size monday.com can manage. Thread-safe. */
final class PageFetcher {

    private final Api api;
    private final ReadPlan plan;
    private final PageSize size;
    private final DataReader<Page> firstReader;
    private final DataReader<Page> nextReader;
    private final String nextQuery;
    private volatile double costOfAnItem;

    PageFetcher(Api api, ReadPlan plan, JsonMapper json) {
        this.api = api;
        this.plan = plan;
        this.size = new PageSize(plan.pageSize());
        DataReader<Page> pages = PageReader.of(json, plan.shape());
        this.firstReader = data -> accept(pages.read(data), Page::isComplete);
        this.nextReader = data -> accept(pages.read(data), Page::listed);
        this.nextQuery = nextPage(plan);
    }

    /** The query for every page but a chain's first; the cursor knows the part. */
    static String nextPage(ReadPlan plan) {
        return "query NextPage($cursor: String!, $limit: Int!"
                + plan.pageCells().declarations() + ") { " + Complexity.FIELDS
                + " next_items_page(cursor: $cursor, limit: $limit) { cursor items { " + plan.itemFields() + " "
                + plan.pageCells().fields() + " } } }";
    }

    Page first(Scope scope, CancelToken cancel) throws ApiException {
        Query query =
                new Query(scope.firstPage(plan), scope.variables(plan.board().id()), firstReader);
        Page page = fetch(query, cancel);
        if (!page.boardFound()) {
            throw new ApiException(BoardReader.notFound(plan.board().id()));
        }
        return page;
    }

    Page next(String cursor, CancelToken cancel) throws ApiException {
        return fetch(new Query(nextQuery, Map.of("cursor", cursor), nextReader), cancel);
    }

    private static @Nullable Page accept(@Nullable Page page, Predicate<Page> complete) {
        return page != null && complete.test(page) ? page : null;
    }

    private Page fetch(Query query, CancelToken cancel) throws ApiException {
        AtomicInteger limit = new AtomicInteger();
        while (true) {
            try {
                Page page = api.send(() -> call(query, limit), cancel);
                learn(page, limit.get());
                return page;
            } catch (ApiException e) {
                boolean tooMuch = e.failure().kind() == Kind.SHRINK;
                if (!tooMuch || !size.shrink(limit.get())) {
                    throw e;
                }
            }
        }
    }

    private Call<Page> call(Query query, AtomicInteger limit) {
        int items = size.current();
        limit.set(items);
        Map<String, Object> variables = new LinkedHashMap<>(query.variables());
        variables.put("limit", items);
        variables.putAll(plan.pageCells().variables());
        Cost cost = new Cost((long) (costOfAnItem * items), (long) items * plan.formulasWithPages());
        return Call.of(query.text(), variables, query.reader())
                .costing(cost)
                .telling(failure -> failed(failure, items));
    }

    private void failed(ApiFailure failure, int items) {
        if (failure.kind() == Kind.TIMEOUT) {
            size.shrink(items);
        }
        api.gate().correctFormulas(-(long) items * plan.formulasWithPages());
    }

    private void learn(Page page, int limit) {
        size.served();
        long unread = (long) (limit - page.items().size()) * plan.formulasWithPages();
        api.gate().correctFormulas(-unread);
        Complexity told = page.complexity();
        if (told != null) {
            costOfAnItem = (double) told.query() / limit;
            api.gate().heard(told);
        }
    }

    /** A query whose page size is still open. */
    private record Query(String text, Map<String, Object> variables, DataReader<Page> reader) {}
}
