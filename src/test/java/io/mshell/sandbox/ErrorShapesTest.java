package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a wrong request is answered with. */
class ErrorShapesTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withBigItems(10));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private final ApiClient api = new ApiClient(sandbox);

    @Test
    void anUnknownFieldIsNamedWithItsType() {
        ApiClient.Reply reply = api.ask("{boards{id colour}}");
        assertThat(reply.errorCode()).isEqualTo("undefinedField");
        assertThat(reply.json().at("/errors/0/extensions/typeName").asString()).isEqualTo("Board");
        assertThat(reply.json().at("/errors/0/extensions/fieldName").asString()).isEqualTo("colour");
        assertThat(reply.json().has("data")).isFalse();
    }

    @Test
    void fragmentsThatDisagreeFailValidation() {
        ApiClient.Reply reply = api.ask("{items(ids:[1]){column_values{... on CountryValue{country{code}}"
                + " ... on LocationValue{country}}}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(reply.json().at("/errors/0/locations/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void bodiesThatCannotBeReadAreBadRequests() {
        assertThat(api.raw("{nonsense").errorCode()).isEqualTo("JsonParseException");
        assertThat(api.raw("{}").status()).isEqualTo(400);
        assertThat(api.raw("[1]").status()).isEqualTo(400);
        assertThat(api.raw("{\"query\":\"{me{id}}\",\"variables\":\"{}\"}").status())
                .isEqualTo(400);
        assertThat(api.ask("{me{").errorCode()).isEqualTo("GRAPHQL_PARSE_FAILED");
        assertThat(api.ask("{me{").status()).isEqualTo(400);
    }

    @Test
    void variablesThatDoNotFitAreExplained() {
        ApiClient.Reply reply = api.ask("query($b:[ID!]!){boards(ids:$b){id}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/extensions/problems")).isNotEmpty();
    }

    @Test
    void introspectionIsNotMixedWithOtherFields() {
        assertThat(api.ask("{__schema{queryType{name}} me{id}}").status()).isEqualTo(400);
    }

    @Test
    void otherPathsAndMethodsAreNotThere() {
        assertThat(api.get("/v3").status()).isEqualTo(404);
        assertThat(api.get("/v2").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-01",
        "2026-10, 2026-10",
        "2027-01, 2027-01",
        "2023-10, 2025-04",
        "2025-01, 2025-04",
        "2031-04, 2026-10",
    })
    void aVersionIsServedAsTheRealApiWould(String asked, String served) {
        ApiClient.Reply reply = api.with("API-Version", asked).ask("{version{value}}");
        assertThat(reply.header("api-version")).isEqualTo(served);
        assertThat(reply.data("/version/value").asString()).isEqualTo(served);
    }

    @Test
    void theOldFieldsOfUsersAreGoneSince202610() {
        assertThat(api.ask("{me{is_guest}}").status()).isEqualTo(200);
        assertThat(api.ask("{me{is_guest}}").errorCode()).isEmpty();
        ApiClient.Reply reply = api.with("API-Version", "2026-10").ask("{me{is_guest} account{sign_up_product_kind}}");
        assertThat(reply.errorCode()).isEqualTo("undefinedField");
        assertThat(api.get("/v2/get_schema?format=sdl&version=2026-01").text()).contains("is_view_only");
        assertThat(api.get("/v2/get_schema?format=sdl&version=2026-10").text()).doesNotContain("is_view_only");
    }

    @Test
    void aMalformedVersionIsRefusedWith200() {
        ApiClient.Reply reply = api.with("API-Version", "latest").ask("{me{id}}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.errorCode()).isEqualTo("InvalidVersionException");
    }

    @Test
    void aRuleOnAMirrorNullsTheBoard() {
        ApiClient.Reply reply = api.ask("{boards(ids:[" + Boards.PLANNING
                + "]){items_page(query_params:{rules:[{column_id:\"mirror\",compare_value:[1]}]}){items{id}}}}");
        assertThat(reply.errorCode()).isEqualTo("InvalidColumnTypeException");
        assertThat(reply.json()
                        .at("/errors/0/extensions/error_data/actual_type")
                        .asString())
                .isEqualTo("mirror");
        assertThat(reply.data("/boards").toString()).isEqualTo("[null]");
    }

    @Test
    void unknownThingsOfMutationsHaveTheirCodes() {
        assertThat(api.ask("mutation{create_item(board_id:1,item_name:\"x\"){id}}")
                        .errorCode())
                .isEqualTo("InvalidBoardIdException");
        assertThat(api.ask("mutation{delete_item(item_id:1){id}}").errorCode()).isEqualTo("ResourceNotFoundException");
        assertThat(api.ask("mutation{change_simple_column_value(board_id:" + Boards.ORDERS
                                + ",item_id:5100000000,column_id:\"no\",value:\"x\"){id}}")
                        .errorCode())
                .isEqualTo("InvalidColumnIdException");
        assertThat(api.ask("mutation{change_simple_column_value(board_id:" + Boards.ORDERS
                                + ",item_id:5100000000,column_id:\"numbers\",value:\"many\"){id}}")
                        .errorCode())
                .isEqualTo("ColumnValueException");
    }
}
