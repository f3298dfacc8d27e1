package io.mshell.kestra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flows on their way to a server that answers over HTTP as Kestra does. */
class FlowDeploymentTest {

    private static final Duration SHORT = Duration.ofMillis(5);
    private static final KestraLogin LOGIN = new KestraLogin.User(FakeKestra.USER, new Secret(FakeKestra.PASSWORD));

    private static final FlowSource ORDERS = flow("orders", "");
    private static final FlowSource MACHINES = flow("machines", "");
    private static final FlowSource ALL = flow("all", calling("orders") + calling("machines"));

    private final CancelToken cancel = new CancelToken();
    private FakeKestra kestra;

    @BeforeEach
    void start() throws IOException {
        kestra = FakeKestra.start();
    }

    @AfterEach
    void stop() {
        kestra.close();
    }

    private static FlowSource flow(String id, String more) {
        String text = "id: " + id + "\nnamespace: plant.boards\ntasks:\n  - {id: log, type: Log}\n" + more;
        return FlowSource.of(id + ".yaml", text);
    }

    private static String calling(String id) {
        return "  - {id: " + id + ", type: io.kestra.plugin.core.flow.Subflow, namespace: plant.boards, flowId: " + id
                + "}\n";
    }

    private KestraServer server(KestraLogin login) {
        return new KestraServer(new KestraConfig(kestra.url(), "main", login), SHORT);
    }

    private List<DeployedFlow> deploy(FlowSource... flows) {
        return new FlowDeployment(server(LOGIN), false, cancel).deploy(List.of(flows));
    }

    private static List<String> told(List<DeployedFlow> deployed) {
        return deployed.stream()
                .map(each -> each.flow().id() + " " + each.state() + " " + each.revision())
                .toList();
    }

    @Test
    void flowsComeAfterThoseTheyCall() {
        assertThat(told(deploy(ALL, ORDERS, MACHINES)))
                .containsExactly("machines CREATED 1", "orders CREATED 1", "all CREATED 1");
        assertThat(kestra.flow("plant.boards.all").path("source").asString()).isEqualTo(ALL.text());
    }

    @Test
    void whatIsThereAlreadyIsLeftAlone() {
        deploy(ORDERS);
        kestra.forgetRequests();
        assertThat(told(deploy(ORDERS))).containsExactly("orders SAME 1");
        assertThat(kestra.writes()).isEmpty();
    }

    @Test
    void whatDiffersIsReplacedAndTheRestOfTheServerStays() {
        kestra.edit("plant.boards.orders", "id: orders\nnamespace: plant.boards\ndisabled: true\n");
        kestra.edit("others.payroll", "id: payroll\nnamespace: others\n");
        List<DeployedFlow> deployed = deploy(ORDERS);
        assertThat(told(deployed)).containsExactly("orders UPDATED 2");
        assertThat(deployed.get(0).before()).contains("disabled: true");
        assertThat(kestra.names()).containsExactly("others.payroll", "plant.boards.orders");
        assertThat(kestra.writes()).containsExactly("PUT /api/v1/main/flows/plant.boards/orders");
    }

    @Test
    void aDryRunOnlyAsks() {
        deploy(ORDERS);
        kestra.forgetRequests();
        List<DeployedFlow> told = new FlowDeployment(server(LOGIN), true, cancel)
                .deploy(List.of(flow("orders", "# changed\n"), MACHINES));
        assertThat(told(told)).containsExactly("orders UPDATED 1", "machines CREATED null");
        assertThat(kestra.writes()).isEmpty();
    }

    @Test
    void aRefusedFlowStopsThoseThatCallItAndNoOthers() {
        List<DeployedFlow> deployed = deploy(flow("orders", "# INVALID\n"), MACHINES, ALL);
        assertThat(told(deployed)).containsExactly("orders REFUSED null", "machines CREATED 1", "all NOT_SENT null");
        assertThat(deployed.get(0).message()).contains("tasks[0].type: Invalid type: INVALID", "tasks[1]");
        assertThat(deployed.get(2).message()).isEqualTo("it calls plant.boards.orders, which the server did not take");
        assertThat(kestra.names()).containsExactly("plant.boards.machines");
    }

    @Test
    void whatFailsForNowIsTriedAgain() {
        kestra.failNext("GET", 503);
        kestra.failNext("GET", 500);
        kestra.failNext("POST", 503);
        assertThat(told(deploy(ORDERS))).containsExactly("orders CREATED 1");
        kestra.failNext("PUT", 502);
        assertThat(told(deploy(flow("orders", "# changed\n")))).containsExactly("orders UPDATED 2");
    }

    @Test
    void aCreationWhoseAnswerIsLostIsNotDoneTwice() {
        kestra.failNextAfterwards("POST", 504);
        assertThat(told(deploy(ORDERS))).containsExactly("orders CREATED 1");
        assertThat(kestra.writes()).hasSize(1);
    }

    @Test
    void aServerThatStaysUnableIsGivenUp() {
        for (int i = 0; i < 3; i++) {
            kestra.failNext("POST", 500);
        }
        List<DeployedFlow> deployed = deploy(ORDERS, MACHINES);
        assertThat(told(deployed)).containsExactly("orders REFUSED null", "machines NOT_SENT null");
        assertThat(deployed.get(0).message()).contains("cannot do it now", "Internal server error");
    }

    @Test
    void aTokenIsALoginToo() {
        assertThat(server(new KestraLogin.Token(new Secret(FakeKestra.TOKEN))).check(cancel))
                .isEqualTo("2.0.0");
    }

    @Test
    void aLoginThatIsMissingOrWrongIsToldBeforeAnythingIsSent() {
        assertFails(server(new KestraLogin.Anonymous()), ErrorCode.KESTRA_UNAUTHORIZED, "asks for a login");
        KestraLogin wrong = new KestraLogin.User(FakeKestra.USER, new Secret("not-the-password"));
        assertFails(server(wrong), ErrorCode.KESTRA_UNAUTHORIZED, "refuses the login");
        assertThat(kestra.writes()).isEmpty();
    }

    @Test
    void aTenantThatIsNotThereIsTold() {
        KestraServer server = new KestraServer(new KestraConfig(kestra.url(), "plant/1", LOGIN), SHORT);
        assertFails(server, ErrorCode.KESTRA_NOT_FOUND, "has no /api/v1/plant%2F1/flows");
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        URI nowhere = URI.create("http://user:pass-word@127.0.0.1:9/kestra/");
        KestraServer server = new KestraServer(new KestraConfig(nowhere, "main", LOGIN), SHORT);
        assertFails(server, ErrorCode.KESTRA_UNREACHABLE, "cannot connect to Kestra at http://127.0.0.1:9/kestra");
    }

    @Test
    void whatIsNoKestraIsTold() throws IOException {
        assertThat(answering(200, "<html>Sign in</html>"))
                .contains("did not answer GET /api/v1/main/flows/search as Kestra");
        assertThat(answering(302, "")).contains("leads elsewhere: https://sso.example.com/");
        assertThat(answering(403, "")).contains("does not allow GET /api/v1/main/flows/search");
    }

    /** What is said of something that answers everything so. */
    private String answering(int status, String body) throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "https://sso.example.com/");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
        other.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + other.getAddress().getPort());
            new KestraServer(new KestraConfig(url, "main", LOGIN), SHORT).check(cancel);
            return "";
        } catch (MshellException e) {
            return e.getMessage();
        } finally {
            other.stop(0);
        }
    }

    @Test
    void aCancellationEndsIt() {
        cancel.cancel();
        assertThatThrownBy(() -> deploy(ORDERS))
                .isInstanceOfSatisfying(
                        MshellException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(kestra.requests()).isEmpty();
    }

    @Test
    void aCheckStoresNothing() {
        FlowCheck check = server(LOGIN).validate(flow("orders", "# INVALID DEPRECATED\n" + calling("gone")), cancel);
        assertThat(check.errors())
                .containsExactly("tasks[0].type: Invalid type: INVALID", "tasks[1]: must not be null");
        assertThat(check.deprecations()).containsExactly("tasks[0].runner");
        assertThat(check.warnings()).containsExactly("The subflow 'plant.boards.gone' is not found");
        assertThat(kestra.names()).isEmpty();
    }

    @Test
    void aFlowMustSayWhatItIsCalled() {
        assertThatThrownBy(() -> FlowSource.of("x.yaml", "id: a\n")).hasMessage("x.yaml has no 'namespace'");
        assertThatThrownBy(() -> FlowSource.of("x.yaml", "id: a\n\tb: c\n"))
                .hasMessageStartingWith("x.yaml is not valid YAML");
    }

    private void assertFails(KestraServer server, ErrorCode code, String message) {
        FlowDeployment deployment = new FlowDeployment(server, false, cancel);
        assertThatThrownBy(() -> deployment.deploy(List.of(ORDERS)))
                .isInstanceOfSatisfying(MshellException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(code);
                    assertThat(failure).hasMessageContaining(message).hasMessageNotContaining("pass-word");
                    assertThat(failure.hint()).isPresent();
                });
    }
}
