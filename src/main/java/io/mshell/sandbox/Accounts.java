package io.mshell.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The account and its teams as objects of the graph. */
final class Accounts {

    private Accounts() {}

    static Node account() {
        Map<String, Object> plan = Map.of("max_users", 200, "period", "yearly", "tier", "enterprise", "version", 12);
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", "10000001");
        fields.put("name", "Sandbox Ltd");
        fields.put("slug", "sandbox");
        fields.put("tier", "enterprise");
        fields.put("plan", new Entity("Plan", plan));
        fields.put("first_day_of_the_week", "monday");
        fields.put("show_timeline_weekends", true);
        fields.put("country_code", "CA");
        fields.put("active_members_count", People.USERS.size() - 1);
        return new Entity("Account", fields);
    }

    static Node team(People.Team team, Graph graph) {
        Supplier<Object> members = () -> People.USERS.stream()
                .filter(user -> user.teams().contains(team.id()))
                .<Node>map(user -> new UserNode(user, graph))
                .toList();
        return new Entity(
                "Team",
                Map.of("id", team.id(), "name", team.name(), "is_guest", false, "users", members, "owners", members));
    }
}
