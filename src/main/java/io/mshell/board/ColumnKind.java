package io.mshell.board;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The column types of monday.com: the 43 members of {@code ColumnType} in API version 2026-01 (unchanged through
 * 2027-01), and {@link #UNKNOWN} for a type this program has not heard of.
 */
public enum ColumnKind {
    AUTO_NUMBER(""),
    BOARD_RELATION("BoardRelationValue"),
    BUTTON("ButtonValue"),
    CHECKBOX("CheckboxValue"),
    COLOR_PICKER("ColorPickerValue"),
    COUNTRY("CountryValue"),
    CREATION_LOG("CreationLogValue"),
    DATE("DateValue"),
    DEPENDENCY("DependencyValue"),
    DIRECT_DOC("DirectDocValue"),
    DOC("DocValue"),
    DROPDOWN("DropdownValue"),
    EMAIL("EmailValue"),
    FILE("FileValue"),
    FORMULA("FormulaValue"),
    GROUP("GroupValue"),
    HOUR("HourValue"),
    INTEGRATION("IntegrationValue"),
    ITEM_ASSIGNEES(""),
    ITEM_ID("ItemIdValue"),
    LAST_UPDATED("LastUpdatedValue"),
    LINK("LinkValue"),
    LOCATION("LocationValue"),
    LONG_TEXT("LongTextValue"),
    MIRROR("MirrorValue"),
    NAME(""),
    NUMBERS("NumbersValue"),
    PEOPLE("PeopleValue"),
    PERSON("PersonValue"),
    PHONE("PhoneValue"),
    PROGRESS("ProgressValue"),
    RATING("RatingValue"),
    STATUS("StatusValue"),
    SUBTASKS("SubtasksValue"),
    TAGS("TagsValue"),
    TEAM("TeamValue"),
    TEXT("TextValue"),
    TIME_TRACKING("TimeTrackingValue"),
    TIMELINE("TimelineValue"),
    UNSUPPORTED("UnsupportedValue"),
    VOTE("VoteValue"),
    WEEK("WeekValue"),
    WORLD_CLOCK("WorldClockValue"),
    UNKNOWN("");

    private static final Map<String, ColumnKind> BY_API_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ColumnKind::apiName, Function.identity()));

    private final String graphQlType;

    ColumnKind(String graphQlType) {
        this.graphQlType = graphQlType;
    }

    /** The kind with this API name, or {@link #UNKNOWN}: new types appear without notice. */
    public static ColumnKind of(String apiName) {
        return BY_API_NAME.getOrDefault(apiName, UNKNOWN);
    }

    /** The name the API uses, such as {@code board_relation}. */
    public String apiName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The object type behind {@code ColumnValue} that carries this kind's typed fields, such as {@code StatusValue};
     * empty where the API has none.
     */
    public String graphQlType() {
        return graphQlType;
    }
}
