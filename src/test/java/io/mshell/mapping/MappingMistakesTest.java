package io.mshell.mapping;

import static io.mshell.mapping.Boards.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.board.ColumnKind;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads after a slip in data_mapping.yaml. */
class MappingMistakesTest {

    @Test
    void anUnknownKeyIsToldWithWhatIsAllowed() {
        assertThat(mistake("""
                types:
                  status:
                    sql: NVARCHAR(100)
                    feild: label
                """)).isEqualTo("""
                m.yaml:4:5: 'feild' is no key of type 'status'
                did you mean 'field'? allowed: extra, field, hook, note, sql, when_empty""");
    }

    @Test
    void aSlipInAnOverrideOrAnIndexIsToldWithTheNearestKey() {
        assertThat(mistake("overrides:\n  - {column: Amount, requierd: true}\n"))
                .isEqualTo("""
                m.yaml:2:22: 'requierd' is no key of an override
                did you mean 'required'? allowed: board, column, extra, field, hook, required, skip, sql, type""");
        assertThat(mistake("indexes:\n  - group\n  - {column: Amount, uniqe: true}\n"))
                .isEqualTo("""
                m.yaml:3:22: 'uniqe' is no key of an index
                did you mean 'unique'? allowed: column, unique""");
    }

    @Test
    void anUnknownTypeIsToldWithTheNearest() {
        assertThat(mistake("types:\n  statsu: {sql: INT, field: text}\n"))
                .startsWith("m.yaml:2:3: 'statsu' is no column type\ndid you mean 'status'? allowed: auto_number, ");
    }

    @Test
    void aFieldThatTheTypeDoesNotHaveIsTold() {
        assertThat(mistake("types:\n  status: {sql: INT, field: lable}\n")).isEqualTo("""
                m.yaml:2:29: 'lable' is no field of type 'status'
                did you mean 'label'? allowed: index, is_done, label, text, update_id, updated_at, value, value.<name>""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            types: {text: {sql: VARCHAR(10), field: text}}        | m.yaml:1:21: 'VARCHAR(10)' is not a SQL type: expected one of BIT, INT, BIGINT, DECIMAL, FLOAT, NVARCHAR, DATE, TIME, DATETIME2
            types: {text: {sql: NVARCHAR(5000), field: text}}     | m.yaml:1:21: 'NVARCHAR(5000)' is not a SQL type: expected NVARCHAR(1..4000 or MAX)
            types: {text: {field: text}}                          | m.yaml:1:15: type 'text' has no 'sql'
            types: {text: {sql: INT}}                             | m.yaml:1:15: type 'text' has no 'field'
            types: {text: {sql: INT, field: []}}                  | m.yaml:1:33: 'field' must name at least one field
            types: {text: hello}                                  | m.yaml:1:15: type 'text' must be a set of 'key: value'
            types: {tags: {sql: INT, field: tag_ids}}             | m.yaml:1:33: 'tag_ids' holds a list or an object: only NVARCHAR can take it, not INT
            types: {text: {sql: INT, field: text, when_empty: x}} | m.yaml:1:51: 'when_empty' is not a number
            types: {text: {sql: INT, field: text, sql: BIT}}      | m.yaml:1:39: 'sql' is given twice
            item: {id: false}                                     | m.yaml:1:12: the item's id cannot be left out: it is the primary key
            load: {page_size: 501}                                | m.yaml:1:19: 'page_size' must be a number from 1 to 500, not '501'
            load: {page_size: 0}                                  | m.yaml:1:19: 'page_size' must be a number from 1 to 500, not '0'
            load: {threads: 0}                                    | m.yaml:1:17: 'threads' must be a number from 1 to 64, not '0'
            hooks: {seconds_per_page: 0}                          | m.yaml:1:27: 'seconds_per_page' must be a number from 0.001 to 3600, not '0'
            load: {rejects_max_rows: 1.5}                         | m.yaml:1:26: 'rejects_max_rows' must be a whole number
            load: {rejects_max_percent: many}                     | m.yaml:1:29: 'rejects_max_percent' must be a number from 0 to 100, not 'many'
            overrides: [{board: Orders, sql: INT}]                | m.yaml:1:13: an override names a 'column' or a 'type', one of the two
            overrides: {Orders: {}}                               | m.yaml:1:12: 'overrides' must be a list of '- {board: ..., column: ..., sql: ...}'
            overrides: [{column: A, skip: maybe}]                 | m.yaml:1:31: 'skip' must be true or false
            overrides: [{column: A, required: maybe}]             | m.yaml:1:35: 'required' must be true or false
            types: {text: {sql: INT, field: text, required: true}} | m.yaml:1:39: 'required' is no key of type 'text'
            indexes: [{unique: true}]                             | m.yaml:1:11: an index has no 'column'
            indexes: [{column: A, unique: twice}]                 | m.yaml:1:31: 'unique' must be true or false
            indexes: [{column: [A, B]}]                           | m.yaml:1:20: 'column' must be a text
            indexes: [[group]]                                    | m.yaml:1:11: 'indexes' must be a text
            overrides: [{type: text, field: label}]               | m.yaml:1:13: 'label' is no field of type 'text'
            overrides: [{type: email, extra: {labels: true}}]     | m.yaml:1:13: 'labels' is no extra of type 'email'
            types: {numbers: {sql: DECIMAL(18,2), field: text}}   | m.yaml:1:35: a comma inside { } begins a new entry: write "DECIMAL(18,2)" in quotes
            types: [1]                                            | m.yaml:1:8: 'types' must be a set of 'key: value'
            """)
    void theFirstLineSaysWhereAndWhat(String yaml, String expected) {
        assertThat(mistake(yaml).lines().findFirst()).hasValue(expected);
    }

    @Test
    void whatIsNotYamlIsToldWithItsPlace() {
        assertThat(mistake("types:\n  text: {sql: INT\n  status: x\n"))
                .startsWith("m.yaml:3:")
                .contains(": not valid YAML: ");
        assertThat(mistake("a: &x 1\nb: *x\n")).startsWith("m.yaml:2:4: an alias (*name); write the value out");
        assertThat(mistake("load: {}\n---\nload: {}\n")).contains("a second document; one file holds one");
    }

    @Test
    void anOverrideThatDoesNotSuitItsColumnIsToldOnceTheColumnIsKnown() {
        DataMapping mapping = parse("overrides:\n  - {column: Amount, field: label}\n");
        MshellException mistake = catchThrowableOfType(
                MshellException.class,
                () -> mapping.resolve(Boards.orders(), column("n", "Amount", ColumnKind.NUMBERS)));

        assertThat(mistake).hasMessage("m.yaml:2:5: 'label' is no field of type 'numbers'");
    }

    private static String mistake(String yaml) {
        MshellException mistake = catchThrowableOfType(MshellException.class, () -> parse(yaml));
        assertThat(mistake.code()).isEqualTo(ErrorCode.MAPPING_INVALID);
        return mistake.getMessage() + "\n" + mistake.hint().orElse("");
    }

    private static DataMapping parse(String yaml) {
        return MappingShape.parse(yaml);
    }
}
