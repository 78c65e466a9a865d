"""From rows to XForm XML; the only importer of pyxform, and only when a form is published.

What goes in are the rows that ``forms.check_rows`` has seen, so nothing else can come out:
comments, the sheet ``gpn``, the column ``paper`` and what has no effect on a type stay behind.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

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

    warnings: list[str] = []
    try:
        made = _pyxform(_book(content), warnings)
    except PyXFormError as fault:
        return Converted("", (_refused(fault),))
    said = (_said(text, Level.WARNING) for text in warnings if not _is_ours(text))
    return Converted(made, tuple(said))


def _pyxform(book: dict[str, object], warnings: list[str]) -> str:
    """Take the steps of ``pyxform.xls2xform.convert``, and ``_aimed`` before the last."""
    from pyxform.builder import create_survey_element_from_dict
    from pyxform.xls2json import workbook_to_json
    from pyxform.xls2json_backends import get_xlsform

    read = get_xlsform(xlsform=book)
    rows = workbook_to_json(workbook_dict=read, form_name="data", warnings=warnings)
    survey = create_survey_element_from_dict(rows)
    _aimed(survey)
    return str(survey.to_xml(validate=False, pretty_print=False, warnings=warnings))


def _aimed(survey: Any) -> None:
    """Write each calculation with a trigger as its own question reads it.

    pyxform writes it as the trigger would, and a path of another group then leads nowhere:
    clients read it from its own question. Source: JavaRosa SetValueAction.processAction.
    """
    survey._setup_xpath_dictionary()  # noqa: SLF001 - to_xml would do it, too late for us
    for aims in survey.setvalues_by_triggering_ref.values():
        aims[:] = [
            (name, survey.insert_xpaths(value, survey.get_element_by_name(name)))
            for name, value in aims
        ]


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
        if sheet in ("survey", "choices"):  # a row left empty is one to pyxform elsewhere
            yield from ({} for _ in range(number + 1, row.number))
        number = row.number
        left_out = kinds.HEEDED - heeded[number] if sheet == "survey" else frozenset[str]()
        said = {
            column: cell.text
            for column, cell in row.cells.items()
            if _is_sent(column) and kinds.split_column(column)[0] not in left_out
        }
        if sheet == "survey" and "type" in said:
            said["type"] = kinds.read_type(said["type"]).plain
        yield said


def _is_ours(warning: str) -> bool:
    """Say whether ``check_rows`` names the same, row by row."""
    is_language = warning.startswith("Language '") and " is missing the " in warning
    return is_language or " Repeat has no label: " in warning


def _refused(fault: Exception) -> FormProblem:
    context: Mapping[str, object] = getattr(fault, "context", None) or {}
    return _said(str(fault), Level.ERROR, str(context.get("row") or ""))


def _said(text: str, level: Level, row: str = "") -> FormProblem:
    found, sheet = _ROW.search(text), _SHEET.search(text)
    number = row or (found[1] if found else "0")
    origin = Origin(sheet[1] if sheet else "survey", int(number) if number.isdigit() else 0)
    facts = {"message": _ROW.sub("", text)}
    return FormProblem(ProblemCode.PYXFORM_REFUSED, level, origin, facts)
