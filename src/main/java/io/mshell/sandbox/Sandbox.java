package io.mshell.sandbox;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A local monday.com: the real API's schema, limits and errors over real HTTP, with generated boards that are the same
 * in every process. It forgets all changes when it ends. Thread-safe.
 *
 * <p>Boards: Orders, Planning, Big, Empty, Roadmap, a few peculiar ones, and plain ones if asked for. The token is {@value ApiHandler#TOKEN}.
 */
public final class Sandbox implements AutoCloseable {

    private final World world;
    private final Faults faults = new Faults();
    private final Tally tally = new Tally();
    private final SandboxEdits edits;
    private final HttpEndpoint endpoint;

    private Sandbox(SandboxOptions options) throws IOException {
        BoardCatalog catalog = new BoardCatalog(options.bigItems(), options.extraBoards());
        Limits limits = new Limits(options.limits(), options.clock());
        world = new World(catalog, new ItemPages(new Cursors(options.clock())), limits, options.clock());
        Mutations mutations = new Mutations(catalog, options.clock());
        edits = new SandboxEdits(mutations);
        ApiHandler api = new ApiHandler(world, mutations, faults, tally);
        endpoint = new HttpEndpoint(options.port(), api, new FaultCommands(faults, edits), limits);
    }

    /**
     * Starts a sandbox; close it to end it.
     *
     * @throws MshellException if the port is taken
     */
    public static Sandbox start(SandboxOptions options) {
        try {
            return new Sandbox(options);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.CONFIG_INVALID,
                    "The sandbox cannot listen on port " + options.port() + ".",
                    "Choose another port, or 0 for any free one.",
                    e);
        }
    }

    /** Where to send queries, such as {@code http://127.0.0.1:40123/v2}. */
    public URI url() {
        return endpoint.url();
    }

    /** The token the sandbox accepts. */
    public String token() {
        return ApiHandler.TOKEN;
    }

    /** What shall go wrong. */
    public Faults faults() {
        return faults;
    }

    /** Changes of boards. */
    public SandboxEdits edit() {
        return edits;
    }

    /** The ids of all boards by name; of several with one name the first active one. */
    public Map<String, String> boards() {
        Map<String, String> ids = new LinkedHashMap<>();
        world.catalog().boards().forEach(board -> ids.putIfAbsent(board.name(), board.id()));
        return ids;
    }

    /**
     * What a board really holds, for tests to compare with.
     *
     * @throws IllegalArgumentException if there is no such board
     */
    public BoardTruth truth(String boardId) {
        return world.catalog()
                .board(boardId)
                .map(BoardTruth::new)
                .orElseThrow(() -> new IllegalArgumentException("no board " + boardId));
    }

    /** What has happened so far. */
    public SandboxStatistics statistics() {
        return tally.statistics(world.limits().mostUnderWay());
    }

    /** Stops answering; connections under way break off. */
    @Override
    public void close() {
        endpoint.close();
    }
}
