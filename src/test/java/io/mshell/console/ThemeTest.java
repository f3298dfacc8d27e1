package io.mshell.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.console.Theme.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeTest {

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertThat(Theme.of(Map.of("TERM", "xterm-256color"), true, false).isColoured())
                .isTrue();
        assertThat(Theme.of(Map.of(), true, false).isColoured()).isTrue();
        assertThat(Theme.of(Map.of("NO_COLOR", ""), true, false).isColoured()).isTrue();

        assertThat(Theme.of(Map.of(), false, false).isColoured()).isFalse();
        assertThat(Theme.of(Map.of(), true, true).isColoured()).isFalse();
        assertThat(Theme.of(Map.of("NO_COLOR", "1"), true, false).isColoured()).isFalse();
        assertThat(Theme.of(Map.of("TERM", "dumb"), true, false).isColoured()).isFalse();
    }

    @Test
    void onALightBackgroundYellowAndCyanGiveWay() {
        Theme dark = Theme.of(Map.of("COLORFGBG", "15;0"), true, false);
        Theme light = Theme.of(Map.of("COLORFGBG", "0;default;15"), true, false);

        assertThat(dark.paint(Role.WARNING, "text")).startsWith("\u001b[33m");
        assertThat(dark.paint(Role.HINT, "text")).startsWith("\u001b[36m");
        for (Role role : Role.values()) {
            assertThat(light.paint(role, "text")).as("%s", role).doesNotContain("33m", "36m");
        }
    }

    @Test
    void plainTextIsLeftAlone() {
        for (Role role : Role.values()) {
            assertThat(Theme.plain().paint(role, "text")).isEqualTo("text");
        }
    }

    @Test
    void everyRoleIsSeenAndEndsItself() {
        for (Role role : Role.values()) {
            assertThat(Theme.coloured().paint(role, "text")).as("%s", role).matches("\u001b\\[[0-9;]+mtext\u001b\\[0m");
        }
        assertThat(Theme.coloured().paint(Role.ERROR, "")).isEmpty();
    }
}
