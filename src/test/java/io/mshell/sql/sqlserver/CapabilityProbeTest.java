package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.TextMeasure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class CapabilityProbeTest {

    @Test
    void textIsMeasuredAsTheServerDoes() throws Exception {
        assertThat(CapabilityProbe.measureOf(md5(StandardCharsets.UTF_16LE), 8)).isEqualTo(TextMeasure.UTF16);
        assertThat(CapabilityProbe.measureOf(md5(StandardCharsets.UTF_8), 9)).isEqualTo(TextMeasure.UTF8);
        assertThat(CapabilityProbe.measureOf(null, 8)).isEqualTo(TextMeasure.UTF16_LENGTH_ONLY);
        assertThat(CapabilityProbe.measureOf(new byte[16], 8)).isEqualTo(TextMeasure.UTF16_LENGTH_ONLY);
    }

    @Test
    void sqlServerLacksNothingAndBabelfishSaysWhat() {
        assertThat(Samples.sqlServer().lacks()).isEmpty();
        assertThat(Samples.babelfish().lacks())
                .hasSize(Feature.values().length)
                .anySatisfy(lack -> assertThat(lack).contains("grants and denies"))
                .anySatisfy(lack -> assertThat(lack).contains("views stay bound"));
    }

    private static byte[] md5(Charset charset) throws Exception {
        return MessageDigest.getInstance("MD5").digest("é€😀".getBytes(charset));
    }
}
