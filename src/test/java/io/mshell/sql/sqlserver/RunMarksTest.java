package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sql.RunMark;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunMarksTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:15:30.123456Z");

    @Test
    void isReadableAsItStandsOnTheTable() {
        assertThat(RunMarks.write(new RunMark("123", "r42", RunMark.State.VALIDATED, 7L, AT)))
                .isEqualTo("{\"board\":\"123\",\"run\":\"r42\",\"state\":\"VALIDATED\",\"rows\":\"7\","
                        + "\"at\":\"2026-11-23T10:15:30.123456Z\"}");
    }

    @Test
    void comesBackAsItWas() {
        RunMark mark = new RunMark("a\"b\\", "\\\"r\\\\", RunMark.State.LOADING, null, AT);

        assertThat(RunMarks.read(RunMarks.write(mark))).isEqualTo(mark);
    }

    @Test
    void whatIsNoneOfOursIsNoMark() {
        assertThat(RunMarks.read(null)).isNull();
        assertThat(RunMarks.read("made by hand")).isNull();
        assertThat(RunMarks.read("{\"board\":\"1\",\"run\":\"r\",\"state\":\"NEW\",\"at\":\"" + AT + "\"}"))
                .isNull();
    }
}
