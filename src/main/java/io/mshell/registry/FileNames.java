package io.mshell.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A file name for any registered name: harmless, and different for different names on any disk. */
public final class FileNames {

    private static final Pattern HARMLESS = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");
    private static final int LONGEST_SLUG = 48;
    private static final int HASH_BYTES = 6;

    private FileNames() {}

    /** The name itself where it can be one; else what is left of it and a hash, for disks that fold case. */
    public static String of(String name) {
        if (isHarmless(name)) {
            return name;
        }
        String slug = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_-]+", "_");
        return slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)) + "." + hash(name, HASH_BYTES);
    }

    /** Whether a name can be a file's as it is: small letters, digits, - and _, not too many. */
    public static boolean isHarmless(String name) {
        return HARMLESS.matcher(name).matches();
    }

    /** A hash that tells names apart, so many bytes in hexadecimal digits. */
    public static String hash(String name, int bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
