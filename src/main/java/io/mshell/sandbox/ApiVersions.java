package io.mshell.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The API's versions as of November 2026 and how a request chooses one. */
final class ApiVersions {

    private static final String CURRENT = "2026-10";
    private static final String OLDEST = "2025-04";
    private static final Pattern WELL_FORMED = Pattern.compile("\\d{4}-\\d{2}");

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        for (String old : List.of("2025-04", "2025-07", "2025-10", "2026-01", "2026-04")) {
            KINDS.put(old, "maintenance");
        }
        KINDS.put("2026-07", "previous_maintenance");
        KINDS.put(CURRENT, "current");
        KINDS.put("2027-01", "release_candidate");
    }

    private ApiVersions() {}

    /**
     * The version that serves a request with this header: a retired one gets the oldest still maintained, an unknown
     * one the current.
     *
     * @throws ApiFailure if it is no version at all
     */
    static String serve(@Nullable String asked) {
        if (asked == null || KINDS.containsKey(asked)) {
            return asked == null ? CURRENT : asked;
        }
        if (!WELL_FORMED.matcher(asked).matches()) {
            throw new ApiFailure(200, "InvalidVersionException", "The version you provided is invalid: " + asked);
        }
        return asked.compareTo(OLDEST) < 0 ? OLDEST : CURRENT;
    }

    static Node node(String version) {
        String kind = String.valueOf(KINDS.get(version));
        return new Entity("Version", Map.of("value", version, "kind", kind, "display_name", version));
    }

    static List<Node> nodes() {
        return KINDS.keySet().stream().map(ApiVersions::node).toList();
    }
}
