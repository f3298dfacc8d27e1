package io.mshell.sql.sqlserver;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mshell.schema.TextMeasure;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real server keeps the contract, where there is one; what Babelfish cannot do is left out by name. */
class SqlServerDatabaseTest implements DatabaseContract {

    @RegisterExtension
    static final OnServer on = new OnServer();

    @Override
    public Database database() {
        return on.session();
    }

    @Test
    @Override
    public void hostileNamesAndDocumentationSurvive() {
        need(Feature.EMOJI_LABELS);
        DatabaseContract.super.hostileNamesAndDocumentationSurvive();
    }

    /** Its query would go on for days on a server that does not hear of the cancellation. */
    @Test
    @Override
    public void aLongQueryIsStoppedByItsToken() {
        need(Feature.ATTENTION);
        DatabaseContract.super.aLongQueryIsStoppedByItsToken();
    }

    @Test
    @Override
    public void theLongestNameIsSwapped() {
        need(Feature.LONG_RENAME);
        DatabaseContract.super.theLongestNameIsSwapped();
    }

    @Test
    @Override
    public void aDescriptionTellsOfTablesAndColumnsThatAreNotThere() {
        need(Feature.DESCRIPTIONS);
        DatabaseContract.super.aDescriptionTellsOfTablesAndColumnsThatAreNotThere();
    }

    /** Where the engine keeps UTF-8, texts are measured in characters. */
    @Test
    @Override
    public void aTextIsMeasuredInUtf16Units() {
        assumeTrue(on.capabilities().textMeasure() != TextMeasure.UTF8, "text is kept as UTF-8");
        DatabaseContract.super.aTextIsMeasuredInUtf16Units();
    }

    @Test
    @Override
    public void anIndexMadeByHandIsDroppedAndPutBack() {
        need(Feature.INDEX_NAMES);
        DatabaseContract.super.anIndexMadeByHandIsDroppedAndPutBack();
    }

    private static void need(Feature feature) {
        assumeTrue(on.capabilities().has(feature), feature.lack());
    }
}
