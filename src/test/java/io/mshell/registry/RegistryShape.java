package io.mshell.registry;

import java.nio.file.Path;
import java.util.Set;

/** What the registry's files hold, for tests of other packages. */
public final class RegistryShape {

    private RegistryShape() {}

    public static Class<? extends Record> registry() {
        return Registry.Contents.class;
    }

    public static Class<? extends Record> board() {
        return BoardFile.class;
    }

    /** Without which a board's file is of no use: see {@link BoardFile#metadata()}. */
    public static Set<String> neededOfABoard() {
        return Set.of("board", "table");
    }

    /** Has the registry write its files into this folder. */
    public static void write(Path metadata) {
        Registry registry = new Registry(metadata);
        registry.register(Samples.deployment("orders"), Samples.metadata("Amount", 7));
        registry.register(Samples.deployment("zeta"), Samples.metadata("]{{ x", 7));
    }

    /** Reads the files as the registry does. */
    public static void read(Path metadata) {
        Registry registry = new Registry(metadata);
        registry.all().forEach(deployment -> registry.metadata(deployment.name()));
    }
}
