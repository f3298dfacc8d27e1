package io.mshell.command;

import io.mshell.diff.Cause;
import io.mshell.diff.Difference;
import io.mshell.schema.Evidence;
import io.mshell.sql.Statement;
import io.mshell.sync.BoardDiff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A diff as scripts and files get it. The format is versioned: what is there keeps its name and meaning. */
final class DiffValues {

    private static final int VERSION = 1;

    private DiffValues() {}

    /**
     * All that was compared.
     *
     * @param quick whether only ids, titles, types and revisions were compared
     * @param counts differences by code
     * @param needAllow the codes that have to be allowed, each once
     */
    record Report(
            int version, boolean quick, List<BoardValue> boards, Map<String, Long> counts, List<String> needAllow) {}

    /** One board. */
    record BoardValue(
            String name,
            String boardId,
            String boardName,
            String table,
            String database,
            Instant deployedAt,
            List<DifferenceValue> differences,
            List<Statement> statements,
            @Nullable Failure failure) {}

    /** Why a board could not be compared. */
    record Failure(String code, String message) {}

    /**
     * One difference.
     *
     * @param column the identity of the column: the monday column id, and behind a point the part
     * @param by whose doing it is
     * @param rows in the table, if its rows were asked
     * @param concerned of them
     * @param worst the worst value's length or magnitude
     * @param items the first item ids concerned
     */
    record DifferenceValue(
            String code,
            String subject,
            @Nullable String column,
            @Nullable String before,
            @Nullable String after,
            List<String> by,
            boolean conflict,
            String effect,
            boolean needsAllow,
            String meaning,
            String note,
            @Nullable Long rows,
            @Nullable Long concerned,
            @Nullable String worst,
            List<Long> items) {}

    static Report report(List<BoardDiff> diffs, boolean quick) {
        List<Difference> all =
                diffs.stream().flatMap(diff -> diff.differences().stream()).toList();
        return new Report(
                VERSION,
                quick,
                diffs.stream().map(DiffValues::board).toList(),
                all.stream()
                        .collect(
                                Collectors.groupingBy(each -> each.risk().name(), TreeMap::new, Collectors.counting())),
                codesToAllow(all));
    }

    /** The codes of the differences that have to be allowed, each once, in order. */
    static List<String> codesToAllow(List<Difference> differences) {
        return differences.stream()
                .filter(Difference::needsAllow)
                .map(each -> each.risk().name())
                .distinct()
                .sorted()
                .toList();
    }

    private static BoardValue board(BoardDiff diff) {
        return new BoardValue(
                diff.deployment().name(),
                diff.deployment().boardId(),
                diff.deployment().boardName(),
                diff.deployment().table().toString(),
                diff.deployment().database(),
                diff.deployment().deployedAt(),
                differences(diff.differences()),
                diff.statements(),
                diff.failure() == null
                        ? null
                        : new Failure(
                                diff.failure().code().name(), diff.failure().getMessage()));
    }

    static List<DifferenceValue> differences(List<Difference> differences) {
        return differences.stream().map(DiffValues::difference).toList();
    }

    private static DifferenceValue difference(Difference difference) {
        Evidence evidence = difference.evidence();
        return new DifferenceValue(
                difference.risk().name(),
                difference.subject(),
                difference.key().isEmpty() ? null : difference.key(),
                difference.before(),
                difference.after(),
                difference.causes().stream().sorted().map(Cause::toString).toList(),
                difference.conflict(),
                difference.effect().toString(),
                difference.needsAllow(),
                difference.risk().meaning(),
                difference.note(),
                evidence == null ? null : evidence.rows(),
                evidence == null ? null : evidence.concerned(),
                evidence == null ? null : evidence.worst(),
                evidence == null ? List.of() : evidence.items());
    }
}
