package io.mshell.javascript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/** Makes contexts that see nothing but the language itself, all of one engine, which is started when first needed. */
final class Contexts {

    /** The language's id for the engine. */
    static final String JS = "js";

    /** Longer texts are refused by the engine itself, in UTF-16 units. */
    private static final int LONGEST_STRING = 16 << 20;

    private static final int LARGEST_ARRAY_BUFFER = 64 << 20;

    private volatile @org.jspecify.annotations.Nullable Engine engine;

    /** The one engine; its compiled code is shared by all contexts. */
    Engine engine() {
        Engine started = engine;
        if (started == null) {
            synchronized (this) {
                started = engine;
                if (started == null) {
                    started = Engine.newBuilder(JS)
                            .option("engine.WarnInterpreterOnly", "false")
                            .build();
                    engine = started;
                }
            }
        }
        return started;
    }

    /** A context with no way out. */
    Context create(long statements) {
        return builder(statements).build();
    }

    /** The same for scripts, where a promise that is rejected and has nobody to see to it is a failure. */
    Context forScripts() {
        return builder(0).option("js.unhandled-rejections", "throw").build();
    }

    private Context.Builder builder(long statements) {
        ResourceLimits.Builder limits = ResourceLimits.newBuilder();
        if (statements > 0) {
            limits.statementLimit(statements, null);
        }
        return Context.newBuilder(JS)
                .engine(engine())
                .allowAllAccess(false)
                .allowHostAccess(HostAccess.NONE)
                .allowHostClassLoading(false)
                .allowHostClassLookup(name -> false)
                .allowIO(IOAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowCreateProcess(false)
                .allowCreateThread(false)
                .allowNativeAccess(false)
                .allowInnerContextOptions(false)
                .allowValueSharing(false)
                .resourceLimits(limits.build())
                .allowExperimentalOptions(true)
                .option("js.strict", "true")
                .option("js.esm-eval-returns-exports", "true")
                .option("js.load", "false")
                .option("js.print", "false")
                .option("js.console", "false")
                .option("js.graal-builtin", "false")
                .option("js.polyglot-builtin", "false")
                .option("js.java-package-globals", "false")
                .option("js.atomics", "false")
                .option("js.shared-array-buffer", "false")
                .option("js.string-length-limit", Integer.toString(LONGEST_STRING))
                .option("js.max-typed-array-length", Integer.toString(LARGEST_ARRAY_BUFFER));
    }

    /** A source of the program's own, beside this class. */
    static Source own(String name) {
        try (InputStream file = Objects.requireNonNull(Contexts.class.getResourceAsStream(name))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Source.newBuilder(JS, text, "mshell:" + name)
                    .internal(true)
                    .cached(true)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
