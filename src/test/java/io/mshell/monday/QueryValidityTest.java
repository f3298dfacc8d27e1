package io.mshell.monday;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.mshell.board.Board;
import io.mshell.board.BoardSummary;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.board.ItemRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every query the client can send, checked against the API's schema of 2026-01. */
class QueryValidityTest {

    private static final GraphQLSchema SCHEMA = schema();

    private static GraphQLSchema schema() {
        try (InputStream sdl = QueryValidityTest.class.getResourceAsStream("schema.graphqls")) {
            String text = new String(sdl.readAllBytes(), StandardCharsets.UTF_8);
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertValid(String query) {
        ParseAndValidateResult result = ParseAndValidate.parseAndValidate(
                SCHEMA, ExecutionInput.newExecutionInput(query).build());
        assertThat(result.getErrors()).as(query).isEmpty();
    }

    private static Board board(boolean multiLevel, String type) {
        BoardSummary summary = new BoardSummary("7", "Orders", type, "active", null, null, null);
        return new Board(summary, multiLevel, List.of(), List.of(new Group("a", "A"), new Group("b", "B")));
    }

    /** All fields of a kind's cells, but the column itself, which no cell needs. */
    private static CellRequest everything(ColumnKind kind) {
        Set<String> fields = new TreeSet<>(Set.of("text", "value"));
        if (!kind.graphQlType().isEmpty()) {
            GraphQLObjectType type = (GraphQLObjectType) SCHEMA.getType(kind.graphQlType());
            fields = type.getFieldDefinitions().stream()
                    .map(GraphQLFieldDefinition::getName)
                    .filter(field -> !field.equals("column") && !field.equals("id"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return new CellRequest(Fixtures.column(kind.apiName() + "1", kind), fields);
    }

    private static List<String> queriesFor(ItemRequest request) {
        ReadPlan plan = new ReadPlan(request);
        List<String> queries = new ArrayList<>();
        boolean levels = request.board().multiLevel();
        for (Scope.Kind kind : Scope.Kind.values()) {
            queries.add(new Scope(kind, List.of("a"), levels).firstPage(plan));
        }
        queries.add(PageFetcher.nextPage(plan));
        queries.add(ItemsById.fields(plan).query());
        queries.add(new BlockReader.Fields(plan.itemFields(), plan.pageCells(), 0, false).query());
        plan.passes().forEach(pass -> queries.add(new BlockReader.Fields("id", pass, 5, false).query()));
        return queries;
    }

    @ParameterizedTest
    @EnumSource(ColumnKind.class)
    void everyFieldOfEveryKindCanBeAsked(ColumnKind kind) {
        List<CellRequest> cells = List.of(everything(kind));
        queriesFor(new ItemRequest(board(false, "board"), cells)).forEach(QueryValidityTest::assertValid);
        queriesFor(new ItemRequest(board(true, "board"), cells)).forEach(QueryValidityTest::assertValid);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allKindsCanBeAskedTogether(boolean multiLevel) {
        List<CellRequest> cells = new ArrayList<>(Stream.of(ColumnKind.values())
                .map(QueryValidityTest::everything)
                .toList());
        for (int i = 0; i < 7; i++) {
            cells.add(Fixtures.cell("f" + i, ColumnKind.FORMULA, "display_value"));
        }
        cells.add(Fixtures.cell("rollup", ColumnKind.STATUS, "label", "battery_value"));
        if (!multiLevel) {
            cells.remove(cells.size() - 1);
        }
        queriesFor(new ItemRequest(board(multiLevel, "sub_items_board"), cells))
                .forEach(QueryValidityTest::assertValid);
    }

    @Test
    void thePassOfIdsIsValid() {
        queriesFor(ItemRequest.idsOf(board(false, "board"))).forEach(QueryValidityTest::assertValid);
    }

    @Test
    void theQueriesAboutBoardsAndTheAccountAreValid() {
        Stream.of(
                        BoardReader.LIST,
                        BoardReader.OUTLINE,
                        BoardReader.DESCRIBE,
                        AccountReader.ACCOUNT,
                        AccountReader.LIMITS,
                        AccountReader.PLAN,
                        AccountReader.ONLY_COMPLEXITY,
                        ItemCounter.COUNT)
                .forEach(QueryValidityTest::assertValid);
    }

    @Test
    void nothingIsAskedOfUsersThatLaterVersionsLack() {
        assertThat(AccountReader.ACCOUNT).contains("me { id name }");
        assertThat(Stream.of(ColumnKind.values())
                        .flatMap(kind ->
                                everything(kind).fields().stream().map(field -> FieldLeaves.select(kind, field)))
                        .filter(selected -> selected.matches(".*\\b(is_guest|is_view_only|enabled|photo_\\w+)\\b.*")))
                .isEmpty();
    }
}
