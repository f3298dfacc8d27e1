package io.mshell.javascript;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.mapping.Hook;
import io.mshell.mapping.HookSettings;
import io.mshell.mapping.HookSite;
import io.mshell.mapping.PageHook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hook from a real file, on a text column of a small board, for tests. */
final class TriedHook {

    /** Little enough that a test of a limit is quick. */
    static final HookSettings TIGHT = new HookSettings(0.4, 20_000_000, 32);

    private static final JsonMapper JSON = new JsonMapper();
    private static final BoardColumn TEXT = column("text1", "Note", ColumnKind.TEXT);
    private static final BoardColumn OWNER = column("people1", "Owner", ColumnKind.PEOPLE);
    private static final BoardColumn OTHER = column("date1", "Due", ColumnKind.DATE);
    private static final Board BOARD = new Board(
            new BoardSummary("1", "Orders", "board", "active", null, null, null),
            false,
            List.of(TEXT, OWNER, OTHER),
            List.of(new Group("g1", "Group one")));

    final CancelToken cancel = new CancelToken();
    final List<String> log = new ArrayList<>();
    private final JavaScript javaScript = new JavaScript();
    private final Path folder;
    private final HookSettings settings;

    TriedHook(Path folder, HookSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** The hook of this code, as a command would find it. */
    Hook of(String code) {
        try {
            Files.writeString(folder.resolve("tried.js"), code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ConsoleLog console = (hook, item, level, text) -> {
            synchronized (log) {
                log.add(level + " " + item + ": " + text);
            }
        };
        return javaScript.hooks(folder, settings, console, cancel).get("tried");
    }

    /** The hook on the text column, using the owner's. */
    PageHook bound(String code) {
        return of(code).bind(new HookSite(BOARD, TEXT, 0, List.of(new HookSite.Other(OWNER, 1))));
    }

    /** What becomes of one item whose extract function has this body. */
    PageHook.Result one(String body) {
        return one("NVARCHAR(MAX)", body);
    }

    PageHook.Result one(String type, String body) {
        return bound(code(type, body)).extract(items(1)).get(0);
    }

    static String code(String type, String body) {
        return "export const produces = '" + type + "';\nexport function extract(cell, item) {\n" + body + "\n}\n";
    }

    /** Items 1 to {@code number}, each with its id as its text. */
    static List<Item> items(long number) {
        return LongStream.rangeClosed(1, number).mapToObj(TriedHook::item).toList();
    }

    private static Item item(long id) {
        JsonNode text = JSON.readTree("{\"text\":\"" + id + "\",\"value\":\"{\\\"v\\\":" + id + "}\"}");
        JsonNode owner = JSON.readTree("{\"text\":\"Ann\",\"persons_and_teams\":[{\"id\":\"7\",\"kind\":\"person\"}],"
                + "\"value\":null,\"updated_at\":null}");
        return new Item(
                id,
                "Item " + id,
                "active",
                "g1",
                Instant.parse("2026-01-02T03:04:05Z"),
                null,
                9L,
                null,
                List.of(text, owner));
    }

    private static BoardColumn column(String id, String title, ColumnKind kind) {
        JsonNode settings = JSON.readTree("{\"hide_footer\":false,\"nested\":{\"a\":1}}");
        return new BoardColumn(id, title, kind, kind.apiName(), "", settings, false, "1");
    }
}
