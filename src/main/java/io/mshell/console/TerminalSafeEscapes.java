package io.mshell.console;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes in JSON what JSON itself does not ask for but a terminal obeys: DEL and the C1 controls, of which U+009B
 * begins an escape sequence. The value is the same to every reader.
 */
final class TerminalSafeEscapes extends CharacterEscapes {

    private static final int DELETE = 0x7f;
    private static final int LAST_C1 = 0x9f;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return character > DELETE && character <= LAST_C1 ? new SerializedString("\\u%04x".formatted(character)) : null;
    }
}
