package io.mshell.generate;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.node.expression.OrExpression;
import io.pebbletemplates.pebble.operator.Associativity;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.operator.BinaryOperatorType;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads expressions as Kestra does, whose language is Pebble's and has {@code ??}; what that works out to is not known here. */
final class Kestra extends AbstractExtension {

    private static final int PRECEDENCE = 120;

    @Override
    public List<BinaryOperator> getBinaryOperators() {
        return List.of(new BinaryOperatorImpl(
                "??", PRECEDENCE, OrExpression::new, BinaryOperatorType.NORMAL, Associativity.LEFT));
    }

    /** Fails where Kestra would fail to read it. */
    static PebbleTemplate parse(String text) {
        return new PebbleEngine.Builder()
                .loader(new StringLoader())
                .extension(new Kestra())
                .autoEscaping(false)
                .newLineTrimming(false)
                .build()
                .getTemplate(text);
    }

    static String rendered(String text) {
        StringWriter written = new StringWriter();
        try {
            parse(text).evaluate(written, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }
}
