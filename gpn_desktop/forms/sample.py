"""The sample workbook: each word that a questionnaire may hold explained, and a form to install.

Its words are data (``resources/forms/sample.toml``); what may be explained are the tables of
``forms.kinds``, so that nothing which is accepted is left out.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import resources
from gpn_desktop.forms import hints, kinds

NAME = "mau-bieu.xlsx"
GUIDE = "_huong_dan"
NOTE = "_ghi_chu"
_WIDE, _NARROW, _NAME = 42, 12, 30

Table = list[list[str]]
NO_TYPES: Mapping[str, str] = {}


@dataclass(frozen=True)
class Explained:
    """A table of the guide: its heading, and for each word what it is for."""

    heading: str
    words: Mapping[str, str]


def _words() -> dict[str, Any]:
    return tomllib.loads(resources.path("forms", "sample.toml").read_text("utf-8"))


def explained(types: Mapping[str, str] = NO_TYPES) -> tuple[Explained, ...]:
    """Give the tables of the guide, in the order of the tables of ``forms.kinds``.

    ``types`` are what each support type is called, by its code.
    """
    words = _words()
    notes = words["notes"]
    tables = (
        ("types", "types", kinds.TYPES),
        ("columns", "columns", kinds.COLUMNS["survey"]),
        ("choices", "choices_columns", kinds.COLUMNS["choices"]),
        ("settings", "settings_columns", kinds.COLUMNS["settings"]),
        ("entities", "entities_columns", kinds.COLUMNS["entities"]),
        ("gpn", "gpn_keys", kinds.GPN_KEYS),
        ("appearances", "appearances", kinds.APPEARANCES),
        ("parameters", "parameters", (*kinds.FILE_PARAMETERS, *kinds.LIST_PARAMETERS)),
        ("support_fields", "support_fields", kinds.SUPPORT_FIELDS),
    )
    found = tuple(
        Explained(
            notes[heading], {word: _meaning(words[table][word], table, word) for word in known}
        )
        for heading, table, known in tables
    )
    return (*found, Explained(notes["support_types"], types)) if types else found


def _meaning(text: str, table: str, word: str) -> str:
    wanted = hints.gpn_wanted(word) if table == "gpn_keys" else ""
    if table == "support_fields":
        wanted = ", ".join(kinds.SUPPORT_FIELDS[word])
    return f"{text}: {wanted}" if wanted else text


def sheets(types: Mapping[str, str] = NO_TYPES) -> Mapping[str, Table]:
    """Give the sheets of the sample, each with its titles above."""
    words = _words()
    return {
        GUIDE: _guide(words["notes"], types),
        "survey": _survey(words["survey"]),
        "choices": _choices(words["choices"]),
        "settings": [list(words["settings"]), list(words["settings"].values())],
        "entities": [["list_name", "entity_id"], ["households", "${household}"]],
        "gpn": _gpn(words["gpn"], words["gpn_keys"]),
    }


def _guide(notes: Mapping[str, Any], types: Mapping[str, str]) -> Table:
    lines: Table = [*([line] for line in notes["how"]), []]
    for table in explained(types):
        lines += [[table.heading], [notes["word"], notes["meaning"]]]
        lines += [[word, meaning] for word, meaning in table.words.items()]
        lines.append([])
    return lines


def _title(column: str) -> str:
    language = hints.EXAMPLES["default_language"]
    return f"{column}::{language}" if column in kinds.TRANSLATED else column


def _survey(rows: Iterable[Mapping[str, str]]) -> Table:
    columns = kinds.COLUMNS["survey"]
    titles = [*map(_title, columns), NOTE]
    return [titles, *([*(row.get(c, "") for c in columns), row.get("_", "")] for row in rows)]


def _choices(lists: Mapping[str, list[list[str]]]) -> Table:
    rows = [[name, *choice] for name, choices in lists.items() for choice in choices]
    return [[*map(_title, kinds.COLUMNS["choices"]), "xa"], *rows]


def _gpn(said: Mapping[str, str], notes: Mapping[str, str]) -> Table:
    return [["key", "value", "note"], *([key, value, notes[key]] for key, value in said.items())]


def workbook(types: Mapping[str, str] = NO_TYPES) -> bytes:
    """Give the sample as an .xlsx file: cells of text, titles that stay in sight."""
    from openpyxl import Workbook  # slow: only where a sample is saved

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, table in sheets(types).items():
        _fill(book.create_sheet(name), table, has_titles=name != GUIDE)
    book.active = list(sheets(types)).index("survey")
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _fill(page: Any, table: Table, *, has_titles: bool) -> None:  # openpyxl knows two kinds
    from openpyxl.styles import Alignment, Font

    widest = max(map(len, table))
    for number, line in enumerate(table, 1):
        for place, text in enumerate(line, 1):
            cell = page.cell(number, place, text or None)
            cell.number_format = "@"
            cell.alignment = Alignment(wrap_text=has_titles, vertical="top")
            cell.font = Font(bold=number == 1 if has_titles else len(line) == 1)
    for place in range(1, widest + 1):
        letter = page.cell(1, place).column_letter
        longest = max(len(line[place - 1]) for line in table if len(line) >= place)
        page.column_dimensions[letter].width = min(_WIDE, max(_NARROW, longest + 2))
    if has_titles:
        page.freeze_panes = "C2" if widest > 3 else "A2"
    else:
        page.column_dimensions["A"].width = _NAME
