package io.mshell.sandbox;

import java.time.ZoneId;
import java.util.List;

/** The account around the boards: its workspaces, tags and the zone of the token's owner. */
final class Workplace {

    record Tag(int id, String name, String color) {}

    record Workspace(String id, String name, boolean isDefault) {}

    /** Typed dates and the text of dates are in the zone of the token's owner; stored values are UTC. */
    static final ZoneId OWNER_ZONE = ZoneId.of("America/New_York");

    static final String OPERATIONS = "880001";
    static final String ENGINEERING = "880002";

    static final List<Workspace> WORKSPACES = List.of(
            new Workspace("880000", "Main workspace", true),
            new Workspace(OPERATIONS, "Operations", false),
            new Workspace(ENGINEERING, "Engineering", false));

    static final List<Tag> TAGS = List.of(
            new Tag(295026, "urgent", "#e2445c"),
            new Tag(295027, "Q4, late", "#0086c0"),
            new Tag(295028, "größe", "#00c875"),
            new Tag(295029, "🚚 truck", "#ffcb00"));

    private Workplace() {}
}
