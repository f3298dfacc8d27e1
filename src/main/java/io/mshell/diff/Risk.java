package io.mshell.diff;

import java.util.Locale;

/**
 * What a difference can do to those who use the table. The constants' names are stable: {@code --allow} takes them, and
 * scripts may look for them.
 */
public enum Risk {
    COLUMN_ADDED(Danger.NONE, "a new column, NULL until the next load fills it"),
    COLUMN_RENAMED(Danger.NONE, "the values stay; queries that use the old name fail"),
    NAME_RULE_CHANGED(Danger.NONE, "the title stays but needs another column name; queries that use the old one fail"),
    COLUMN_MOVED(Danger.NONE, "the column has another place on the board, and in tables made from now on"),
    COLUMN_WIDENED(Danger.NONE, "the type holds more than before; no value changes"),
    COLUMN_NARROWED(Danger.ROWS, "the type holds less than before; values that do not fit become rejects"),
    COLUMN_RETYPED(Danger.ALWAYS, "another SQL type; queries that rely on the old one may fail"),
    MONDAY_TYPE_CHANGED(Danger.NONE, "another column type on monday.com that has the same SQL type here"),
    COLUMN_REMOVED(Danger.ROWS, "gone from the board; the column and its values go with the next load"),
    COLUMN_ARCHIVED(Danger.ROWS, "archived on the board; the column and its values go with the next load"),
    COLUMN_LEFT_OUT(Danger.ROWS, "left out by the mapping; the column and its values go with the next load"),
    NULLS_FORBIDDEN(Danger.ROWS, "NOT NULL from now on; a load with an empty value fails"),
    NULLS_ALLOWED(Danger.NONE, "NULL is possible from now on"),
    MAPPING_CHANGED(Danger.NONE, "read from another field of the cell; values may change with the next load"),
    HOOK_CHANGED(Danger.NONE, "made by another hook, or another version of it; values may change with the next load"),
    LABEL_ADDED(Danger.NONE, "a status label that may occur from now on"),
    LABEL_RENAMED(
            Danger.NONE, "rows with the label change their value with the next load; queries that name it miss them"),
    LABEL_REMOVED(Danger.NONE, "a status label that can no longer be chosen; rows that have it may become empty"),
    OPTION_ADDED(Danger.NONE, "a dropdown option that may occur from now on"),
    OPTION_RENAMED(
            Danger.NONE, "rows with the option change their value with the next load; queries that name it miss them"),
    OPTION_REMOVED(Danger.NONE, "a dropdown option that can no longer be chosen; rows that have it may lose it"),
    FORMULA_CHANGED(Danger.NONE, "another formula; values change with the next load"),
    MIRROR_CHANGED(Danger.NONE, "the mirror shows another column; values change with the next load"),
    RELATION_CHANGED(Danger.NONE, "the column is linked to other boards"),
    UNIT_CHANGED(Danger.NONE, "the numbers have another unit; the values stay as they are"),
    INDEX_ADDED(Danger.NONE, "an index more"),
    INDEX_REMOVED(Danger.NONE, "an index less; queries may become slower"),
    UNIQUE_ADDED(Danger.ROWS, "values must be unique from now on; a load with one that occurs twice fails"),
    KEY_CHANGED(Danger.NONE, "the primary key is not the deployed one; the next load makes it anew"),
    DESCRIPTION_CHANGED(Danger.NONE, "the documentation in the database is not the deployed one"),
    PERMISSIONS_CHANGED(Danger.NONE, "other permissions than at the last deployment; every swap keeps those it finds"),
    BOARD_RENAMED(Danger.NONE, "the board has another name; the table keeps its own"),
    BOARD_STATE_CHANGED(Danger.NONE, "the board was archived, deleted or restored"),
    BOARD_GONE(Danger.ALWAYS, "monday.com shows no such board to this token; loads fail"),
    COLUMN_MISSING(Danger.NONE, "dropped from the table by hand; the next load fills it again"),
    FOREIGN_COLUMN(Danger.ROWS, "in the table only, made by others; it and its values go with the next load"),
    TABLE_MISSING(Danger.NONE, "the table is gone; it is made anew, empty until the next load"),
    SETTINGS_CHANGED(Danger.NONE, "something of the column changed on the board; a full diff says what");

    /** When a difference needs {@code --allow}. */
    enum Danger {
        NONE,
        /** If rows are concerned, or nobody looked. */
        ROWS,
        ALWAYS
    }

    private final Danger danger;
    private final String meaning;

    Risk(Danger danger, String meaning) {
        this.danger = danger;
        this.meaning = meaning;
    }

    Danger danger() {
        return danger;
    }

    /** What it means, in one line. */
    public String meaning() {
        return meaning;
    }

    /** When it needs to be allowed, in words; empty for never. */
    public String allowance() {
        return switch (danger) {
            case NONE -> "";
            case ROWS -> "if rows are concerned";
            case ALWAYS -> "always";
        };
    }

    /** The kind of difference in one or two words, such as {@code column renamed}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
