package io.mshell.javascript;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** What is left of the program's memory: what survived the last garbage collection, not what garbage there is. */
final class Heap {

    private static final double NEARLY_FULL = 0.8;

    private Heap() {}

    static long most() {
        return Runtime.getRuntime().maxMemory();
    }

    static boolean isNearlyFull() {
        long kept = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            kept += usage == null ? 0 : usage.getUsed();
        }
        return kept > most() * NEARLY_FULL;
    }
}
