package io.mshell.console;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mshell.error.ErrorCode;
import io.mshell.error.Secret;
import io.mshell.schema.SqlType;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Values as JSON: a record is an object of its components and nothing else, dates are ISO, decimals plain, constants in
 * lower case (but error codes), a SQL type as SQL Server spells it, an Optional its value or null, and a secret its mask.
 */
final class Json {

    private static final JsonMapper MAPPER = mapper();
    private static final PrettyPrinter INDENTED = indented();

    private Json() {}

    static String line(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Writes the value over several lines, without a line break at the end. */
    static void writeIndented(@Nullable Object value, Writer out) throws IOException {
        write(MAPPER.writer().with(INDENTED), value, out);
    }

    /** Writes the value on one line, without a line break at the end. */
    static void writeLine(@Nullable Object value, Writer out) throws IOException {
        write(MAPPER.writer(), value, out);
    }

    private static void write(ObjectWriter writer, @Nullable Object value, Writer out) throws IOException {
        try {
            writer.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .without(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                    .writeValue(out, value);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static JsonMapper mapper() {
        SimpleModule texts = new SimpleModule()
                .addSerializer(Secret.class, ToStringSerializer.instance)
                // A code that scripts know is not spelled anew.
                .addSerializer(ErrorCode.class, ToStringSerializer.instance)
                .addSerializer(Path.class, ToStringSerializer.instance)
                .addSerializer(SqlType.class, ToStringSerializer.instance);
        JsonFactory factory = JsonFactory.builder()
                .characterEscapes(new TerminalSafeEscapes())
                .build();
        return JsonMapper.builder(factory)
                .addModule(texts)
                // Otherwise a record's isEmpty() becomes a member "empty".
                .changeDefaultVisibility(checker -> checker.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE))
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                // What a lazily read value throws is what the command throws.
                .disable(SerializationFeature.WRAP_EXCEPTIONS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
    }

    private static PrettyPrinter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withArrayIndenter(indenter).withObjectIndenter(indenter);
    }
}
