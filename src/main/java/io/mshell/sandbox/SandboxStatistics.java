package io.mshell.sandbox;

import java.util.Map;

/**
 * What a sandbox has seen since it started.
 *
 * @param requests calls of the API
 * @param byKind calls by what they ask for: {@code items_page}, {@code next_items_page}, {@code mutation}, {@code other}
 * @param rejected calls refused before they ran, by error code
 * @param faults answers that were made to fail, by kind of fault
 * @param itemsServed items in all pages and answers by id
 * @param maxConcurrency the most calls under way at once
 */
public record SandboxStatistics(
        long requests,
        Map<String, Long> byKind,
        Map<String, Long> rejected,
        Map<String, Long> faults,
        long itemsServed,
        int maxConcurrency) {

    public SandboxStatistics {
        byKind = Map.copyOf(byKind);
        rejected = Map.copyOf(rejected);
        faults = Map.copyOf(faults);
    }
}
