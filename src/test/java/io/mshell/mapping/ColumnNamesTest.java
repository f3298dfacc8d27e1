package io.mshell.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.ColumnNames.Named;
import io.mshell.mapping.ColumnNames.Wanted;
import io.mshell.schema.DefaultNameRules;
import io.mshell.schema.NameRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {

    private static final NameRules RULES = new DefaultNameRules();

    @Test
    void aColumnIsNamedExactlyAsOnTheBoard() {
        for (String title :
                List.of("Status", "  led by spaces", "trailing  ", "a]b[c\"'", "Ünï \uD83D\uDE00", "a\tb\nc", "#1")) {
            assertThat(names("c1", title)).containsEntry("c1", new Named(title, ""));
        }
    }

    @Test
    void ofTwoThatCollideTheShorterIdThenTheFirstInTheAlphabetKeepsTheName() {
        assertThat(plain("status_1", "STATUS", "status", "Status", "textx", "Status "))
                .containsEntry("textx", "Status ")
                .containsEntry("status", "Status (status)")
                .containsEntry("status_1", "STATUS (status_1)");
    }

    @Test
    void aBlankTitleIsNamedByItsId() {
        assertThat(names("text1", "   ")).containsEntry("text1", new Named("text1", "the title is blank"));
        assertThat(plain("text1", "", "zz", "TEXT1"))
                .containsEntry("zz", "TEXT1")
                .containsEntry("text1", "text1 (text1)");
    }

    @Test
    void aTitleTooLongIsCutBetweenCharactersAndEndsInItsId() {
        assertThat(plain("c1", "x".repeat(128))).containsEntry("c1", "x".repeat(128));
        assertThat(names("c1", "x".repeat(129)))
                .containsEntry("c1", new Named("x".repeat(123) + " (c1)", "the title is longer than 128 characters"));
        assertThat(plain("c1", "\uD83D\uDE00".repeat(65))).containsEntry("c1", "\uD83D\uDE00".repeat(61) + " (c1)");
    }

    @Test
    void charactersNoNameCanHoldAreReplaced() {
        assertThat(names("c1", "a\u0000b\uFFFFc\uD83D"))
                .containsEntry("c1", new Named("a_b_c_", "the title holds characters no name can hold"));
    }

    @Test
    void whatTheEngineForbidsIsReplaced() {
        NameRules noDots = rules(".\"", false);

        assertThat(ColumnNames.of(List.of(new Wanted("c1", "a.b\"c", "")), noDots, Set.of())
                        .values())
                .extracting(Named::name)
                .containsExactly("a_b_c");
    }

    @Test
    void aSuffixThatCollidesAgainIsNumbered() {
        assertThat(plain("a", "X", "bb", "x", "ccc", "x (bb)", "dddd", "X (bb 2)"))
                .containsEntry("a", "X")
                .containsEntry("ccc", "x (bb)")
                .containsEntry("dddd", "X (bb 2)")
                .containsEntry("bb", "x (bb 3)");
    }

    @Test
    void anExtraFollowsItsColumnAndGivesWayToNamesTaken() {
        List<Wanted> extras =
                List.of(new Wanted("mail", "E-mail", "label"), new Wanted("mail2", "E".repeat(126), "label"));

        Map<Wanted, Named> named = ColumnNames.of(extras, RULES, Set.of("e-MAIL label"));

        assertThat(named.get(extras.get(0)).name()).isEqualTo("E-mail label (mail)");
        assertThat(named.get(extras.get(1)).name()).isEqualTo("E".repeat(114) + " label (mail2)");
    }

    @Test
    void hostileTitlesGetUniqueNamesWhateverTheirOrder() {
        Random random = new Random(20261123);
        for (int i = 0; i < 3_000; i++) {
            List<Wanted> columns = hostile(random);
            Map<Wanted, Named> named = ColumnNames.of(columns, RULES, Set.of());
            List<String> names = named.values().stream().map(Named::name).toList();

            assertThat(names).hasSameSizeAs(columns).allSatisfy(name -> {
                assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(128);
                assertThat(CleanText.of(name)).isEqualTo(name);
            });
            assertThat(RULES.collisions(names)).as("%s", columns).isEmpty();
            Collections.shuffle(columns, random);
            assertThat(ColumnNames.of(columns, RULES, Set.of())).isEqualTo(named);
        }
    }

    @Test
    void aColumnThatCollidesWithNoneChangesNoOtherName() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<Wanted> columns = hostile(random);
            Map<Wanted, Named> before = ColumnNames.of(columns, RULES, Set.of());
            columns.add(new Wanted("zz_new", "a title like no other", ""));

            assertThat(ColumnNames.of(columns, RULES, Set.of())).containsAllEntriesOf(before);
        }
    }

    @Test
    void aThousandColumnsOfOneTitleAreToldApart() {
        List<Wanted> columns = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            columns.add(new Wanted("text_" + i, i % 2 == 0 ? "Note" : "NOTE", ""));
        }

        Collection<Named> named = ColumnNames.of(columns, RULES, Set.of()).values();

        assertThat(named).extracting(Named::name).doesNotHaveDuplicates().hasSize(1_000);
    }

    @Test
    void anEngineThatTakesEverythingForTheSameIsRefused() {
        List<Wanted> columns = List.of(new Wanted("a", "A", ""), new Wanted("b", "B", ""));

        assertThatThrownBy(() -> ColumnNames.of(columns, rules("", true), Set.of()))
                .isInstanceOfSatisfying(
                        MshellException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TABLE_UNSUITABLE));
    }

    /** Few words, many ways to write them, so that nearly everything collides. */
    private static List<Wanted> hostile(Random random) {
        List<String> pieces = List.of(
                "A",
                "a",
                "b",
                " ",
                " (",
                ")",
                "ß",
                "ss",
                "\uD83D\uDE00",
                "\uD83D",
                "\u0000",
                "\uFFFF",
                "é",
                "e\u0301",
                "(t1)",
                " (t2 2)",
                "\u200D",
                "x".repeat(120),
                "\uD83D\uDE00".repeat(64),
                "ﬀ",
                "ｱ",
                "ア",
                "あ",
                "");
        List<String> ids = List.of(
                "t1", "T1", "t2", "text_mkq1", "i".repeat(130), "\uD83D\uDE00", "\uD83D\uDE01", "n9", "n10", "a b");
        List<Wanted> columns = new ArrayList<>();
        for (String id : ids.subList(0, 2 + random.nextInt(ids.size() - 1))) {
            StringBuilder title = new StringBuilder();
            for (int i = random.nextInt(4); i > 0; i--) {
                title.append(pieces.get(random.nextInt(pieces.size())));
            }
            columns.add(new Wanted(id, title.toString(), random.nextInt(8) == 0 ? "ids" : ""));
        }
        return columns;
    }

    private static NameRules rules(String forbidden, boolean allTheSame) {
        return new NameRules() {
            @Override
            public String forbidden() {
                return forbidden;
            }

            @Override
            public List<List<String>> collisions(Collection<String> names) {
                return allTheSame ? List.of(List.copyOf(names)) : List.of();
            }
        };
    }

    private static Map<String, String> plain(String... idsAndTitles) {
        Map<String, String> plain = new LinkedHashMap<>();
        names(idsAndTitles).forEach((id, named) -> plain.put(id, named.name()));
        return plain;
    }

    private static Map<String, Named> names(String... idsAndTitles) {
        List<Wanted> columns = new ArrayList<>();
        for (int i = 0; i < idsAndTitles.length; i += 2) {
            columns.add(new Wanted(idsAndTitles[i], idsAndTitles[i + 1], ""));
        }
        Map<String, Named> names = new LinkedHashMap<>();
        ColumnNames.of(columns, RULES, Set.of()).forEach((wanted, named) -> names.put(wanted.columnId(), named));
        return names;
    }
}
