package io.mshell.sql.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import org.junit.jupiter.api.Test;

class TableNotesTest {

    private static final String OLDER = "monday column 'Status' (status, color)\n"
            + "mshell:column=status&part=&title=Status&type=color&source=text&sql=NVARCHAR%28100%29";

    @Test
    void aCommentSaysHowTheColumnWasMade() {
        Origin origin = new Origin("a\nmshell:sql=INT&", "ids", "it's & = %\n", "text", "value.\"x\"");
        ColumnSpec column = new ColumnSpec("c", SqlType.decimal(38, 10), false, origin);

        String comment = TableNotes.ofColumn(column);

        assertThat(TableNotes.made(comment)).contains(new Declared(SqlType.decimal(38, 10), false));
        assertThat(TableNotes.type(comment)).contains(SqlType.decimal(38, 10));
        assertThat(TableNotes.origin(comment)).isEqualTo(origin);
        assertThat(TableNotes.description(comment)).isEqualTo(TableNotes.people(column));
    }

    @Test
    void anOlderCommentSaysTheTypeAlone() {
        assertThat(TableNotes.type(OLDER)).contains(SqlType.nvarchar(100));
        assertThat(TableNotes.made(OLDER)).isEmpty();
        assertThat(TableNotes.origin(OLDER).columnId()).isEqualTo("status");
    }

    @Test
    void aCommentOfSomebodyElseSaysNothing() {
        assertThat(TableNotes.type("what it is")).isEmpty();
        assertThat(TableNotes.made(null)).isEmpty();
        assertThat(TableNotes.made("x\nmshell:sql=GEOMETRY+NULL")).isEmpty();
        assertThat(TableNotes.type("x\nmshell:sql=GEOMETRY+NULL")).isEmpty();
        assertThat(TableNotes.description("what it is")).isEqualTo("what it is");
    }
}
