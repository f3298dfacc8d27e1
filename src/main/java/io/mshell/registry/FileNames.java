package io.mshell.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A file name for any registered name: harmless, and different for different names on any disk. */
final class FileNames {

    private static final Pattern HARMLESS = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");
    private static final int LONGEST_SLUG = 48;

    private FileNames() {}

    /** The name itself where it can be one; else what is left of it and a hash, for disks that fold case. */
    static String of(String name) {
        if (HARMLESS.matcher(name).matches()) {
            return name;
        }
        String slug = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_-]+", "_");
        return slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)) + "." + hash(name);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
