package io.mshell.sql.sqlserver;

import io.mshell.schema.TextMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the server at the other end is and can do, found out once per session.
 *
 * @param nameCollation the pseudo-collation that compares identifiers: CATALOG_DEFAULT or DATABASE_DEFAULT
 */
record Capabilities(
        String product,
        String version,
        String database,
        String schema,
        String user,
        String collation,
        String nameCollation,
        TextMeasure textMeasure,
        Set<Feature> features) {

    Capabilities {
        features = Set.copyOf(features);
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** Whether a column of this name can carry extended properties. */
    boolean canDocument(String name) {
        return has(Feature.DOCUMENTED_CAPITALS) || name.chars().noneMatch(c -> c > 127 && Character.isUpperCase(c));
    }

    /** What is missing, each in words. */
    List<String> lacks() {
        return Arrays.stream(Feature.values())
                .filter(feature -> !has(feature))
                .map(Feature::lack)
                .toList();
    }
}
