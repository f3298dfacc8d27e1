package io.mshell.sandbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens. Thread-safe. */
final class Tally {

    private final LongAdder requests = new LongAdder();
    private final LongAdder items = new LongAdder();
    private final Map<String, LongAdder> kinds = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();

    void request() {
        requests.increment();
    }

    void kind(String kind) {
        count(kinds, kind);
    }

    void rejected(String code) {
        count(rejected, code);
    }

    void fault(String kind) {
        count(faults, kind);
    }

    void items(int count) {
        items.add(count);
    }

    private static void count(Map<String, LongAdder> counts, String key) {
        counts.computeIfAbsent(key, any -> new LongAdder()).increment();
    }

    SandboxStatistics statistics(int maxConcurrency) {
        return new SandboxStatistics(
                requests.sum(), sums(kinds), sums(rejected), sums(faults), items.sum(), maxConcurrency);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((key, count) -> sums.put(key, count.sum()));
        return sums;
    }
}
