package io.mshell.monday;

import io.mshell.board.Item;
import io.mshell.board.ItemRequest;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.monday.BlockReader.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/** Reads any number of items by their ids, several blocks at a time. */
final class ItemsById {

    private final Api api;
    private final int workers;
    private final JsonMapper json = Json.mapper();

    ItemsById(Api api, int workers) {
        this.api = api;
        this.workers = workers;
    }

    List<Item> read(ItemRequest request, Collection<Long> ids, CancelToken outer) {
        List<Long> wanted = ids.stream().distinct().toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        CancelToken cancel = new CancelToken();
        CancelToken.Registration registration = outer.onCancel(cancel::cancel);
        ExecutorService pool = Executors.newFixedThreadPool(workers, ItemsById::daemon);
        try {
            List<Future<List<Item>>> blocks = start(request, wanted, pool, cancel);
            List<Item> items = new ArrayList<>(wanted.size());
            for (Future<List<Item>> block : blocks) {
                items.addAll(block.get());
            }
            return items;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MshellException failure ? failure : unexpected(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        } finally {
            cancel.cancel();
            pool.shutdownNow();
            registration.close();
        }
    }

    private List<Future<List<Item>>> start(
            ItemRequest request, List<Long> ids, ExecutorService pool, CancelToken cancel) {
        ReadPlan plan = new ReadPlan(request);
        BlockReader blocks = new BlockReader(api, plan.shape(), json);
        FormulaPasses passes = new FormulaPasses(blocks, plan);
        Fields fields = fields(plan);
        List<Future<List<Item>>> started = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BlockReader.IDS_PER_REQUEST) {
            List<Long> block = ids.subList(from, Math.min(ids.size(), from + BlockReader.IDS_PER_REQUEST));
            started.add(pool.submit(() -> passes.complete(blocks.read(fields, block, cancel), cancel)));
        }
        return started;
    }

    /** An id alone does not say on which board the item is by now. */
    static Fields fields(ReadPlan plan) {
        return new Fields(plan.itemFields() + " board { id }", plan.pageCells(), plan.formulasWithPages(), true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "monday-ids");
        thread.setDaemon(true);
        return thread;
    }

    private static MshellException unexpected(ExecutionException e) {
        return new MshellException(ErrorCode.INTERNAL, "Reading items by their ids failed.", "Please report this.", e);
    }
}
