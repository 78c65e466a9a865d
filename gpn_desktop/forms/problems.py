"""What can be wrong with a questionnaire, and where it was written: for forms and engine alike."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum


@dataclass(frozen=True)
class Origin:
    """Where in the workbook something was written; ``column`` is the header, ``letter`` its place.

    Row 1 is the header row of a sheet; row 0 means the sheet as a whole.
    """

    sheet: str
    row: int
    column: str = ""
    letter: str = ""

    @property
    def cell(self) -> str:
        """Give the place as Excel writes it: ``survey!F12``, ``survey!12`` or ``survey``."""
        return f"{self.sheet}!{self.letter}{self.row}" if self.row else self.sheet


class Level(Enum):
    """ERROR refuses the form, WARNING must be accepted by the installer, NOTICE is listed."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class ProblemCode(StrEnum):
    """What can be wrong with a questionnaire; the sentences live in ``ui/messages.py``."""

    SHEET_MISSING = "sheet_missing"
    SHEET_UNKNOWN = "sheet_unknown"
    COLUMN_UNKNOWN = "column_unknown"
    COLUMN_UNREAD = "column_unread"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    TITLES_LOWER = "titles_lower"
    AND_MORE = "and_more"
    CELL_FORMULA = "cell_formula"
    CELL_MERGED = "cell_merged"
    CELL_TYPE = "cell_type"
    CELL_MISSING = "cell_missing"
    NAME_FORM = "name_form"
    NAME_TWICE = "name_twice"
    NAME_RESERVED = "name_reserved"
    LANGUAGE = "language"
    LANGUAGE_MISSING = "language_missing"
    LANGUAGE_ASSUMED = "language_assumed"
    TEXT_MISSING = "text_missing"
    VERSION = "version"
    VERSION_OLD = "version_old"
    TYPE_REFUSED = "type_refused"
    TYPE_UNKNOWN = "type_unknown"
    SETTING_REFUSED = "setting_refused"
    PARAMETER_UNKNOWN = "parameter_unknown"
    PARAMETER_VALUE = "parameter_value"
    TRIGGER = "trigger"
    TRIGGER_REPEAT = "trigger_repeat"
    DEFAULT = "default"
    LAST_SAVED_REFUSED = "last_saved_refused"
    NO_EFFECT = "no_effect"
    FORM_EMPTY = "form_empty"
    NESTING = "nesting"
    TABLE_LIST = "table_list"
    LIMIT = "limit"
    SYNTAX = "syntax"
    STAR = "star"
    FUNCTION_UNKNOWN = "function_unknown"
    FUNCTION_REFUSED = "function_refused"
    SHUFFLED_ELSEWHERE = "shuffled_elsewhere"
    ARGUMENTS = "arguments"
    PATH_UNKNOWN = "path_unknown"
    REFERENCE_FORM = "reference_form"
    LIST_UNKNOWN = "list_unknown"
    LIST_COLUMN_UNKNOWN = "list_column_unknown"
    CSV_MISSING = "csv_missing"
    CSV_UNREADABLE = "csv_unreadable"
    CSV_PASSED_OVER = "csv_passed_over"
    CSV_SEPARATOR = "csv_separator"
    CSV_LINE = "csv_line"
    CYCLE = "cycle"
    PREDICATE = "predicate"
    REPEAT_INSIDE_ITSELF = "repeat_inside_itself"
    VALUE_REPEATED = "value_repeated"
    DATE_AS_TEXT = "date_as_text"
    TIME_COMPARED = "time_compared"
    TIME_AS_TEXT = "time_as_text"
    MOMENT_AS_DAY = "moment_as_day"
    STORED_BOOLEAN = "stored_boolean"
    VALUE_UNFIT = "value_unfit"
    CHOICE_UNKNOWN = "choice_unknown"
    UNREACHABLE = "unreachable"
    EMPTY_BRANCH = "empty_branch"
    SUM_OF_POINTS = "sum_of_points"
    POINTS_WITHOUT_QUESTION = "points_without_question"
    POINTS_COLUMN = "points_column"
    POINTS_CELL = "points_cell"
    POINTS_EMPTY = "points_empty"
    OUTPUT_MISSING = "output_missing"
    OUTPUT_OUTSIDE = "output_outside"
    THRESHOLD_DIFFERS = "threshold_differs"
    GPN_KEY = "gpn_key"
    GPN_MISSING = "gpn_missing"
    GPN_TWICE = "gpn_twice"
    GPN_VALUE = "gpn_value"
    GPN_ROLE = "gpn_role"
    SUPPORT_TYPE = "support_type"
    SUPPORT_FIELD = "support_field"
    CHECKER = "checker"
    ENTITY_PROPERTY = "entity_property"
    ENTITY_LAUNCH = "entity_launch"
    ENTITY_ROW = "entity_row"
    SAVE_TO = "save_to"
    ENTITY_LIST_SCAN = "entity_list_scan"
    REGEX = "regex"
    FORMAT = "format"
    VOLATILE = "volatile"
    PYXFORM_REFUSED = "pyxform_refused"


class Remedy(StrEnum):
    """What to do instead, where the remedy of the code alone would not do."""

    NEAREST = "nearest"
    NEAREST_WORD = "nearest_word"
    ADD_SURVEY = "add_survey"
    ADD_SETTINGS = "add_settings"
    ADD_GPN = "add_gpn"
    ADD_ENTITIES = "add_entities"
    UNHIDE = "unhide"
    DELETE_ROWS = "delete_rows"
    DELETE_COLUMNS = "delete_columns"
    ASK_VILLAGE = "ask_village"
    NO_MEDIA = "no_media"
    USE_TEXT = "use_text"
    USE_TRUE = "use_true"
    USE_INTEGER = "use_integer"
    USE_SELECTS = "use_selects"
    ADD_OTHER_CODE = "add_other_code"
    USE_FROM_FILE = "use_from_file"
    USE_CSV = "use_csv"
    USE_REPEAT = "use_repeat"
    ENTITY_ONCE = "entity_once"
    ENTITY_LABEL = "entity_label"
    ENTITY_BOTH = "entity_both"
    ENTITY_KEY = "entity_key"
    ENTITY_PLACE = "entity_place"
    SAVE_LIST = "save_list"
    SAVE_ONCE = "save_once"
    SAVE_PLACE = "save_place"
    USE_PERSON_ID = "use_person_id"
    USE_DIV = "use_div"
    USE_PLAIN = "use_plain"
    USE_SMALL = "use_small"
    USE_EQUALS = "use_equals"
    USE_COMMA = "use_comma"
    USE_YES = "use_yes"
    NAME_LIST = "name_list"
    ADD_TITLE = "add_title"
    OWN_JOURNAL = "own_journal"
    OWN_PACKAGES = "own_packages"
    DELETE_COLUMN = "delete_column"
    ONE_NAME_PER_CODE = "one_name_per_code"
    CHECK_AGAIN = "check_again"
    FILL_POINTS = "fill_points"


_FACTS: Mapping[ProblemCode, tuple[str, ...]] = {
    ProblemCode.SHEET_MISSING: ("wanted",),
    ProblemCode.SHEET_UNKNOWN: ("found",),
    ProblemCode.COLUMN_MISSING: ("wanted", "example"),
    ProblemCode.AND_MORE: ("count",),
    ProblemCode.TITLES_LOWER: ("row",),
    ProblemCode.CELL_MERGED: ("cells",),
    ProblemCode.CELL_MISSING: ("example",),
    ProblemCode.CELL_TYPE: ("value",),
    ProblemCode.NAME_FORM: ("name", "example"),
    ProblemCode.NAME_TWICE: ("name", "other"),
    ProblemCode.NAME_RESERVED: ("name", "example"),
    ProblemCode.LANGUAGE: ("language",),
    ProblemCode.LANGUAGE_MISSING: ("columns", "example"),
    ProblemCode.LANGUAGE_ASSUMED: ("language",),
    ProblemCode.TEXT_MISSING: ("language",),
    ProblemCode.VERSION: ("version",),
    ProblemCode.VERSION_OLD: ("version", "next"),
    ProblemCode.TYPE_REFUSED: ("type",),
    ProblemCode.TYPE_UNKNOWN: ("type",),
    ProblemCode.SETTING_REFUSED: ("name",),
    ProblemCode.PARAMETER_UNKNOWN: ("parameter",),
    ProblemCode.PARAMETER_VALUE: ("parameter", "wanted"),
    ProblemCode.TRIGGER: ("text",),
    ProblemCode.TRIGGER_REPEAT: ("name", "repeat"),
    ProblemCode.DEFAULT: ("value",),
    ProblemCode.LAST_SAVED_REFUSED: ("name",),
    ProblemCode.NO_EFFECT: ("word",),
    ProblemCode.NESTING: ("type",),
    ProblemCode.TABLE_LIST: ("found",),
    ProblemCode.LIMIT: ("limit",),
    ProblemCode.SYNTAX: ("near",),
    ProblemCode.STAR: ("near",),
    ProblemCode.FUNCTION_UNKNOWN: ("function",),
    ProblemCode.FUNCTION_REFUSED: ("function", "instead"),
    ProblemCode.ARGUMENTS: ("function", "wanted"),
    ProblemCode.PATH_UNKNOWN: ("path",),
    ProblemCode.REFERENCE_FORM: ("text", "example"),
    ProblemCode.LIST_UNKNOWN: ("list",),
    ProblemCode.LIST_COLUMN_UNKNOWN: ("list", "wanted", "known"),
    ProblemCode.CSV_MISSING: ("file",),
    ProblemCode.CSV_UNREADABLE: ("file",),
    ProblemCode.CSV_PASSED_OVER: ("file", "example"),
    ProblemCode.CSV_SEPARATOR: ("sign",),
    ProblemCode.CYCLE: ("rows", "names"),
    ProblemCode.PREDICATE: ("text",),
    ProblemCode.REPEAT_INSIDE_ITSELF: ("repeat",),
    ProblemCode.VALUE_REPEATED: ("name",),
    ProblemCode.DATE_AS_TEXT: ("text",),
    ProblemCode.TIME_COMPARED: ("text",),
    ProblemCode.TIME_AS_TEXT: ("text",),
    ProblemCode.MOMENT_AS_DAY: ("text",),
    ProblemCode.STORED_BOOLEAN: ("name",),
    ProblemCode.VALUE_UNFIT: ("text", "name"),
    ProblemCode.CHOICE_UNKNOWN: ("code", "list", "known"),
    ProblemCode.UNREACHABLE: ("name",),
    ProblemCode.EMPTY_BRANCH: ("name", "result"),
    ProblemCode.SUM_OF_POINTS: ("question",),
    ProblemCode.POINTS_WITHOUT_QUESTION: ("text",),
    ProblemCode.POINTS_COLUMN: ("area", "wanted"),
    ProblemCode.POINTS_CELL: ("value",),
    ProblemCode.POINTS_EMPTY: ("count", "cells"),
    ProblemCode.OUTPUT_MISSING: ("output",),
    ProblemCode.OUTPUT_OUTSIDE: ("output", "reads"),
    ProblemCode.THRESHOLD_DIFFERS: ("wanted", "found"),
    ProblemCode.GPN_KEY: ("key",),
    ProblemCode.GPN_MISSING: ("key", "example"),
    ProblemCode.GPN_TWICE: ("key",),
    ProblemCode.GPN_VALUE: ("key", "value", "wanted"),
    ProblemCode.GPN_ROLE: ("key", "role"),
    ProblemCode.SUPPORT_TYPE: ("type", "known"),
    ProblemCode.SUPPORT_FIELD: ("name", "wanted"),
    ProblemCode.ENTITY_PROPERTY: ("property", "list"),
    ProblemCode.ENTITY_LIST_SCAN: ("list",),
    ProblemCode.ENTITY_ROW: ("list",),
    ProblemCode.SAVE_TO: ("text",),
    ProblemCode.REGEX: ("pattern",),
    ProblemCode.FORMAT: ("letter",),
    ProblemCode.VOLATILE: ("function",),
    ProblemCode.PYXFORM_REFUSED: ("message",),
}


_GUESSES = (Remedy.NEAREST, Remedy.NEAREST_WORD)


def facts_of(code: ProblemCode) -> tuple[str, ...]:
    """Give the facts that the sentence of a code needs, besides those of its origin."""
    return _FACTS.get(code, ())


@dataclass(frozen=True)
class FormProblem:
    """Something wrong in a questionnaire; ``facts`` fill the sentence of ``code``.

    ``remedy`` replaces the remedy of the code; NEAREST and NEAREST_WORD need the further fact
    ``nearest``.
    """

    code: ProblemCode
    level: Level
    origin: Origin | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    remedy: Remedy | None = None

    def __post_init__(self) -> None:
        """Refuse facts that the sentence does not name, and sentences without their facts."""
        needed = {*facts_of(self.code), *(("nearest",) if self.remedy in _GUESSES else ())}
        if needed != set(self.facts):
            raise TypeError(f"{self.code} needs exactly the facts {sorted(needed)}")
