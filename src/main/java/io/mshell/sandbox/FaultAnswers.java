package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.Map;
import java.util.Optional;

/** What a fault makes of an answer. */
final class FaultAnswers {

    private static final String HTML = "<html><head><title>%s</title></head><body><h1>%s</h1></body></html>";

    private FaultAnswers() {}

    /** The answer given in place of a run; empty if the request runs nevertheless. */
    static Optional<Answer> instead(Fault fault) {
        return switch (fault.kind()) {
            case RATE_LIMIT -> retry(fault, "MINUTE_RATE_LIMIT_EXCEEDED", "Minute rate limit exceeded");
            case COMPLEXITY -> retry(fault, "COMPLEXITY_BUDGET_EXHAUSTED", "Complexity budget exhausted");
            case DAILY_LIMIT -> retry(fault, "DAILY_LIMIT_EXCEEDED", "Daily limit exceeded");
            case SERVER_ERROR -> html(500, "Internal Server Error");
            case BAD_GATEWAY -> html(502, "Bad Gateway");
            case TIMEOUT ->
                Optional.of(ErrorAnswers.of(new ApiFailure(503, "TIMEOUT_EXCEEDED", "The request took too long")));
            case CURSOR_EXPIRED -> Optional.of(ErrorAnswers.of(Cursors.expired()));
            case LEGACY ->
                Optional.of(ErrorAnswers.legacy(
                        "ComplexityException",
                        "Complexity budget exhausted, query cost 30001 budget remaining 29986 out of 1000000 reset in "
                                + fault.retrySeconds() + " seconds",
                        429));
            case RESET, TRUNCATED, SLOW, PARTIAL_COLUMNS, PARTIAL_CELLS -> Optional.empty();
        };
    }

    private static Optional<Answer> retry(Fault fault, String code, String message) {
        return Optional.of(ErrorAnswers.of(ApiFailure.retry(429, code, message, fault.retrySeconds())));
    }

    private static Optional<Answer> html(int status, String title) {
        return Optional.of(Answer.text(status, "text/html; charset=utf-8", HTML.formatted(title, title)));
    }

    /** What the fault does to single fields. */
    static Interference interference(Fault fault) {
        return switch (fault.kind()) {
            case PARTIAL_COLUMNS ->
                (node, field) -> {
                    if (node instanceof BoardNode && field.equals("columns")) {
                        throw tooMany();
                    }
                };
            case PARTIAL_CELLS -> new OneCell();
            default -> Interference.NONE;
        };
    }

    private static ApiFailure tooMany() {
        return new ApiFailure(
                200,
                "tooManyRequests",
                "Too many requests",
                Map.of("status_code", 400, "service", "data-structure", "retry_in_seconds", 1));
    }

    /** What the fault does to an answer that is ready. */
    static Answer afterwards(Fault fault, Answer answer) {
        return switch (fault.kind()) {
            case RESET -> answer.cut(Answer.Cut.BROKEN);
            case TRUNCATED -> answer.cut(Answer.Cut.TRUNCATED);
            case SLOW -> delayed(fault, answer);
            default -> answer;
        };
    }

    private static Answer delayed(Fault fault, Answer answer) {
        try {
            Thread.sleep(fault.delayMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    /** Fails every field of the first filled cell of the answer that the schema allows to be null. */
    private static final class OneCell implements Interference {

        private Object victim = "";

        @Override
        public void beforeField(Node node, String field) {
            if (!(node instanceof CellNode cell) || field.equals("id") || field.equals("type")) {
                return;
            }
            boolean suitable = cell.cell().column().kind() == ColumnKind.TEXT
                    || cell.cell().column().kind() == ColumnKind.STATUS
                    || cell.cell().column().kind() == ColumnKind.NUMBERS;
            if (victim instanceof String && suitable && !cell.cell().isEmpty()) {
                victim = node;
            }
            if (victim.equals(node)) {
                throw tooMany();
            }
        }
    }
}
