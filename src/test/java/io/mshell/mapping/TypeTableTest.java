package io.mshell.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.ColumnKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of monday.com: what a cell of it becomes. The lines are in the classes named below. */
class TypeTableTest {

    static Stream<TypeTable> lines() {
        return Stream.of(
                        TextLines.lines(),
                        NumberLines.lines(),
                        LabelLines.lines(),
                        DateLines.lines(),
                        PeopleAndFileLines.lines(),
                        LinkedLines.lines())
                .flatMap(lines -> lines);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aCellBecomesTheValue(TypeTable line) {
        line.check();
    }

    /** The name is not a cell: RowMapperTest reads it. */
    @Test
    void noTypeIsWithoutALine() {
        Set<ColumnKind> covered = lines().map(TypeTable::kind).collect(Collectors.toSet());
        covered.add(ColumnKind.NAME);

        assertThat(ColumnKind.values()).allSatisfy(kind -> assertThat(covered).contains(kind));
    }
}
