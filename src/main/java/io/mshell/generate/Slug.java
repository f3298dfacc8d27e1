package io.mshell.generate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** A registered name as a file name and as an id of Kestra's: small letters, digits, - and _. */
final class Slug {

    private static final Pattern HARMLESS = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");
    private static final int LONGEST = 48;
    private static final int HASH_BYTES = 4;

    private Slug() {}

    /** The name itself where it can be one; else what is left of it and a hash, so that no two names meet. */
    static String of(String name) {
        if (HARMLESS.matcher(name).matches()) {
            return name;
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String kept = plain.substring(0, Math.min(plain.length(), LONGEST));
        return (kept.isEmpty() ? "board" : kept) + "-" + hash(name);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
