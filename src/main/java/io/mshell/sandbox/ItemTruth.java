package io.mshell.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an item really says, as plain Java values: the source of the JSON the API answers, for tests to compare with.
 * A snapshot of the item; its cells are read when asked for.
 *
 * <p>Facts of a cell by type of column, absent where the cell does not say it; an empty cell has none:
 *
 * <ul>
 *   <li>text, long_text: {@code text}. email: {@code email label}. phone: {@code phone country}. link: {@code url text}
 *   <li>country: {@code code name}. location: {@code lat lng} (BigDecimal) {@code address city country}. world_clock:
 *       {@code timezone}. color_picker: {@code hex}, or {@code r g b} (Integer)
 *   <li>numbers: {@code number} (BigDecimal). rating: {@code rating} (Integer). checkbox: {@code checked}. vote: {@code
 *       voters} (List of Long). hour: {@code time} (LocalTime)
 *   <li>status: {@code label id}; calculated from below: the count of each label id. dropdown: {@code ids} (List of
 *       Integer) {@code labels}. tags: {@code ids} (List of Integer) {@code names}
 *   <li>date: {@code date} (LocalDate), {@code time} (LocalTime, UTC) unless it is a whole day. timeline, week: {@code from
 *       to} (LocalDate)
 *   <li>creation_log, last_updated: {@code at} (Instant) {@code user}. time_tracking: {@code seconds} (Integer) {@code
 *       running started} (Instant)
 *   <li>people: {@code ids} (List of Long) {@code kinds names}; a deleted user has no name. person, team: {@code id name}
 *   <li>board_relation, dependency, subtasks: {@code ids} (List of Long) {@code names}. mirror, formula: {@code display}
 *   <li>file: {@code files}, each a map with {@code kind id name at} and {@code image}, {@code url} or {@code object}. doc:
 *       {@code object file url at}. group: {@code id title}. item_id: {@code id}. button: {@code label}. integration:
 *       {@code entity issue url}
 * </ul>
 */
public final class ItemTruth {

    private final ItemState item;

    ItemTruth(ItemState item) {
        this.item = item;
    }

    public long id() {
        return item.id();
    }

    public String name() {
        return item.name();
    }

    /** {@code active}, {@code archived} or {@code deleted}. */
    public String state() {
        return item.state();
    }

    public String groupId() {
        return item.group().id();
    }

    public String groupTitle() {
        return item.group().title();
    }

    public Instant createdAt() {
        return item.createdAt();
    }

    public Instant updatedAt() {
        return item.updatedAt();
    }

    public long creatorId() {
        return item.creatorId();
    }

    /** The id of the item above this one; null at the top. */
    public @Nullable Long parentId() {
        return item.parentId();
    }

    /**
     * The facts of a cell; empty for an empty cell.
     *
     * @throws IllegalArgumentException if the board has no such column
     */
    public Map<String, Object> cell(String columnId) {
        ColumnDef column =
                item.board().column(columnId).orElseThrow(() -> new IllegalArgumentException("no column " + columnId));
        return facts(column);
    }

    /** The facts of all cells by column id, in the order of the columns; the name is no cell, and archived columns
     * have none. */
    public Map<String, Map<String, Object>> cells() {
        Map<String, Map<String, Object>> cells = new LinkedHashMap<>();
        for (ColumnDef column : item.board().columns().all()) {
            if (column.kind() != io.mshell.board.ColumnKind.NAME && !column.archived()) {
                cells.put(column.id(), facts(column));
            }
        }
        return cells;
    }

    private Map<String, Object> facts(ColumnDef column) {
        Cell cell = new Cell(item, column);
        Map<String, Object> facts = cell.facts();
        if (facts.isEmpty()) {
            return facts;
        }
        return switch (column.kind()) {
            case PEOPLE -> named(facts, "names", CellText.names(cell.facts("ids"), cell.facts("kinds")));
            case PERSON, TEAM -> named(facts, "name", String.valueOf(CellText.of(cell)));
            default -> facts;
        };
    }

    private static Map<String, Object> named(Map<String, Object> facts, String key, Object names) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(key, names);
        return more;
    }

    @Override
    public String toString() {
        return item.id() + " " + item.name();
    }
}
