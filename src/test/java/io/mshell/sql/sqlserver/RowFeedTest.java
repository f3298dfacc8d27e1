package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RowFeedTest {

    private final RowFeed feed = new RowFeed(new TableSpec(
            new TableName("dbo", "t"), List.of(Samples.column("n", SqlType.INT, true, "n")), List.of(), List.of(), ""));

    @Test
    void givesRowsInOrderAndEndsWhenComplete() throws Exception {
        feed.offer(List.of(row(1), row(2)));
        feed.offer(List.of());
        feed.offer(List.of(row(3)));
        feed.complete();

        for (int expected = 1; expected <= 3; expected++) {
            assertThat(feed.next()).isTrue();
            assertThat(feed.getRowData()).containsExactly(expected);
        }
        assertThat(feed.next()).isFalse();
    }

    @Test
    void aFullQueueMakesTheWriterWait() throws Exception {
        int taken = 0;
        while (feed.offer(List.of(row(taken)))) {
            taken++;
        }

        assertThat(taken).isBetween(1, 8);
    }

    @Test
    void anAbandonedLoadFailsWhileWaiting() {
        feed.abandon("cancelled");

        assertThatThrownBy(feed::next).isInstanceOf(SQLException.class).hasMessage("cancelled");
    }

    @Test
    void aRowOfTheWrongShapeIsAnSqlExceptionToo() throws Exception {
        feed.offer(List.of(new Row(new Object[0])));

        assertThatThrownBy(feed::next).isInstanceOf(SQLException.class);
    }

    private static Row row(int value) {
        return new Row(new Object[] {value});
    }
}
