// What hooks see and say, for editors: in a hook write
//
//     // @ts-check
//     /** @param {import('./mshell').StatusCell} cell
//      *  @param {import('./mshell').Item} item */
//     export function extract(cell, item) { ... }
//
// Fields are named as monday.com's API names them.

/** A cell of any type. */
export interface Cell {
    /** The column's id, which never changes. */
    id: string;
    /** The column's title. */
    title: string;
    /** The column's type as the API names it, such as `status`. */
    type: string;
    /** The column's settings: the labels of a status, the unit of a number. Frozen. */
    settings: Readonly<Record<string, any>>;
    /** What a person sees in the cell; null where there is nothing, and for mirrors and formulas. */
    text: string | null;
    /** The cell's own JSON, parsed; its shape depends on the type. */
    value: any;
}

/** The item a cell belongs to. */
export interface Item {
    id: number;
    name: string;
    group: {id: string; title: string | null} | null;
    /** ISO 8601, in UTC. */
    created_at: string | null;
    /** ISO 8601, in UTC. */
    updated_at: string | null;
    creator_id: number | null;
    /** The parent's id, for subitems. */
    parent_id: number | null;
    state: string;
    /**
     * Another cell of the item, by the column's id or title. Null if the board has no such column. The hook has to name
     * the column in `uses`, or asking for it is an error.
     */
    cell<C extends Cell = Cell>(idOrTitle: string): C | null;
}

/** A SQL type a hook may produce. */
export type SqlType =
    | 'BIT' | 'INT' | 'BIGINT' | 'FLOAT' | 'DATE' | 'NVARCHAR(MAX)'
    | `NVARCHAR(${number})` | `DECIMAL(${number},${number})` | `TIME(${number})` | `DATETIME2(${number})`;

/** A value of a column: a Date becomes ISO 8601, a bigint its digits, a list or an object JSON (for NVARCHAR). */
export type Value = string | number | bigint | boolean | Date | null | undefined | object;

/** What a hook exports. */
export interface Hook<C extends Cell = Cell> {
    description?: string;
    /** One SQL type: the hook makes the column itself. Names with types: columns beside it, `<column> <name>`. */
    produces: SqlType | Record<string, SqlType>;
    /** The fields of its own cell it looks at; all of them if left out, which makes loads larger. */
    reads?: string[];
    /** Other columns of the item it looks at, by id or title. */
    uses?: string[];
    /** What becomes of a cell it fails on: the load fails, the columns are NULL, or the column is as without the hook. */
    onError?: 'fail' | 'null' | 'keep';
    extract(cell: C, item: Item): Value | Record<string, Value>;
}

export interface PersonOrTeam {
    id: string;
    /** `person` or `team`. */
    kind: string | null;
}

export interface DropdownEntry {
    id: string;
    label: string;
}

export interface Country {
    code: string;
    name: string;
}

export interface DocFile {
    file_id: string | null;
    object_id: string | null;
    url: string | null;
}

export interface FileEntry {
    asset_id?: string;
    file_id?: string;
    is_image?: boolean;
    kind?: string;
    name: string | null;
    url?: string | null;
}

export interface AutoNumberCell extends Cell {
}

export interface BoardRelationCell extends Cell {
    display_value: string | null;
    linked_item_ids: string[];
    updated_at: string | null;
}

export interface ButtonCell extends Cell {
    label: string | null;
    color: string | null;
}

export interface CheckboxCell extends Cell {
    checked: boolean | null;
    updated_at: string | null;
}

export interface ColorPickerCell extends Cell {
    color: string | null;
    updated_at: string | null;
}

export interface CountryCell extends Cell {
    country: Country | null;
    updated_at: string | null;
}

export interface CreationLogCell extends Cell {
    created_at: string | null;
    creator_id: string | null;
}

export interface DateCell extends Cell {
    date: string | null;
    time: string | null;
    icon: string | null;
    updated_at: string | null;
}

export interface DependencyCell extends Cell {
    display_value: string | null;
    linked_item_ids: string[];
    updated_at: string | null;
}

export interface DirectDocCell extends Cell {
}

export interface DocCell extends Cell {
    file: DocFile | null;
}

export interface DropdownCell extends Cell {
    values: DropdownEntry[];
}

export interface EmailCell extends Cell {
    email: string | null;
    label: string | null;
    updated_at: string | null;
}

export interface FileCell extends Cell {
    files: FileEntry[];
}

export interface FormulaCell extends Cell {
    display_value: string | null;
}

export interface GroupCell extends Cell {
    group_id: string | null;
}

export interface HourCell extends Cell {
    hour: number | null;
    minute: number | null;
    updated_at: string | null;
}

export interface IntegrationCell extends Cell {
    entity_id: string | null;
    issue_api_url: string | null;
    issue_id: string | null;
}

export interface ItemAssigneesCell extends Cell {
}

export interface ItemIdCell extends Cell {
    item_id: string | null;
}

export interface LastUpdatedCell extends Cell {
    updated_at: string | null;
    updater_id: string | null;
}

export interface LinkCell extends Cell {
    url: string | null;
    url_text: string | null;
    updated_at: string | null;
}

export interface LocationCell extends Cell {
    address: string | null;
    city: string | null;
    city_short: string | null;
    country: string | null;
    country_short: string | null;
    lat: number | null;
    lng: number | null;
    place_id: string | null;
    street: string | null;
    street_number: string | null;
    street_number_short: string | null;
    street_short: string | null;
    updated_at: string | null;
}

export interface LongTextCell extends Cell {
    updated_at: string | null;
}

export interface MirrorCell extends Cell {
    display_value: string | null;
}

export interface NumbersCell extends Cell {
    number: number | null;
    symbol: string | null;
    direction: string | null;
}

export interface PeopleCell extends Cell {
    persons_and_teams: PersonOrTeam[];
    updated_at: string | null;
}

export interface PersonCell extends Cell {
    person_id: string | null;
    updated_at: string | null;
}

export interface PhoneCell extends Cell {
    phone: string | null;
    country_short_name: string | null;
    updated_at: string | null;
}

export interface ProgressCell extends Cell {
}

export interface RatingCell extends Cell {
    rating: number | null;
    updated_at: string | null;
}

export interface StatusCell extends Cell {
    index: number | null;
    is_done: boolean | null;
    label: string | null;
    update_id: string | null;
    updated_at: string | null;
}

export interface SubtasksCell extends Cell {
    display_value: string | null;
    subitems_ids: string[];
}

export interface TagsCell extends Cell {
    tag_ids: string[];
}

export interface TeamCell extends Cell {
    team_id: string | null;
    updated_at: string | null;
}

export interface TextCell extends Cell {
}

export interface TimelineCell extends Cell {
    from: string | null;
    to: string | null;
    visualization_type: string | null;
    updated_at: string | null;
}

export interface TimeTrackingCell extends Cell {
    duration: number | null;
    running: boolean | null;
    started_at: string | null;
    updated_at: string | null;
}

export interface UnknownCell extends Cell {
}

export interface UnsupportedCell extends Cell {
}

export interface VoteCell extends Cell {
    vote_count: number;
    voter_ids: string[];
    updated_at: string | null;
}

export interface WeekCell extends Cell {
    start_date: string | null;
    end_date: string | null;
}

export interface WorldClockCell extends Cell {
    timezone: string | null;
    updated_at: string | null;
}
