package io.mshell.generate;

import io.mshell.registry.FileNames;
import java.text.Normalizer;
import java.util.Locale;

/** A registered name as a file name and as an id of Kestra's: small letters, digits, - and _. */
final class Slug {

    private static final int LONGEST = 48;
    private static final int HASH_BYTES = 4;

    private Slug() {}

    /** The name itself where it can be one; else what is left of it and a hash, so that no two names meet. */
    static String of(String name) {
        if (FileNames.isHarmless(name)) {
            return name;
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String kept = plain.substring(0, Math.min(plain.length(), LONGEST));
        return (kept.isEmpty() ? "board" : kept) + "-" + FileNames.hash(name, HASH_BYTES);
    }
}
