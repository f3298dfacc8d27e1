package io.mshell.mapping;

import static io.mshell.mapping.Boards.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnKind;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.SqlType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataMappingTest {

    private static final BoardColumn AMOUNT = column("num1", "Amount", ColumnKind.NUMBERS);
    private static final BoardColumn MAIL = column("mail", "E-mail", ColumnKind.EMAIL);
    private static final Board ORDERS = Boards.orders(AMOUNT, MAIL);

    @TempDir
    private Path folder;

    @Test
    void theBuiltInMappingHasARowForEveryType() {
        DataMapping mapping = DataMapping.builtIn();

        assertThat(mapping.types().keySet()).containsExactly(ColumnKind.values());
        assertThat(mapping.load()).isEqualTo(new LoadSettings(null, null, 5, 10_000));
        assertThat(mapping.validate()).isEqualTo(new ValidateSettings(50, 0.5, List.of()));
        assertThat(mapping.indexes())
                .containsExactly(new WantedIndex("group", false), new WantedIndex("updated_at", false));
        assertThat(mapping.item())
                .containsEntry(ItemField.PARENT_ID, "parent_item_id")
                .doesNotContainKey(ItemField.STATE);
        assertThat(mapping.workflows()).isEqualTo(Workflows.DEFAULT);
    }

    @Test
    void whatAFileLeavesOutIsAsBuiltIn() throws IOException {
        DataMapping mapping = file("""
                types:
                  numbers: {sql: "DECIMAL(18,2)", field: value}
                item:
                  state: true
                  creator_id: false
                load:
                  page_size: 50
                """);

        assertThat(mapping.type(ColumnKind.NUMBERS).sql()).isEqualTo(SqlType.decimal(18, 2));
        assertThat(mapping.type(ColumnKind.STATUS))
                .isEqualTo(DataMapping.builtIn().type(ColumnKind.STATUS));
        assertThat(mapping.item()).containsEntry(ItemField.STATE, "state").doesNotContainKey(ItemField.CREATOR_ID);
        assertThat(mapping.load()).isEqualTo(new LoadSettings(50, null, 5, 10_000));
    }

    @Test
    void anEmptyFileChangesNothing() throws IOException {
        assertThat(file("").types()).isEqualTo(DataMapping.builtIn().types());
        assertThat(file("# nothing yet\n").types())
                .isEqualTo(DataMapping.builtIn().types());
    }

    @Test
    void theMostParticularOverrideWins() throws IOException {
        DataMapping mapping = file("""
                overrides:
                  - {board: Orders, column: Amount, sql: "DECIMAL(9,3)"}
                  - {column: num1, sql: "DECIMAL(9,1)", extra: {unit: true}}
                  - {board: "123", type: numbers, sql: FLOAT}
                  - {type: numbers, sql: BIGINT, field: value}
                  - {board: Others, column: Amount, sql: INT}
                """);

        TypeMapping amount = mapping.resolve(ORDERS, AMOUNT).orElseThrow();

        assertThat(amount.sql()).isEqualTo(SqlType.decimal(9, 3));
        assertThat(amount.fields()).containsExactly("value");
        assertThat(amount.extras())
                .filteredOn(ExtraColumn::on)
                .extracting(ExtraColumn::suffix)
                .containsExactly("unit");
        assertThat(mapping.overrides().get(0).where()).endsWith("data_mapping.yaml:2:5");
    }

    @Test
    void aSkippedTypeComesBackForAColumnThatSaysSo() throws IOException {
        DataMapping mapping = file("""
                overrides:
                  - {type: numbers, skip: true}
                  - {type: email, skip: true}
                  - {board: Orders, column: Amount, skip: false}
                """);

        assertThat(mapping.resolve(ORDERS, AMOUNT)).isPresent();
        assertThat(mapping.resolve(ORDERS, MAIL)).isEmpty();
    }

    @Test
    void aColumnIsRequiredWhereTheMostParticularOverrideSaysSo() throws IOException {
        DataMapping mapping = file("""
                overrides:
                  - {type: numbers, required: true}
                  - {type: email, required: true}
                  - {board: Orders, column: mail, required: false}
                """);

        assertThat(mapping.resolve(ORDERS, AMOUNT).orElseThrow().required()).isTrue();
        assertThat(mapping.resolve(ORDERS, MAIL).orElseThrow().required()).isFalse();
        assertThat(DataMapping.builtIn().types().values()).noneMatch(TypeMapping::required);
    }

    @Test
    void oneIndexNeedsNoList() throws IOException {
        assertThat(file("indexes: group").indexes()).containsExactly(new WantedIndex("group", false));
        assertThat(file("indexes: {column: Amount, unique: true}").indexes())
                .containsExactly(new WantedIndex("Amount", true));
    }

    @Test
    void settingsOfLoadAndValidateAreRead() throws IOException {
        DataMapping mapping = file("""
                load: {rejects_max_percent: 0.5, rejects_max_rows: 7}
                validate:
                  min_rows_percent_of_production: 90
                  max_null_rate_increase: 0
                  assertions:
                    - SELECT 1 FROM ${table} WHERE [Amount] < 0
                indexes: [group, {column: Amount, unique: true}, {column: E-mail}]
                """);

        assertThat(mapping.load()).isEqualTo(new LoadSettings(null, null, 0.5, 7));
        assertThat(mapping.validate())
                .isEqualTo(new ValidateSettings(90, 0, List.of("SELECT 1 FROM ${table} WHERE [Amount] < 0")));
        assertThat(mapping.indexes())
                .containsExactly(
                        new WantedIndex("group", false),
                        new WantedIndex("Amount", true),
                        new WantedIndex("E-mail", false));
    }

    @Test
    void aProjectWithoutTheFileHasTheBuiltInMapping() throws IOException {
        assertThat(DataMapping.ofProject(folder).indexes())
                .isEqualTo(DataMapping.builtIn().indexes())
                .hasSize(2);
        file("indexes: []");
        assertThat(DataMapping.ofProject(folder).indexes()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsUnreadable() {
        assertThatThrownBy(() -> DataMapping.read(folder.resolve("none.yaml")))
                .isInstanceOfSatisfying(
                        MshellException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNREADABLE));
    }

    @Test
    void aFileThatIsNotTextSaysSo() throws IOException {
        Path file = folder.resolve("data_mapping.yaml");
        Files.write(file, "note: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DataMapping.read(file)).hasMessage(file + " is not UTF-8 text");
    }

    private DataMapping file(String text) throws IOException {
        Path file = folder.resolve("data_mapping.yaml");
        Files.writeString(file, text);
        DataMapping mapping = DataMapping.read(file);
        MappingShape.parse(text);
        return mapping;
    }
}
