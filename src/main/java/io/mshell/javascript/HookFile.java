package io.mshell.javascript;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.graalvm.polyglot.Source;

/**
 * A hook's file as read.
 *
 * @param shownAs the file as people see it in messages, such as {@code scripts/hooks/priority.js}
 * @param hash SHA-256 of its text, in hex
 */
record HookFile(String name, String shownAs, String text, String hash) {

    private static final String MODULE = "application/javascript+module";

    static HookFile read(String name, Path file, String shownAs) {
        try {
            String text = Files.readString(file);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new HookFile(name, shownAs, text, HexFormat.of().formatHex(digest));
        } catch (CharacterCodingException e) {
            throw new MshellException(
                    ErrorCode.HOOK_INVALID, shownAs + " is not UTF-8 text", "save it with UTF-8 encoding", e);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.HOOK_INVALID,
                    "cannot read the hook " + shownAs + ": " + e.getMessage(),
                    "check that the file can be read",
                    e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The module for the engine; equal texts share what was compiled of them. */
    Source source() {
        return Source.newBuilder(Contexts.JS, text, shownAs)
                .mimeType(MODULE)
                .cached(true)
                .buildLiteral();
    }
}
