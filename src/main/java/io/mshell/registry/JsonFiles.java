package io.mshell.registry;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.SqlType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Values as JSON files: keys sorted, one fact a line, so that a change shows as the lines that changed; and written
 * beside the file and moved over it, so that a reader sees the old text or the new one and never a part.
 */
final class JsonFiles {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A record's components alone: what its methods make of them is no fact of its own.
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
            .addModule(new SimpleModule("schema")
                    .addSerializer(SqlType.class, new TypeWriter())
                    .addDeserializer(SqlType.class, new TypeReader()))
            .build();

    /** The value in the file, or empty if there is no file. */
    <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Optional.of(mapper.readValue(Files.readString(file), type));
        } catch (java.nio.file.NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Whether the file holds just this value already. */
    boolean holds(Path file, Object value) {
        try {
            return Files.readString(file).equals(text(value));
        } catch (IOException e) {
            return false;
        }
    }

    /** Replaces the file in one step. */
    void write(Path file, Object value) {
        writeText(file, text(value));
    }

    /** Replaces the file in one step. */
    void writeText(Path file, String text) {
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private String text(Object value) {
        return mapper.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(INDENT)
                                .withArrayIndenter(INDENT))
                        .writeValueAsString(value)
                + "\n";
    }

    /** One value as one line. */
    String line(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** The value of one line. */
    <T> T value(Path file, String line, Class<T> type) {
        try {
            return mapper.readValue(line, type);
        } catch (JacksonException e) {
            throw damaged(file, e);
        }
    }

    static MshellException unwritable(Path file, IOException cause) {
        return new MshellException(
                ErrorCode.FILE_UNWRITABLE,
                "cannot write " + file + ": " + cause.getMessage(),
                "check the permissions and the free space of the project folder",
                cause);
    }

    static MshellException unreadable(Path file, IOException cause) {
        return new MshellException(
                ErrorCode.FILE_UNREADABLE, "cannot read " + file + ": " + cause.getMessage(), null, cause);
    }

    private static MshellException damaged(Path file, JacksonException cause) {
        String place =
                cause.getLocation() == null ? "" : ":" + cause.getLocation().getLineNr();
        return new MshellException(
                ErrorCode.REGISTRY_DAMAGED,
                file + place + " is not what mshell wrote: " + cause.getOriginalMessage(),
                "restore the file from version control, or delete it and run 'registry rebuild'",
                cause);
    }

    private static final class TypeWriter extends ValueSerializer<SqlType> {
        @Override
        public void serialize(SqlType type, JsonGenerator out, SerializationContext context) {
            out.writeString(type.toString());
        }
    }

    private static final class TypeReader extends ValueDeserializer<SqlType> {
        @Override
        public SqlType deserialize(JsonParser in, DeserializationContext context) {
            try {
                return SqlType.parse(in.getString());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(SqlType.class, "%s", e.getMessage());
            }
        }
    }
}
