package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CarryTest {

    private static final TableName LIVE = new TableName("dbo", "orders");
    private static final List<String> PERMISSION = List.of("state", "permission", "grantee", "col");

    private final List<List<@Nullable String>> live = new ArrayList<>();
    private final List<List<@Nullable String>> properties = new ArrayList<>();
    private String columns = "id";

    @Test
    void ownerFirstThenDeniesThenGrants() throws IOException {
        live.add(Arrays.asList("DENY", "SELECT", "guest", "id"));
        live.add(Arrays.asList("GRANT", "SELECT", "readers", null));

        List<String> statements = new ArrayList<>();
        List<String> carried = carry(statements);

        assertThat(statements)
                .containsExactly(
                        "ALTER AUTHORIZATION ON OBJECT::[dbo].[stg_orders] TO [boss];",
                        "DENY SELECT ON OBJECT::[dbo].[stg_orders] ([id]) TO [guest];",
                        "GRANT SELECT ON OBJECT::[dbo].[stg_orders] TO [readers];");
        assertThat(carried).containsExactly("owner boss", "deny select to guest", "grant select to readers");
    }

    @Test
    void aDenyOnAColumnThatIsGoneStopsTheSwapInsteadOfOpeningItsData() {
        live.add(Arrays.asList("DENY", "SELECT", "guest", "pay"));

        MshellException e = catchThrowableOfType(MshellException.class, () -> carry(new ArrayList<>()));

        assertThat(e.code()).isEqualTo(ErrorCode.SWAP_FAILED);
        assertThat(e.getMessage()).contains("deny select to guest").contains("pay");
    }

    @Test
    void propertiesOfPeopleAreCarriedWhereTheirColumnStillIs() throws IOException {
        properties.add(Arrays.asList("pii", "id", "it's secret", "1"));
        properties.add(Arrays.asList("pii", "gone", "x", "0"));
        columns = "id";

        List<String> statements = new ArrayList<>();
        carry(statements);

        assertThat(statements)
                .filteredOn(statement -> statement.contains("pii"))
                .singleElement()
                .asString()
                .contains("@value = N'it''s secret'", "@level1name = N'stg_orders'", "@level2name = N'id'");
    }

    private List<String> carry(List<String> statements) throws IOException {
        try (FakeTds server = new FakeTds(this::answer)) {
            SwapBatch batch = new SwapTables(LIVE, 11, 22, 0, 0).swap("r");
            List<String> carried = server.sessions(1)
                    .call("carry", new CancelToken(), sql -> new Carry(sql, Samples.sqlServer(), LIVE).carry(batch));
            server.messages().stream()
                    .filter(message -> message.type() == FakeTds.BATCH)
                    .map(FakeTds.Message::statement)
                    .filter(statement -> statement.matches("(?s)(ALTER|DENY|GRANT|IF EXISTS).*"))
                    .forEach(statements::add);
            return carried;
        }
    }

    private byte[] answer(FakeTds.Message message) {
        if (message.type() == FakeTds.LOGIN) {
            return Tokens.loggedIn();
        }
        String asked = message.statement();
        if (asked.startsWith("SELECT p.state_desc")) {
            return Tokens.texts(PERMISSION, asked.contains("= 11") ? live : List.of());
        }
        if (asked.startsWith("SELECT p.name FROM sys.tables")) {
            return Tokens.texts(List.of("name"), asked.contains("= 11") ? List.of(List.of("boss")) : List.of());
        }
        if (asked.startsWith("SELECT name FROM sys.columns")) {
            return Tokens.texts(List.of("name"), List.of(List.of(columns)));
        }
        return asked.startsWith("SELECT ep.name")
                ? Tokens.texts(List.of("prop", "col", "val", "fits"), properties)
                : Tokens.done();
    }
}
