package io.mshell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.console.View;
import io.mshell.diff.Cause;
import io.mshell.diff.Deployed;
import io.mshell.diff.DiffCase;
import io.mshell.diff.Difference;
import io.mshell.diff.Effect;
import io.mshell.diff.Redeployment;
import io.mshell.diff.Risk;
import io.mshell.diff.SchemaDiff;
import io.mshell.diff.Sides;
import io.mshell.schema.ColumnSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder a case: a board before, a mapping, a table, the board after; and what comes of them: the diff as people see
 * it, what a deployment takes over, and the statements of both engines. {@code -Dmshell.golden=write} writes what comes out
 * where a file is missing or differs, to be read before it is kept.
 */
class DiffCasesTest {

    private static final Path CASES = Path.of("src/test/resources/io/mshell/diff");
    private static final boolean WRITING = "write".equals(System.getProperty("mshell.golden"));
    private static final int FEWEST = 60;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void thereAreEnoughCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    /** But for those that only a quick diff gives. */
    @Test
    void everyCodeOccurs() throws IOException {
        Set<Risk> missing = EnumSet.complementOf(EnumSet.of(Risk.BOARD_GONE, Risk.SETTINGS_CHANGED));
        for (Path folder : cases()) {
            Sides sides = new DiffCase(folder, io.mshell.sql.sqlserver.Dialects.sqlServer()).sides();
            SchemaDiff.between(sides).forEach(difference -> missing.remove(difference.risk()));
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theDiffIsWhatTheCaseSays(Path folder) throws IOException {
        Dialect dialect = io.mshell.sql.sqlserver.Dialects.sqlServer();
        DiffCase one = new DiffCase(folder, dialect);
        Sides sides = one.sides();
        List<Difference> differences = one.differences(sides);
        check(folder.resolve("diff.txt"), shown(differences));
        check(folder.resolve("deployed.txt"), deployed(one.decided(sides, differences)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theStatementsAreThoseOfTheCase(Path folder) throws IOException {
        statements(folder, io.mshell.sql.sqlserver.Dialects.sqlServer(), "sqlserver.sql");
        statements(folder, io.mshell.sql.embedded.Dialects.embedded(), "embedded.sql");
    }

    /** What was taken over leaves nothing to say but what was refused, and what somebody did to the table. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatWasTakenOverIsNoDifferenceAnyMore(Path folder) {
        DiffCase one = new DiffCase(folder, io.mshell.sql.sqlserver.Dialects.sqlServer());
        Sides sides = one.sides();
        Redeployment decided = one.decided(sides, one.differences(sides));
        Sides after = new Sides(
                decided.board(),
                decided.table(),
                sides.live().map(live -> live.permissions()).orElse(List.of()),
                sides.board(),
                sides.desired(),
                Deployed.live(decided, sides),
                sides.dialect());
        List<String> refused =
                decided.refused().stream().map(DiffCasesTest::identity).toList();
        assertThat(SchemaDiff.between(after).stream()
                        .filter(difference -> !isByHandAndLeftToTheNextLoad(difference))
                        .map(DiffCasesTest::identity)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(refused.stream()
                        .filter(each -> !each.startsWith("FOREIGN_COLUMN"))
                        .toList());
    }

    private static boolean isByHandAndLeftToTheNextLoad(Difference difference) {
        return difference.causes().equals(Set.of(Cause.DATABASE)) && difference.effect() != Effect.IN_PLACE;
    }

    private static String identity(Difference difference) {
        return difference.risk() + " " + difference.key() + " " + difference.after()
                + (difference.conflict() ? " in conflict" : "");
    }

    private static String shown(List<Difference> differences) {
        DiffLines lines = new DiffLines(false);
        lines.differences(differences);
        String shown = lines.view().lines().stream()
                .map(View.Line::text)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        int exit = differences.isEmpty() ? 0 : differences.stream().anyMatch(Difference::needsAllow) ? 3 : 2;
        return shown + "exit " + exit + "\n";
    }

    private static String deployed(Redeployment decided) {
        StringBuilder text = new StringBuilder();
        decided.refused()
                .forEach(each -> text.append("left: ")
                        .append(each.risk())
                        .append(' ')
                        .append(each.subject())
                        .append(each.note().isEmpty() ? "" : " (" + each.note() + ")")
                        .append('\n'));
        for (ColumnSpec column : decided.table().columns()) {
            text.append(String.format(
                            Locale.ROOT,
                            "%-24s %-16s %s %s",
                            column.name(),
                            column.type(),
                            column.nullable() ? "NULL    " : "NOT NULL",
                            column.origin().key())
                    .stripTrailing());
            text.append('\n');
        }
        decided.table()
                .indexes()
                .forEach(index -> text.append(index.unique() ? "unique index on " : "index on ")
                        .append(String.join(", ", index.columns()))
                        .append('\n'));
        return text.toString();
    }

    /** Documentation has golden files of its own, and is named here only. */
    private static void statements(Path folder, Dialect dialect, String file) throws IOException {
        DiffCase one = new DiffCase(folder, dialect);
        Sides sides = one.sides();
        StringBuilder text = new StringBuilder();
        for (Statement statement :
                one.plan(one.decided(sides, one.differences(sides))).statements()) {
            text.append("-- ").append(statement.comment()).append('\n');
            if (statement.reverse() != null) {
                text.append(statement.sql()).append('\n');
                statement
                        .reverse()
                        .lines()
                        .forEach(
                                line -> text.append("-- reverse: ").append(line).append('\n'));
            }
        }
        check(folder.resolve(file), text.toString());
    }

    private static void check(Path file, String actual) throws IOException {
        if (WRITING) {
            Files.writeString(file, actual);
        }
        assertThat(actual).as("%s", file).isEqualTo(Files.readString(file));
    }
}
