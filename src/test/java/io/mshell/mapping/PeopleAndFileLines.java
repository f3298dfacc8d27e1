package io.mshell.mapping;

import static io.mshell.board.ColumnKind.DIRECT_DOC;
import static io.mshell.board.ColumnKind.DOC;
import static io.mshell.board.ColumnKind.FILE;
import static io.mshell.board.ColumnKind.ITEM_ASSIGNEES;
import static io.mshell.board.ColumnKind.PEOPLE;
import static io.mshell.board.ColumnKind.PERSON;
import static io.mshell.board.ColumnKind.TEAM;
import static io.mshell.mapping.TypeTable.reads;

import java.util.stream.Stream;

/** The lines of types that are people, files or documents. */
final class PeopleAndFileLines {

    private static final String MAX = "NVARCHAR(MAX)";

    private PeopleAndFileLines() {}

    static Stream<TypeTable> lines() {
        return Stream.concat(people(), files());
    }

    private static Stream<TypeTable> people() {
        return Stream.of(
                reads(PEOPLE, "{\"text\":\"\",\"persons_and_teams\":null}")
                        .as(MAX, null)
                        .and("ids", MAX, null),
                reads(PEOPLE, "{\"text\":\"\",\"persons_and_teams\":[]}")
                        .as(MAX, null)
                        .and("kinds", MAX, null),
                reads(
                                PEOPLE,
                                "{\"text\":\"Ann Lee, Ops\",\"persons_and_teams\":[{\"id\":\"46\",\"kind\":\"person\"},"
                                        + "{\"id\":\"7\",\"kind\":\"team\"}]}")
                        .as(MAX, "Ann Lee, Ops")
                        .and("ids", MAX, "[46,7]")
                        .and("kinds", MAX, "person, team"),
                reads(PEOPLE, "{\"persons_and_teams\":[{\"id\":\"a\\\"b\"},{\"id\":null},{\"id\":5}]}")
                        .and("ids", MAX, "[\"a\\\"b\",5]"),
                reads(PERSON, "{\"text\":\"\",\"person_id\":null}")
                        .as("NVARCHAR(255)", null)
                        .and("id", "BIGINT", null),
                reads(PERSON, "{\"text\":\"Ann\",\"person_id\":\"46\"}")
                        .as("NVARCHAR(255)", "Ann")
                        .and("id", "BIGINT", 46L),
                reads(TEAM, "{\"text\":\"Ops\",\"team_id\":7}")
                        .as("NVARCHAR(255)", "Ops")
                        .and("id", "BIGINT", 7L),
                reads(TEAM, "{\"text\":null,\"team_id\":\"x\"}")
                        .and("id", "BIGINT", null)
                        .rejected("is not a number"),
                reads(ITEM_ASSIGNEES, "{\"text\":null,\"value\":null}")
                        .as(MAX, null)
                        .and("json", MAX, null),
                reads(ITEM_ASSIGNEES, "{\"text\":\"Ann\",\"value\":\"[1]\"}")
                        .as(MAX, "Ann")
                        .and("json", MAX, "[1]"));
    }

    private static Stream<TypeTable> files() {
        return Stream.of(
                reads(FILE, "{\"text\":\"\",\"value\":null}").as(MAX, null).and("json", MAX, null),
                reads(FILE, "{\"text\":\"\",\"value\":\"{\\\"files\\\":[]}\"}")
                        .as(MAX, null)
                        .and("json", MAX, null),
                reads(FILE, "{\"text\":\"a.pdf\",\"value\":\"{\\\"files\\\":[{\\\"assetId\\\":1}]}\"}")
                        .as(MAX, "a.pdf")
                        .and("json", MAX, "{\"files\":[{\"assetId\":1}]}"),
                reads(FILE, "{\"value\":\"not json\"}").and("json", MAX, "not json"),
                reads(DOC, "{\"file\":null}").as(MAX, null).and("object id", "BIGINT", null),
                reads(DOC, "{\"file\":{\"file_id\":\"1\",\"object_id\":\"55\",\"url\":\"https://m/docs/55\"}}")
                        .as(MAX, "https://m/docs/55")
                        .and("object id", "BIGINT", 55L),
                reads(DIRECT_DOC, "{\"text\":\"\",\"value\":\"{}\"}")
                        .as(MAX, null)
                        .and("json", MAX, null),
                reads(DIRECT_DOC, "{\"text\":\"Notes\",\"value\":\"{\\\"id\\\":9}\"}")
                        .as(MAX, "Notes")
                        .and("json", MAX, "{\"id\":9}"));
    }
}
