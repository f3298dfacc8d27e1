package io.mshell.mapping;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnKind;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.SqlType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The one central mapping, {@code data_mapping.yaml}: how every type, board and column becomes SQL. Immutable. */
public final class DataMapping {

    /** The file's name in a project's {@code metadata} folder, and of the built-in copy. */
    public static final String FILE_NAME = "data_mapping.yaml";

    private final Map<ColumnKind, TypeMapping> types;
    private final Map<ItemField, String> item;
    private final List<MappingOverride> overrides;
    private final List<WantedIndex> indexes;
    private final List<HookUse> hookUses;
    private final Settings settings;

    /** What is not about columns. */
    record Settings(LoadSettings load, ValidateSettings validate, HookSettings hooks, Workflows workflows) {}

    DataMapping(
            Map<ColumnKind, TypeMapping> types,
            Map<ItemField, String> item,
            List<MappingOverride> overrides,
            List<WantedIndex> indexes,
            List<HookUse> hookUses,
            Settings settings) {
        this.types = new EnumMap<>(ColumnKind.class);
        this.types.putAll(types);
        this.item = new EnumMap<>(ItemField.class);
        this.item.putAll(item);
        this.overrides = List.copyOf(overrides);
        this.indexes = List.copyOf(indexes);
        this.hookUses = List.copyOf(hookUses);
        this.settings = settings;
    }

    /** The mapping that comes with the program. */
    public static DataMapping builtIn() {
        try (InputStream file = Objects.requireNonNull(DataMapping.class.getResourceAsStream(FILE_NAME))) {
            return parse(FILE_NAME, new String(file.readAllBytes(), StandardCharsets.UTF_8), MappingReader.nothing());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A project's mapping. What the file leaves out is as built in.
     *
     * @throws MshellException FILE_UNREADABLE, or MAPPING_INVALID naming file, line, column and what is allowed
     */
    public static DataMapping read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file), builtIn());
        } catch (CharacterCodingException e) {
            throw new MshellException(
                    ErrorCode.MAPPING_INVALID, file + " is not UTF-8 text", "save it with UTF-8 encoding", e);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE,
                    "cannot read " + file + ": " + e.getMessage(),
                    "check that it exists",
                    e);
        }
    }

    /** The mapping of a project: its {@code metadata} folder's file if there is one, else the built-in mapping. */
    public static DataMapping ofProject(Path metadata) {
        Path file = metadata.resolve(FILE_NAME);
        return Files.exists(file) ? read(file) : builtIn();
    }

    static DataMapping parse(String file, String text, DataMapping base) {
        return new MappingReader(base).read(file, text);
    }

    /** The row of a type. */
    public TypeMapping type(ColumnKind kind) {
        TypeMapping row = types.get(kind);
        if (row == null) {
            throw new IllegalStateException("the built-in mapping has no row for " + kind);
        }
        return row;
    }

    /** All rows, in the order of the kinds. */
    public Map<ColumnKind, TypeMapping> types() {
        return Collections.unmodifiableMap(types);
    }

    /** The columns every table has for its items, each with its name. */
    public Map<ItemField, String> item() {
        return Collections.unmodifiableMap(item);
    }

    /** The overrides, in file order. */
    public List<MappingOverride> overrides() {
        return overrides;
    }

    /** What to index where a table has it. */
    public List<WantedIndex> indexes() {
        return indexes;
    }

    public LoadSettings load() {
        return settings.load();
    }

    public ValidateSettings validate() {
        return settings.validate();
    }

    public HookSettings hooks() {
        return settings.hooks();
    }

    /** The same mapping with this hook on a column of a board, whatever was said of it before. */
    public DataMapping withHook(Board board, BoardColumn column, String hook) {
        return with(MappingOverride.ofHook(board, column, hook));
    }

    /** The same mapping without a hook on a column of a board. */
    public DataMapping withoutHook(Board board, BoardColumn column) {
        return with(MappingOverride.ofHook(board, column, TypeReader.NO_HOOK));
    }

    private DataMapping with(MappingOverride override) {
        List<MappingOverride> more = new ArrayList<>(overrides);
        more.add(override);
        return new DataMapping(types, item, more, indexes, hookUses, settings);
    }

    /** The columns of a board that have this hook. */
    public List<BoardColumn> hooked(Board board, String hook) {
        return board.columns().stream()
                .filter(column -> !column.archived())
                .filter(column -> resolve(board, column)
                        .filter(row -> hook.equals(row.hook()))
                        .isPresent())
                .toList();
    }

    /** Where the file names hooks, in its order. */
    public List<HookUse> hookUses() {
        return hookUses;
    }

    /** What has this hook, in words. */
    public List<String> bindings(String hook) {
        return hookUses.stream()
                .filter(use -> use.hook().equals(hook))
                .map(HookUse::bound)
                .toList();
    }

    public Workflows workflows() {
        return settings.workflows();
    }

    /** The same mapping with this many items a request. */
    public DataMapping withPageSize(int items) {
        return with(settings.load().withPageSize(items));
    }

    /** The same mapping with this many threads that map pages. */
    public DataMapping withThreads(int count) {
        return with(settings.load().withThreads(count));
    }

    private DataMapping with(LoadSettings load) {
        Settings changed = new Settings(load, settings.validate(), settings.hooks(), settings.workflows());
        return new DataMapping(types, item, overrides, indexes, hookUses, changed);
    }

    /**
     * The line under {@code overrides} that gives a board's column another type; empty if the mapping would refuse it, or
     * a hook makes the column.
     */
    public Optional<String> overrideLine(Board board, BoardColumn column, SqlType type) {
        boolean hooked =
                resolve(board, column).filter(row -> row.hook() != null).isPresent();
        return hooked ? Optional.empty() : new OverrideLine(this, board, column).of(type);
    }

    /**
     * The row that holds for a board's column, overrides included; empty if the column is left out.
     *
     * @throws MshellException MAPPING_INVALID if an override asks for what the column's type does not have
     */
    public Optional<TypeMapping> resolve(Board board, BoardColumn column) {
        List<MappingOverride> concerned = overrides.stream()
                .filter(override -> override.concerns(board) && override.concerns(column))
                .sorted(Comparator.comparingInt(MappingOverride::weight))
                .toList();
        TypeMapping row = type(column.kind());
        boolean skip = false;
        for (MappingOverride override : concerned) {
            row = override.applied(row);
            skip = Objects.requireNonNullElse(override.change().skip(), skip);
        }
        return skip ? Optional.empty() : Optional.of(row);
    }
}
