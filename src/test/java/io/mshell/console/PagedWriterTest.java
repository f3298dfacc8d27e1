package io.mshell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class PagedWriterTest {

    private final StringWriter screen = new StringWriter();
    private final ByteArrayOutputStream paged = new ByteArrayOutputStream();

    @Test
    void whatFitsTheScreenIsShownAsItIs() throws IOException {
        try (PagedWriter pages = pages("cat")) {
            pages.write("1\n2\n\u001b[2m3 has a colour\u001b[0m\n");
        }

        assertThat(screen).hasToString("1\n2\n\u001b[2m3 has a colour\u001b[0m\n");
        assertThat(paged.size()).isZero();
    }

    @Test
    void whatIsLongerGoesThroughThePagerWhole() throws IOException {
        try (PagedWriter pages = pages("sed 's/^/page: /'")) {
            pages.write("1\n2\n3\n4\n");
            pages.write("5\n");
        }

        assertThat(screen.toString()).isEmpty();
        assertThat(paged.toString(StandardCharsets.UTF_8)).isEqualTo("page: 1\npage: 2\npage: 3\npage: 4\npage: 5\n");
    }

    @Test
    void aLineThatWrapsTakesMoreThanOneRow() throws IOException {
        try (PagedWriter pages = pages("cat")) {
            pages.write("1\n2\n" + "x".repeat(21) + "\n");
            assertThat(pages.isPaged()).isTrue();
        }
    }

    @Test
    void aPagerThatIsLeftEndsTheWriting() throws IOException {
        try (PagedWriter pages = pages("head -1")) {
            assertThatThrownBy(() -> {
                        while (true) {
                            pages.write("a line of many\n");
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(pages.isPaged()).isTrue();
        }

        assertThat(paged.toString(StandardCharsets.UTF_8)).isEqualTo("a line of many\n");
    }

    @Test
    void thePagerIsTheUsersChoice() {
        assertThat(Pager.of(Map.of("MSHELL_PAGER", "more", "PAGER", "less")))
                .map(Pager::command)
                .contains("more");
        assertThat(Pager.of(Map.of("PAGER", "less"))).contains(new Pager("less", Map.of("LESS", "SRFX")));
        assertThat(Pager.of(Map.of("PAGER", "less", "LESS", "R"))).contains(new Pager("less", Map.of()));
        assertThat(Pager.of(Map.of("MSHELL_PAGER", "off", "PAGER", "less"))).isEmpty();
        assertThat(Pager.of(Map.of("MSHELL_PAGER", "", "PAGER", "less"))).isEmpty();
        assertThat(Pager.of(Map.of("PATH", "/nowhere"))).isEmpty();
    }

    /** A screen of three rows and twenty columns, and this program as its pager. */
    private PagedWriter pages(String command) {
        return new PagedWriter(screen, 20, 3, () -> Program.copying(command, Map.of(), paged, paged));
    }
}
