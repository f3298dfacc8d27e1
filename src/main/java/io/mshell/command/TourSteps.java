package io.mshell.command;

import java.util.List;

/** What a newcomer is shown, in order. */
final class TourSteps {

    static final List<Step> ALL = List.of(
            new Step(
                    "These are the boards of the sandbox, a small monday.com inside mshell. With an account of yours they"
                            + " would be yours.",
                    "boards --workspace Engineering"),
            new Step(
                    "One column of a board becomes one of a table, named as it is. This is how each will be typed, and what"
                            + " of a cell is read.",
                    "discover Roadmap"),
            new Step(
                    "A row as it would be stored. Nothing has been made yet, in no database.",
                    "sample Roadmap --limit 1 --format vertical"),
            new Step(
                    "How well the columns are filled, how their values are spread, and which type would fit them better.",
                    "profile Roadmap --columns Target --columns Effort"),
            new Step(
                    "A deployment makes the table and remembers the board. First what it would do, then the deed. What is"
                            + " typed from here on is recorded as a script.",
                    "record roadmap.mshell",
                    "deploy --board-id 4100000006 --board-name roadmap --table-name roadmap --dry-run",
                    "deploy --board-id 4100000006 --board-name roadmap --table-name roadmap"),
            new Step(
                    "A refresh loads all items into a staging table, proves that they are all there and unaltered, and swaps"
                            + " it in with one rename. Readers never miss the table.",
                    "refresh roadmap"),
            new Step(
                    "Now it is a table like any other.",
                    "sql select \"group\", count(*) as items, sum(\"Effort\") as effort from dbo.roadmap group by \"group\""
                            + " order by items desc"),
            new Step(
                    "Somebody adds a column to the board, through monday.com's own API. A diff tells it from the table and"
                            + " from what was deployed.",
                    "gql mutation { create_column(board_id: 4100000006, title: \"Team\", column_type: text) { id title } }",
                    "diff roadmap"),
            new Step(
                    "Deploying again takes the column over, and the next refresh fills it. The table from before is one step"
                            + " away.",
                    "deploy --board-id 4100000006 --board-name roadmap --table-name roadmap",
                    "refresh roadmap",
                    "swap undo roadmap",
                    "history roadmap"),
            new Step(
                    "The recording is a script that runs unattended: at the prompt, from cron, from Kestra. It is checked"
                            + " here without running anything.",
                    "record stop",
                    "check roadmap.mshell"));

    private TourSteps() {}

    /** What is said, and the commands that show it. */
    record Step(String says, List<String> commands) {

        Step {
            commands = List.copyOf(commands);
        }

        Step(String says, String... commands) {
            this(says, List.of(commands));
        }
    }
}
