"""What a workbook may hold: the tables of what we draw, and of what is refused with its remedy.

Source: https://xlsform.org; what stands in none of these tables is refused by name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.forms.gpn import Role, Status
from gpn_desktop.forms.problems import Remedy

NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
CODE = re.compile(r"[A-Za-z0-9_]{1,60}")
LIST_COLUMN = re.compile(r"[a-z_][a-z0-9_]*")
LANGUAGE = re.compile(r"\S.* \(([a-z]{2,3})\)")
VERSION = re.compile(r"20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d\d")
WHOLE = re.compile(r"-?\d+")
_OTHER = re.compile(r"\s*(or other|or_other|or specify other)$")
REFERENCE = re.compile(r"\$\{\s*+(last-saved#)?+([^}#\s]*+)\s*+\}")
PULLED = re.compile(r"pulldata\(\s*['\"]([^'\"]+)['\"]")

VIETNAMESE = "vi"
MAX_SURVEY_ROWS = 5_000
MAX_CHOICES = 50_000
MAX_EXPRESSION = 4_000
MAX_NESTING = 60

SHEETS = ("survey", "choices", "settings", "entities", "gpn")
REQUIRED_SHEETS = ("survey", "settings", "gpn")
REFUSED_SHEETS = {
    "external_choices": Remedy.USE_FROM_FILE,
    "cascades": Remedy.USE_FROM_FILE,
    "osm": Remedy.ASK_VILLAGE,
}

TRANSLATED = frozenset({"label", "hint", "guidance_hint", "required_message", "constraint_message"})
EXPRESSIONS = (
    *("required", "relevant", "constraint", "calculation", "default", "read_only"),
    *("choice_filter", "repeat_count", "trigger"),
)

# columns that mean something for a kind of row
_SHOWN = frozenset({"label", "relevant", "appearance"})
_BOUND = frozenset({"relevant", "paper", "save_to", "read_only"})
_FILLED = _BOUND | {"calculation", "trigger", "default"}
_ASKED = (
    _SHOWN
    | _FILLED
    | {"hint", "guidance_hint"}
    | {"required", "required_message", "constraint", "constraint_message"}
)
_CHOSEN = _ASKED | {"choice_filter", "parameters"}


@dataclass(frozen=True)
class Kind:
    """A type of survey row: what follows the word, what is drawn, which columns it heeds."""

    columns: frozenset[str]
    question: QuestionKind | None = None
    argument: str = ""
    has_name: bool = True
    opens: str = ""
    closes: str = ""


TYPES: Mapping[str, Kind] = {
    "text": Kind(_ASKED, QuestionKind.TEXT),
    "integer": Kind(_ASKED, QuestionKind.INTEGER),
    "decimal": Kind(_ASKED, QuestionKind.DECIMAL),
    "date": Kind(_ASKED, QuestionKind.DATE),
    "time": Kind(_ASKED, QuestionKind.TIME),
    "dateTime": Kind(_ASKED, QuestionKind.DATETIME),
    "note": Kind(_SHOWN | {"hint", "guidance_hint", "paper"}, QuestionKind.NOTE),
    "acknowledge": Kind(_ASKED, QuestionKind.ACKNOWLEDGE),
    "calculate": Kind(_FILLED),
    "hidden": Kind(_FILLED),
    "select_one": Kind(_CHOSEN, QuestionKind.SELECT_ONE, "list"),
    "select_multiple": Kind(_CHOSEN, QuestionKind.SELECT_MULTIPLE, "list"),
    "select_one_from_file": Kind(_CHOSEN, QuestionKind.SELECT_ONE, "file"),
    "select_multiple_from_file": Kind(_CHOSEN, QuestionKind.SELECT_MULTIPLE, "file"),
    "begin_group": Kind(_SHOWN | {"paper"}, QuestionKind.GROUP, opens="group"),
    "end_group": Kind(frozenset(), has_name=False, closes="group"),
    "begin_repeat": Kind(_SHOWN | {"paper", "repeat_count"}, QuestionKind.REPEAT, opens="repeat"),
    "end_repeat": Kind(frozenset(), has_name=False, closes="repeat"),
    "csv-external": Kind(frozenset()),
    "start": Kind(_BOUND),
    "end": Kind(_BOUND),
    "today": Kind(_BOUND),
    "deviceid": Kind(_BOUND),
    "username": Kind(_BOUND),
}

QUESTIONS: Mapping[str, QuestionKind] = {
    word: kind.question for word, kind in TYPES.items() if kind.question
}

REFUSED_TYPES: Mapping[str, Remedy] = {
    **dict.fromkeys(
        (
            *("geopoint", "geotrace", "geoshape", "gps", "location", "start-geopoint"),
            *("start-geotrace", "start-geoshape", "background-geopoint"),
        ),
        Remedy.ASK_VILLAGE,
    ),
    **dict.fromkeys(
        (
            *("image", "photo", "audio", "video", "file", "background-audio", "osm"),
            *("signature", "draw", "annotate"),
        ),
        Remedy.NO_MEDIA,
    ),
    **dict.fromkeys(("barcode", "string"), Remedy.USE_TEXT),
    **dict.fromkeys(
        ("range", "percentage", "number_of_days_in_last_month", "int"), Remedy.USE_INTEGER
    ),
    "rank": Remedy.USE_SELECTS,
    **dict.fromkeys(
        ("select_one_external", "cascading_select", "xml-external"), Remedy.USE_FROM_FILE
    ),
    **dict.fromkeys(("begin_loop", "end_loop", "loop"), Remedy.USE_REPEAT),
    **dict.fromkeys(
        (
            *("audit", "email", "phonenumber", "simserial", "subscriberid", "imei"),
            *("phone_number", "device_id", "trigger_log"),
        ),
        Remedy.OWN_JOURNAL,
    ),
}

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "survey": (
        *("type", "name", "label", "hint", "guidance_hint", "required", "required_message"),
        *("relevant", "constraint", "constraint_message", "calculation", "default", "read_only"),
        *("appearance", "parameters", "choice_filter", "repeat_count", "trigger", "save_to"),
        "paper",
    ),
    "choices": ("list_name", "name", "label"),
    "settings": (
        *("form_id", "form_title", "version", "default_language", "instance_name", "style"),
    ),
    "entities": ("list_name", "label", "entity_id", "create_if", "update_if"),
    "gpn": ("key", "value", "note"),
}
HEEDED = frozenset(COLUMNS["survey"]) - {"type", "name"}
"""Columns of which each type heeds some."""
REQUIRED_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "survey": ("type", "name"),
    "choices": ("list_name", "name"),
    "settings": ("form_id", "form_title", "version", "default_language"),
    "entities": ("list_name",),
    "gpn": ("key", "value"),
}

REFUSED_COLUMNS: tuple[tuple[re.Pattern[str], Remedy], ...] = (
    (re.compile(r"media::.*|(image|audio|video|big-image)(::.*)?"), Remedy.NO_MEDIA),
    (re.compile(r"(bind|body|instance|control)(::.*)?"), Remedy.DELETE_COLUMN),
    (re.compile(r"intent|sms_.*|prefix|delimiter|compact_tag"), Remedy.DELETE_COLUMN),
    (
        re.compile(r"disabled|rows|autoplay|query|no_?app_?error_?string", re.I),
        Remedy.DELETE_COLUMN,
    ),
    (re.compile(r"instance_xmlns|omit_instanceID|clean_text_values"), Remedy.DELETE_COLUMN),
    (re.compile(r"add_none_option|kobo--.*"), Remedy.DELETE_COLUMN),
    (re.compile(r"public_key|submission_url|auto_send|auto_delete"), Remedy.OWN_PACKAGES),
    (re.compile(r"namespaces|attribute::.*|client_editable|name"), Remedy.DELETE_COLUMN),
    (re.compile(r"allow_choice_duplicates"), Remedy.ONE_NAME_PER_CODE),
)

TAKEN_TITLES = frozenset({"value", "caption", "item"})
"""Titles in sheet choices that XLSForm reads as ``name`` and ``label``, or writes around them."""

FILE_PARAMETERS = ("value", "label")
LIST_PARAMETERS = ("randomize", "seed")

_ONE, _MANY = QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE
APPEARANCES: Mapping[str, tuple[QuestionKind, ...]] = {
    "multiline": (QuestionKind.TEXT,),
    "numbers": (QuestionKind.TEXT,),
    "minimal": (_ONE,),
    "autocomplete": (_ONE,),
    "horizontal": (_ONE, _MANY),
    "columns": (_ONE, _MANY),
    "field-list": (QuestionKind.GROUP, QuestionKind.REPEAT),
    "table-list": (QuestionKind.GROUP,),
    "year": (QuestionKind.DATE,),
    "month-year": (QuestionKind.DATE,),
}
TABLE_LIST = "table-list"

REGISTER_LISTS = ("households", "persons", "villages", "officials")
RESERVED = re.compile(
    r"data|meta|(generated_table_list_label|reserved_name_for_field_list_labels)_.*"
)

LAUNCH, LAUNCH_LIST = "household", "households"

GPN_DATES = ("valid_from", "valid_to", "typed_on", "checked_on")
GPN_VALUES: Mapping[str, tuple[str, ...]] = {
    "role": tuple(role.value for role in Role),
    "status": tuple(status.value for status in Status),
    "standard_scope": ("national", "provincial"),
}
GPN_KEYS = (
    *("role", "period", "standard_scope", "legal_source", "status", *GPN_DATES, "areas"),
    *("typed_by", "checked_by", "checked_hash", "rename", "support_type"),
)
GPN_REPEATED = ("rename", "support_type")
SUPPORT_TYPE = "support_type"
SUPPORT_FIELDS: Mapping[str, tuple[str, ...]] = {
    "quantity": ("integer", "calculate"),
    "unit": ("text", "select_one", "select_one_from_file", "calculate", "hidden"),
    "amount": ("integer", "calculate"),
    "handed_over": ("date", "today"),
    "receiver": ("text", "calculate"),
    "signed": ("select_one",),
}
YES = "co"
"""Questions of a support whose answer becomes a field of its record, and what they may be."""
GPN_REQUIRED = ("role", "status")
OUTPUTS = ("b1_total", "b1_source", "b2_total", "class_computed", "reasons")
MORE_OUTPUTS = ("b2_source",)
AREA = "area"
LINES = ("b1_line", "b2_line")


@dataclass(frozen=True)
class TypeCell:
    """A cell of column ``type`` read: the word, what follows it, ``or_other`` behind it."""

    word: str
    argument: str = ""
    has_other: bool = False

    @property
    def plain(self) -> str:
        """Give the cell as every converter reads it: ``select_multiple xa``."""
        other = ["or_other"] if self.has_other else []
        return " ".join([self.word, *([self.argument] if self.argument else []), *other])

    @property
    def kind(self) -> Kind | None:
        """Give the kind of row, None where we do not draw it."""
        return TYPES.get(self.word)

    @property
    def refusal(self) -> Remedy | None:
        """Give what to do instead of a type that is known and refused."""
        if self.word.startswith("uri:"):
            return Remedy.OWN_JOURNAL
        return REFUSED_TYPES.get(self.word)

    @property
    def list_name(self) -> str:
        """Give the list of a select, "" for other rows; a file's is its name without .csv."""
        return self.argument.removesuffix(".csv") if self.kind and self.kind.argument else ""


def read_type(text: str) -> TypeCell:
    """Read a cell of column ``type``; ``begin group`` is ``begin_group``."""
    words = text.split()
    for count in range(len(words), 0, -1):
        word = "_".join(words[:count])
        if word in TYPES or word in REFUSED_TYPES:
            rest = " ".join(words[count:])
            bare = _OTHER.sub("", rest)
            return TypeCell(word, bare, bare != rest)
    return TypeCell(" ".join(words))


def refused_column(title: str) -> Remedy | None:
    """Give what to do instead of a column that is known and refused."""
    return next((remedy for pattern, remedy in REFUSED_COLUMNS if pattern.fullmatch(title)), None)


def is_comment(title: str) -> bool:
    """Say whether a sheet or column is the author's own note."""
    return title.startswith("_")


def split_column(title: str) -> tuple[str, str]:
    """Split ``label::English (en)`` into column and language, "" where it names none."""
    column, _, language = title.partition("::")
    return (column.strip(), language.strip()) if column.strip() in TRANSLATED else (title, "")
