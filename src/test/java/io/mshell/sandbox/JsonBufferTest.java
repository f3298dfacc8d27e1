package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is written reads back the same. */
class JsonBufferTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "quote \" backslash \\ slash /",
                "line\nfeed\r\ttab \u0000\u0001\u001f\u007f",
                "é ß \u07ff \u0800 列 \uffff",
                "👩‍👩‍👧‍👦 𝒳",
                "half \ud83d pair",
            })
    void textsSurvive(String text) {
        JsonBuffer buffer = new JsonBuffer(1);
        buffer.value(text);
        assertThat(JSON.readTree(new String(buffer.toByteArray(), StandardCharsets.UTF_8))
                        .asString())
                .isEqualTo(text);
    }

    @Test
    void rewindingForgetsWhatCameAfterTheMark() {
        JsonBuffer buffer = new JsonBuffer(1);
        buffer.raw('[');
        buffer.value(1);
        int mark = buffer.mark();
        buffer.raw(',');
        buffer.value(Map.of("a", List.of(true)));
        buffer.rewind(mark);
        buffer.raw(']');
        assertThat(new String(buffer.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("[1]");
    }
}
