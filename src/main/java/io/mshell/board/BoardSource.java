package io.mshell.board;

import io.mshell.error.CancelToken;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Where boards are read from: monday.com, or whatever answers like it. Thread-safe. */
public interface BoardSource extends AutoCloseable {

    /** Whose token this is and which account it opens; the cheapest proof that the session works. */
    Account account(CancelToken cancel);

    /** The boards this token can see. Documents and other things that are not boards are left out. */
    List<BoardSummary> boards(BoardFilter filter, CancelToken cancel);

    /**
     * A board's structure by its id, whatever its state.
     *
     * @throws io.mshell.error.MshellException BOARD_NOT_FOUND if it does not exist or the token cannot see it
     */
    Board board(String id, CancelToken cancel);

    /**
     * The structures of many boards in few requests, whatever their states, in the order of the ids. Boards that do not
     * exist or cannot be seen are left out, and so is what is no board.
     */
    List<Board> boards(Collection<String> ids, CancelToken cancel);

    /**
     * Ids, titles, types and revisions of many boards' columns in as few requests as can be: enough to see whether
     * anything changed. In the order of the ids; boards that do not exist or cannot be seen are left out, and so is what
     * is no board.
     */
    List<BoardOutline> outlines(Collection<String> ids, CancelToken cancel);

    /** Opens a board's items for reading. The caller closes the pages. */
    ItemPages items(ItemRequest request, CancelToken cancel);

    /** Items by id, any number of them; ids that are gone, not active or on another board are left out. */
    List<Item> itemsById(ItemRequest request, Collection<Long> ids, CancelToken cancel);

    /** The number of active items as the server counts them now ({@code aggregate}); empty if it cannot say. */
    OptionalLong countItems(Board board, CancelToken cancel);

    /** Answers any query: the whole {@code data} object. Variables may be an empty object. */
    JsonNode query(String graphQl, JsonNode variables, CancelToken cancel);

    /** What is left of the limits. Sends a request only if {@code ask} is set. */
    ApiBudget budget(boolean ask, CancelToken cancel);

    /** Notices of the server worth showing once, such as an API version's announced end. */
    List<String> notices();

    @Override
    void close();
}
