package io.mshell.mapping;

import static io.mshell.mapping.Boards.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnKind;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.DefaultNameRules;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableMapperTest {

    private static final TableName ORDERS = new TableName("dbo", "orders");

    @Test
    void theItemsColumnsComeFirstThenEachColumnOfTheBoardWithItsExtras() {
        BoardMapping mapping = map(Boards.orders(
                column("status", "Status", ColumnKind.STATUS), column("mail", "E-mail", ColumnKind.EMAIL)));

        assertThat(mapping.table().columns())
                .extracting(ColumnSpec::name)
                .containsExactly(
                        "item_id",
                        "Order",
                        "group",
                        "group_id",
                        "created_at",
                        "updated_at",
                        "creator_id",
                        "Status",
                        "E-mail",
                        "E-mail label");
        assertThat(mapping.table().primaryKey()).containsExactly("item_id");
        assertThat(mapping.table().columns().get(0).nullable()).isFalse();
        assertThat(mapping.table().indexes())
                .containsExactly(new IndexSpec(List.of("group"), false), new IndexSpec(List.of("updated_at"), false));
        assertThat(mapping.warnings()).isEmpty();
    }

    @Test
    void anOriginSaysWhereAColumnComesFrom() {
        BoardMapping mapping = map(Boards.orders(column("mail", "E-mail", ColumnKind.EMAIL)));

        assertThat(mapping.table().byOrigin("@updated_at"))
                .hasValueSatisfying(column -> assertThat(column.type()).isEqualTo(SqlType.datetime2(0)));
        assertThat(mapping.table().byOrigin("name"))
                .hasValueSatisfying(column -> assertThat(column.name()).isEqualTo("Order"));
        assertThat(mapping.table().byOrigin("mail.label")).hasValueSatisfying(column -> {
            assertThat(column.origin().title()).isEqualTo("E-mail");
            assertThat(column.origin().type()).isEqualTo("email");
            assertThat(column.origin().source()).isEqualTo("label");
        });
    }

    @Test
    void onlyBoardsWithSubitemsInThemHaveAParent() {
        assertThat(map(Boards.of("sub_items_board", false)).table().byOrigin("@parent_id"))
                .isPresent();
        assertThat(map(Boards.of("board", true)).table().byOrigin("@parent_id")).isPresent();
        assertThat(map(Boards.orders()).table().byOrigin("@parent_id")).isEmpty();
    }

    @Test
    void askedForAreTheFieldsTheColumnsReadAndNothingElse() {
        BoardMapping mapping = map(
                Boards.orders(column("mail", "E-mail", ColumnKind.EMAIL), column("team", "People", ColumnKind.PEOPLE)));

        assertThat(mapping.cellRequests()).hasSize(2);
        assertThat(mapping.cellRequests().get(0).fields()).containsExactlyInAnyOrder("email", "label");
        assertThat(mapping.cellRequests().get(1).fields()).containsExactlyInAnyOrder("text", "persons_and_teams");
    }

    @Test
    void archivedColumnsAreLeftOut() {
        BoardMapping mapping = map(Boards.orders(Boards.archived("old", "Old", ColumnKind.TEXT)));

        assertThat(mapping.table().byOrigin("old")).isEmpty();
        assertThat(mapping.cellRequests()).isEmpty();
    }

    @Test
    void anUnknownTypeIsKeptAsTextAndJsonWithAWarning() {
        BoardColumn holograms =
                new BoardColumn("holo", "Hologram", ColumnKind.UNKNOWN, "hologram", "", Boards.json("{}"), false, "r");

        BoardMapping mapping = map(Boards.orders(holograms));

        assertThat(mapping.table().columns()).extracting(ColumnSpec::name).contains("Hologram", "Hologram json");
        assertThat(mapping.warnings())
                .containsExactly(
                        "column 'Hologram' (holo) has the unknown type 'hologram': it is kept as text and JSON");
    }

    @Test
    void indexesAreMadeOnColumnsThatExistAndAreShortEnough() {
        DataMapping mapping = DataMapping.parse(
                "m.yaml", "indexes: [Status, mail.label, creator_id, item_id, nowhere]", DataMapping.builtIn());
        Board board = Boards.orders(
                column("color_mk1", "Status", ColumnKind.STATUS), column("mail", "E-mail", ColumnKind.EMAIL));

        BoardMapping mapped = new TableMapper(mapping, Hooks.none(), new DefaultNameRules()).map(board, ORDERS);

        assertThat(mapped.table().indexes())
                .containsExactly(new IndexSpec(List.of("Status"), false), new IndexSpec(List.of("creator_id"), false));
        assertThat(mapped.warnings())
                .containsExactly("column 'E-mail label' is not indexed: NVARCHAR(MAX) is too long");
    }

    @Test
    void aRequiredColumnIsNotNullAndItsExtrasMayBe() {
        BoardMapping mapped = map(
                "overrides: [{column: E-mail, required: true}, {type: name, required: true}]",
                column("mail", "E-mail", ColumnKind.EMAIL),
                column("text1", "Text", ColumnKind.TEXT));

        assertThat(mapped.table().columns())
                .filteredOn(column -> !column.nullable())
                .extracting(ColumnSpec::name)
                .containsExactly("item_id", "Order", "E-mail");
    }

    @Test
    void anIndexIsUniqueIfAnyEntryForItsColumnSaysSo() {
        BoardMapping mapped = map(
                "indexes: [num1, {column: Amount, unique: true}, {column: item_id, unique: true}, group]",
                column("num1", "Amount", ColumnKind.NUMBERS));

        assertThat(mapped.table().indexes())
                .containsExactly(new IndexSpec(List.of("Amount"), true), new IndexSpec(List.of("group"), false));
    }

    @Test
    void aColumnTooLongToBeUniqueIsRefused() {
        assertThatThrownBy(
                        () -> map("indexes: [{column: Text, unique: true}]", column("text1", "Text", ColumnKind.TEXT)))
                .isInstanceOfSatisfying(MshellException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.TABLE_UNSUITABLE);
                    assertThat(e.hint().orElseThrow()).contains("NVARCHAR(850)", "data_mapping.yaml");
                })
                .hasMessage(
                        "column 'Text' of board 'Orders' (123) cannot be unique: NVARCHAR(MAX) is too long for an index");
    }

    @Test
    void aNameThatDiffersFromTheTitleSaysWhy() {
        BoardMapping mapping =
                map(Boards.orders(column("mail", " ", ColumnKind.EMAIL), column("text1", "ORDER", ColumnKind.TEXT)));

        assertThat(mapping.columns())
                .filteredOn(column -> !column.renamed().isEmpty())
                .extracting(column -> column.column().name(), MappedColumn::renamed)
                .containsExactly(
                        tuple("mail", "the title is blank"),
                        tuple("mail label", "the title is blank"),
                        tuple("ORDER (text1)", "the database takes it for the same as another column's name"));
    }

    @Test
    void aTableTooWideForSqlServerIsRefused() {
        BoardColumn[] columns = IntStream.range(0, 1_018)
                .mapToObj(i -> column("c" + i, "C" + i, ColumnKind.TEXT))
                .toArray(BoardColumn[]::new);

        assertThatThrownBy(() -> map(Boards.orders(columns)))
                .isInstanceOfSatisfying(
                        MshellException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TABLE_UNSUITABLE))
                .hasMessage("board 'Orders' (123) would need 1025 columns; a table of SQL Server has at most 1024");
    }

    @Test
    void columnsOfTheBoardKeepTheirNamesAndOursGiveWay() {
        BoardMapping mapping = map(Boards.orders(
                column("text1", "Group", ColumnKind.TEXT),
                column("mail", "E-mail", ColumnKind.EMAIL),
                column("text2", "e-mail LABEL", ColumnKind.TEXT)));

        assertThat(mapping.table().byOrigin("text1")).map(ColumnSpec::name).hasValue("Group");
        assertThat(mapping.table().byOrigin("@group")).map(ColumnSpec::name).hasValue("group (@group)");
        assertThat(mapping.table().byOrigin("text2")).map(ColumnSpec::name).hasValue("e-mail LABEL");
        assertThat(mapping.table().byOrigin("mail.label")).map(ColumnSpec::name).hasValue("E-mail label (mail)");
    }

    private static BoardMapping map(String yaml, BoardColumn... columns) {
        DataMapping mapping = MappingShape.parse(yaml);
        return new TableMapper(mapping, Hooks.none(), new DefaultNameRules()).map(Boards.orders(columns), ORDERS);
    }

    private static BoardMapping map(Board board) {
        return new TableMapper(DataMapping.builtIn(), Hooks.none(), new DefaultNameRules()).map(board, ORDERS);
    }
}
