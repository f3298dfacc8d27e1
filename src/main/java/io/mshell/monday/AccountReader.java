package io.mshell.monday;

import io.mshell.board.Account;
import io.mshell.board.ApiBudget;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks who is connected, and what is left of the account's limits. */
final class AccountReader {

    /** No field of a user but those that all versions from 2026-01 to 2027-01 have. */
    static final String ACCOUNT = "query Account { " + Complexity.FIELDS + " me { id name }"
            + " account { id name slug tier } version { kind value display_name }"
            + " versions { kind value display_name } }";

    static final String LIMITS = "query Limits { " + Complexity.FIELDS
            + " account { tier plan { tier } } platform_api { daily_limit { base total }"
            + " daily_analytics { by_day { day usage } } } }";

    static final String PLAN = "query Plan { " + Complexity.FIELDS + " account { tier plan { tier } } }";

    static final String ONLY_COMPLEXITY = "query Complexity { " + Complexity.FIELDS + " }";

    private final Api api;
    private final MondayConfig config;
    private final Timer timer;

    AccountReader(Api api, MondayConfig config, Timer timer) {
        this.api = api;
        this.config = config;
        this.timer = timer;
    }

    Account account(CancelToken cancel) {
        JsonNode data = api.ask(ACCOUNT, Map.of(), cancel);
        learn(data);
        api.notices().listed(data.path("versions"));
        JsonNode account = data.path("account");
        return new Account(
                data.path("me").path("name").asString(""),
                account.path("name").asString(""),
                text(account.path("slug")),
                text(account.path("tier")),
                config.url().toString(),
                data.path("version").path("value").asString(config.apiVersion()));
    }

    ApiBudget budget(boolean ask, CancelToken cancel) {
        JsonNode data = ask ? limits(cancel) : null;
        Gate.Heard heard = api.gate().known();
        return new ApiBudget(
                heard.calls(),
                heard.waitedMillis(),
                heard.waitingMillis(),
                heard.complexityLeft(),
                heard.complexityLimit(),
                heard.complexityResetSeconds(),
                heard.minuteCallsLeft(),
                heard.minuteCallsLimit(),
                heard.concurrencyLeft(),
                heard.concurrencyLimit(),
                data == null ? null : dailyLimit(data),
                data == null ? null : usedToday(data));
    }

    /** The daily figures are for administrators and need a scope: with less permission less is asked. */
    private JsonNode limits(CancelToken cancel) {
        JsonNode data;
        try {
            data = api.ask(LIMITS, Map.of(), cancel);
        } catch (MshellException e) {
            data = isRefused(e) ? plan(cancel) : rethrow(e);
        }
        learn(data);
        return data;
    }

    private JsonNode plan(CancelToken cancel) {
        try {
            return api.ask(PLAN, Map.of(), cancel);
        } catch (MshellException e) {
            return isRefused(e) ? api.ask(ONLY_COMPLEXITY, Map.of(), cancel) : rethrow(e);
        }
    }

    private static boolean isRefused(MshellException e) {
        return e.code() == ErrorCode.MONDAY_FORBIDDEN
                || e.code() == ErrorCode.MONDAY_QUERY_INVALID
                || e.code() == ErrorCode.MONDAY_UNAVAILABLE;
    }

    private static JsonNode rethrow(MshellException e) {
        throw e;
    }

    private void learn(JsonNode data) {
        if (data.path("complexity").isObject()) {
            api.gate().heard(Complexity.of(data.path("complexity")));
        }
    }

    private static @Nullable Long dailyLimit(JsonNode data) {
        JsonNode limit = data.path("platform_api").path("daily_limit");
        JsonNode told = limit.path("total").isNumber() ? limit.path("total") : limit.path("base");
        return told.isNumber() ? (Long) told.asLong(0) : ofPlan(data.path("account"));
    }

    /** The documented limits: Enterprise 25,000, Pro 10,000, others 1,000 a day. */
    private static @Nullable Long ofPlan(JsonNode account) {
        String tier =
                account.path("plan").path("tier").asString(account.path("tier").asString(""));
        return switch (tier.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "enterprise" -> 25_000L;
            case "pro" -> 10_000L;
            default -> 1_000L;
        };
    }

    private @Nullable Long usedToday(JsonNode data) {
        JsonNode days = data.path("platform_api").path("daily_analytics").path("by_day");
        if (!days.isArray()) {
            return null;
        }
        String today = LocalDate.ofInstant(timer.now(), ZoneOffset.UTC).toString();
        return days.values().stream()
                .filter(day -> day.path("day").asString("").startsWith(today))
                .map(day -> day.path("usage").asLong(0))
                .findFirst()
                .orElse(0L);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString("") : null;
    }
}
