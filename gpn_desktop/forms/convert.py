"""From rows to XForm XML; the only importer of pyxform, and only when a form is published.

What goes in are the rows that ``forms.check_rows`` has seen, so nothing else can come out:
comments, the sheet ``gpn``, the column ``paper`` and what has no effect on a type stay behind.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gpn_desktop.forms import kinds
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode

_OURS = frozenset({"paper"})
_CONVERTED = tuple(name for name in kinds.SHEETS if name != "gpn")
_ROW = re.compile(r"\[row : (\d+)\]\s*")
_SHEET = re.compile(r"'(survey|choices|settings|entities)' sheet")


@dataclass(frozen=True)
class Converted:
    """The XForm, or "" where pyxform refused; problems hold its refusal or its warnings."""

    xform: str
    problems: tuple[FormProblem, ...] = ()


def convert(content: Content) -> Converted:
    """Convert rows that have no error; pyxform stops at the first thing it refuses."""
    from pyxform.errors import PyXFormError  # slow: 0.2 s, only where a form is published
    from pyxform.xls2xform import convert as pyxform

    try:
        result = pyxform(_book(content), validate=False, form_name="data")
    except PyXFormError as fault:
        return Converted("", (_refused(fault),))
    warnings = (_said(text, Level.WARNING) for text in result.warnings if not _is_ours(text))
    return Converted(str(result.xform), tuple(warnings))


def pyxform_version() -> str:
    """Give the version of pyxform that converts here."""
    from importlib.metadata import version

    return version("pyxform")


def _book(content: Content) -> dict[str, object]:
    sheets = [name for name in _CONVERTED if content.sheet(name).headers]
    book: dict[str, object] = {"sheet_names": sheets}
    for name in sheets:
        titles = [header.name for header in content.sheet(name).headers if _is_sent(header.name)]
        book[name] = list(_rows(content, name))
        book[f"{name}_header"] = [dict.fromkeys(titles)]
    return book


def _is_sent(title: str) -> bool:
    return title not in _OURS and not kinds.is_comment(title)


def _rows(content: Content, sheet: str) -> Iterator[dict[str, str]]:
    """Give the rows as pyxform counts them: the first below the titles is row 2."""
    heeded = {one.row.number: one.type.kind.columns for one in content.survey if one.type.kind}
    number = 1
    for row in content.rows(sheet):
        yield from ({} for _ in range(number + 1, row.number))
        number = row.number
        left_out = kinds.HEEDED - heeded[number] if sheet == "survey" else frozenset[str]()
        yield {
            column: cell.text
            for column, cell in row.cells.items()
            if _is_sent(column) and kinds.split_column(column)[0] not in left_out
        }


def _is_ours(warning: str) -> bool:
    """Say whether ``check_rows`` names the same, row by row."""
    return warning.startswith("Language '") and " is missing the " in warning


def _refused(fault: Exception) -> FormProblem:
    context: Mapping[str, object] = getattr(fault, "context", None) or {}
    return _said(str(fault), Level.ERROR, str(context.get("row") or ""))


def _said(text: str, level: Level, row: str = "") -> FormProblem:
    found, sheet = _ROW.search(text), _SHEET.search(text)
    number = row or (found[1] if found else "0")
    origin = Origin(sheet[1] if sheet else "survey", int(number) if number.isdigit() else 0)
    facts = {"message": _ROW.sub("", text)}
    return FormProblem(ProblemCode.PYXFORM_REFUSED, level, origin, facts)
