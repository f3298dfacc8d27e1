package io.mshell.mapping;

import io.mshell.board.Board;
import io.mshell.board.Group;
import io.mshell.board.Item;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills a column that every item has, whatever its board. */
final class ItemReader implements PageReader {

    private final Target target;
    private final Function<Item, @Nullable Object> field;

    private ItemReader(Target target, Function<Item, @Nullable Object> field) {
        this.target = target;
        this.field = field;
    }

    static ItemReader ofName(Target target) {
        return new ItemReader(target, Item::name);
    }

    static ItemReader of(ItemField field, Board board, Target target) {
        return new ItemReader(
                target,
                switch (field) {
                    case ID -> Item::id;
                    case GROUP -> groupTitle(board);
                    case GROUP_ID -> Item::groupId;
                    case CREATED_AT -> item -> utc(item.createdAt());
                    case UPDATED_AT -> item -> utc(item.updatedAt());
                    case CREATOR_ID -> Item::creatorId;
                    case PARENT_ID -> Item::parentId;
                    case STATE -> Item::state;
                });
    }

    @Override
    public void read(List<Item> page, @Nullable Object[][] rows, Consumer<Reject> rejects) {
        for (int i = 0; i < rows.length; i++) {
            Item item = page.get(i);
            Object value = field.apply(item);
            rows[i][target.column()] = value instanceof String text ? target.value(text, item.id(), rejects) : value;
        }
    }

    private static Function<Item, @Nullable Object> groupTitle(Board board) {
        Map<String, String> titles =
                board.groups().stream().collect(Collectors.toMap(Group::id, Group::title, (first, again) -> first));
        return item -> item.groupId() == null ? null : titles.get(item.groupId());
    }

    /** In whole seconds, as the column holds them; monday.com gives no finer. */
    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    }
}
