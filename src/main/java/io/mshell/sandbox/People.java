package io.mshell.sandbox;

import java.util.List;
import java.util.Optional;

/** The account's users and teams. */
final class People {

    /** A user of the account; a deleted one keeps its id in cells but has lost its name. */
    record User(long id, String name, String email, String title, boolean active, boolean guest, List<Long> teams) {}

    record Team(long id, String name) {}

    static final List<Team> TEAMS = List.of(
            new Team(501001, "Sales"), new Team(501002, "Engineering, Platform"), new Team(501003, "Équipe Lyon"));

    static final List<User> USERS = List.of(
            user(4616601, "Ann Lee", "Head of Operations", 501001),
            user(4616602, "Bob Ortiz", "Account Executive", 501001),
            user(4616603, "Zoë Müller", "Engineer", 501002),
            user(4616604, "Smith, John", "Engineer", 501002),
            user(4616605, "王小明", "Designer", 501003),
            user(4616606, "Nour الهاشمي", "Analyst", 501003),
            user(4616607, "Patrick O'Brien", "Support", 501001),
            user(4616608, "Ines 🚀 Duarte", "Product", 501002),
            new User(4616609, "Former Employee", "former@sandbox.example", "", false, false, List.of()),
            new User(4616610, "Guest Contractor", "guest@contractor.example", "", true, true, List.of()));

    /** In cells only: no such user exists any more. */
    static final long DELETED = 4616699;

    private People() {}

    private static User user(long id, String name, String title, long team) {
        return new User(id, name, "user" + id + "@sandbox.example", title, true, false, List.of(team));
    }

    static long creator(long seed) {
        return USERS.get((int) ((seed >>> 20) & 7)).id();
    }

    static Optional<User> user(long id) {
        return USERS.stream().filter(user -> user.id() == id).findFirst();
    }

    static Optional<Team> team(long id) {
        return TEAMS.stream().filter(team -> team.id() == id).findFirst();
    }
}
