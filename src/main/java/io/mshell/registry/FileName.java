package io.mshell.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A file name for any registered name, good on every disk. A plain name is its own; any other is what of it is plain,
 * and a hash of the whole, which keeps {@code Orders} and {@code orders} apart on a disk that ignores case. The file's
 * content says the name, so the way back is certain.
 */
final class FileName {

    private static final int LONGEST = 64;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_-][a-z0-9._-]{0," + (LONGEST - 1) + "}");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9_-]+");
    /** Windows takes these for devices, whatever follows the first dot. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileName() {}

    static String of(String name) {
        if (PLAIN.matcher(name).matches()
                && !DEVICE.matcher(name).matches()
                && !name.endsWith(".")
                && !name.endsWith(".history")) {
            return name;
        }
        String plain = NOT_PLAIN.matcher(name).replaceAll("_");
        return plain.substring(0, Math.min(plain.length(), LONGEST)) + "~" + hash(name);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
