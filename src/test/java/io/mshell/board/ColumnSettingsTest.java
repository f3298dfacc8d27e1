package io.mshell.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.ColumnSettings.Shown;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ColumnSettingsTest {

    private static BoardColumn column(ColumnKind kind, String settings) {
        return new BoardColumn("id", "Title", kind, kind.apiName(), "", new JsonMapper().readTree(settings), false, "");
    }

    @Test
    void aMirrorsColumnsAreReadInBothFormsOfTheApi() {
        BoardColumn now = column(ColumnKind.MIRROR, """
                {"relation_column": {"link": true},
                 "displayed_linked_columns": [{"board_id": "7", "column_ids": ["a", "b"]}]}""");
        BoardColumn before = column(ColumnKind.MIRROR, "{\"displayed_linked_columns\": {\"7\": [\"a\", \"b\"]}}");
        assertThat(ColumnSettings.shown(now)).containsExactly(new Shown("7", "a"), new Shown("7", "b"));
        assertThat(ColumnSettings.shown(before)).isEqualTo(ColumnSettings.shown(now));
        assertThat(ColumnSettings.through(now)).containsExactly("link");
    }

    @Test
    void linkedBoardsAreToldOnceEach() {
        assertThat(ColumnSettings.linkedBoards(column(ColumnKind.BOARD_RELATION, "{\"boardIds\": [8, 7, 8]}")))
                .containsExactly("8", "7");
        assertThat(ColumnSettings.linkedBoards(column(ColumnKind.SUBTASKS, "{}")))
                .isEmpty();
    }
}
