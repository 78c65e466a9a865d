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
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    CELL_FORMULA = "cell_formula"
    CELL_TYPE = "cell_type"
    CELL_MISSING = "cell_missing"
    NAME_FORM = "name_form"
    NAME_TWICE = "name_twice"
    LANGUAGE = "language"
    TEXT_MISSING = "text_missing"
    VERSION = "version"
    TYPE_REFUSED = "type_refused"
    TYPE_UNKNOWN = "type_unknown"
    SETTING_REFUSED = "setting_refused"
    PARAMETER_UNKNOWN = "parameter_unknown"
    LAST_SAVED_REFUSED = "last_saved_refused"
    NO_EFFECT = "no_effect"
    NESTING = "nesting"
    LIMIT = "limit"
    SYNTAX = "syntax"
    FUNCTION_UNKNOWN = "function_unknown"
    FUNCTION_REFUSED = "function_refused"
    ARGUMENTS = "arguments"
    PATH_UNKNOWN = "path_unknown"
    LIST_UNKNOWN = "list_unknown"
    LIST_COLUMN_UNKNOWN = "list_column_unknown"
    CSV_MISSING = "csv_missing"
    CYCLE = "cycle"
    PREDICATE = "predicate"
    REPEAT_INSIDE_ITSELF = "repeat_inside_itself"
    VALUE_REPEATED = "value_repeated"
    DATE_AS_TEXT = "date_as_text"
    STORED_BOOLEAN = "stored_boolean"
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
    CHECKER = "checker"
    ENTITY_PROPERTY = "entity_property"
    ENTITY_LAUNCH = "entity_launch"
    ENTITY_LIST_SCAN = "entity_list_scan"
    REGEX = "regex"
    FORMAT = "format"
    VOLATILE = "volatile"
    PYXFORM_REFUSED = "pyxform_refused"


@dataclass(frozen=True)
class FormProblem:
    """Something wrong in a questionnaire; ``facts`` fill the sentence of ``code``.

    ``facts["remedy"]``, where present, is a ``kinds.Remedy`` that says what to do instead.
    """

    code: ProblemCode
    level: Level
    origin: Origin | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
