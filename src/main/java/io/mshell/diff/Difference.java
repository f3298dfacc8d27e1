package io.mshell.diff;

import io.mshell.schema.Evidence;
import io.mshell.schema.Probe;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which board, deployment and table differ.
 *
 * @param risk what it is and what it can do
 * @param key the identity of the column concerned ({@link io.mshell.schema.Origin#key}); empty for the table or board
 * @param subject what people call it: a column's name, mostly
 * @param before how it was, null if it was not
 * @param after how it is now, null if it is no more
 * @param causes who changed it
 * @param conflict whether two changed it in different ways
 * @param effect when deploying it reaches the table
 * @param note more, in words; may be empty
 * @param probe what to ask the rows; null if they have no say
 * @param evidence their answer; null if nobody asked
 */
public record Difference(
        Risk risk,
        String key,
        String subject,
        @Nullable String before,
        @Nullable String after,
        Set<Cause> causes,
        boolean conflict,
        Effect effect,
        String note,
        @Nullable Probe probe,
        @Nullable Evidence evidence) {

    public Difference {
        causes = Collections.unmodifiableSet(EnumSet.copyOf(causes));
    }

    static Difference of(Risk risk, Cause cause, Effect effect) {
        return new Difference(risk, "", "", null, null, Set.of(cause), false, effect, "", null, null);
    }

    Difference about(String theKey, String theSubject) {
        return new Difference(risk, theKey, theSubject, before, after, causes, conflict, effect, note, probe, evidence);
    }

    Difference from(@Nullable String was, @Nullable String is) {
        return new Difference(risk, key, subject, was, is, causes, conflict, effect, note, probe, evidence);
    }

    Difference alsoBy(Cause cause, boolean disagreeing) {
        Set<Cause> all = EnumSet.copyOf(causes);
        all.add(cause);
        return new Difference(risk, key, subject, before, after, all, disagreeing, effect, note, probe, evidence);
    }

    Difference with(Effect other) {
        return new Difference(risk, key, subject, before, after, causes, conflict, other, note, probe, evidence);
    }

    Difference noting(String text) {
        String all = note.isEmpty() || text.isEmpty() ? note + text : note + "; " + text;
        return new Difference(risk, key, subject, before, after, causes, conflict, effect, all, probe, evidence);
    }

    Difference asking(@Nullable Probe question) {
        return new Difference(risk, key, subject, before, after, causes, conflict, effect, note, question, evidence);
    }

    /** The same difference with what the rows said. No index can be made unique over values that repeat: it waits. */
    public Difference proven(Evidence answer) {
        boolean waits = effect == Effect.IN_PLACE && probe instanceof Probe.Repeated && answer.concerned() > 0;
        Effect proven = waits ? Effect.NEXT_LOAD : effect;
        return new Difference(risk, key, subject, before, after, causes, conflict, proven, note, probe, answer);
    }

    /** The column of the table whose values repeat and must not, if that is what the rows said. */
    Optional<String> repeated() {
        return probe instanceof Probe.Repeated asked && evidence != null && evidence.concerned() > 0
                ? Optional.of(asked.column())
                : Optional.empty();
    }

    /** Before and after, such as {@code : NVARCHAR(50) → NVARCHAR(100)}; empty if it has neither. */
    public String change() {
        if (before == null && after == null) {
            return "";
        }
        return before == null ? ": " + after : after == null ? ": " + before : ": " + before + " → " + after;
    }

    /**
     * Whether deploying it has to be allowed by name. What only somebody at the database did is put right without asking,
     * except where values that no board holds would be lost. A column that has its new type already keeps its values.
     */
    public boolean needsAllow() {
        if (conflict) {
            return true;
        }
        if (causes.equals(Set.of(Cause.DATABASE)) && risk != Risk.FOREIGN_COLUMN) {
            return false;
        }
        return switch (risk.danger()) {
            case NONE -> false;
            case ALWAYS -> risk != Risk.COLUMN_RETYPED || effect != Effect.NOTHING;
            case ROWS -> evidence == null ? effect != Effect.NOTHING : evidence.concerned() > 0;
        };
    }
}
