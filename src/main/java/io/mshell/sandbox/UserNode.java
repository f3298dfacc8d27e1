package io.mshell.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user of the account as an object of the graph. */
record UserNode(People.User user, Graph graph) implements Node {

    @Override
    public String typeName() {
        return "User";
    }

    @Override
    public @Nullable Object field(String name, Map<String, Object> arguments) {
        return switch (name) {
            case "id" -> user.id();
            case "name" -> user.name();
            case "email" -> user.email();
            case "title" -> user.title().isEmpty() ? null : user.title();
            case "enabled" -> user.active();
            case "is_guest" -> user.guest();
            case "is_admin" -> user.equals(People.USERS.get(0));
            case "is_view_only", "is_pending" -> false;
            case "is_verified" -> true;
            case "created_at" -> "2023-05-01T09:00:00Z";
            case "url" -> "https://sandbox.monday.example/users/" + user.id();
            case "time_zone_identifier" -> Workplace.OWNER_ZONE.getId();
            case "utc_hours_diff" -> -5;
            case "account" -> Accounts.account();
            case "teams" ->
                user.teams().stream()
                        .flatMap(id -> People.team(id).stream())
                        .map(team -> Accounts.team(team, graph))
                        .toList();
            case "account_products", "custom_field_metas", "custom_field_values" -> List.of();
            default -> null;
        };
    }
}
