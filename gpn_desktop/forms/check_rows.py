"""All that is wrong with the rows of a workbook, found at once, before any converter sees it.

pyxform leaves out in silence what it does not know; here everything is known or refused by name.
What needs an expression to be read is checked by ``engine.check``.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from gpn_desktop.forms import (
    check_entities,
    check_points,
    check_references,
    check_sheets,
    check_support,
    check_survey,
    kinds,
)
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.frequent import limit, name_form, no_effect, reserved
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode
from gpn_desktop.forms.workbook import PLAIN, Row, Workbook

Found = Iterator[FormProblem]
MOST_ALIKE = 100


def check(
    workbook: Workbook,
    *,
    files: Collection[str] = (),
    installed: str = "",
    types: Mapping[str, str] | None = None,
) -> tuple[FormProblem, ...]:
    """Give every problem of the rows, in the order of sheets, rows and columns.

    ``files`` names the CSV files that come with the workbook; ``installed`` is the newest version
    of the form that is in use, "" for a new form. ``types`` are the support types that a form may
    ask about, by their codes; without them they are not checked.
    """
    content = Content(workbook)
    found = [
        *check_sheets.check(content),
        *_settings(content, installed),
        *check_survey.check(content, files),
        *_choices(content),
        *check_entities.check(content),
        *check_references.check(content),
        *check_points.check(content),
        *check_support.check(content, types),
    ]
    return tuple(_few(sorted(found, key=_place)))


def _few(problems: Iterable[FormProblem]) -> Found:
    """Give of each kind of problem in a column the first, and how many more there are."""
    seen: Counter[tuple[ProblemCode, Level, str, str]] = Counter()
    for problem in problems:
        origin = problem.origin or Origin("", 0)
        kind = (problem.code, problem.level, origin.sheet, origin.column)
        seen[kind] += 1
        if seen[kind] <= MOST_ALIKE:
            yield problem
    for (_, level, sheet, column), count in seen.items():
        if count > MOST_ALIKE:
            facts = {"count": str(count - MOST_ALIKE)}
            yield FormProblem(ProblemCode.AND_MORE, level, Origin(sheet, 0, column), facts)


def _place(problem: FormProblem) -> tuple[int, int, int, str]:
    origin = problem.origin or Origin("", 0)
    known = origin.sheet in kinds.SHEETS
    sheet = kinds.SHEETS.index(origin.sheet) if known else len(kinds.SHEETS)
    return sheet, origin.row, len(origin.letter), origin.letter


def _settings(content: Content, installed: str) -> Found:
    sheet = content.sheet("settings")
    rows = list(content.rows("settings"))
    if not sheet.headers:
        return
    row = rows[0] if rows else Row("settings", 2, {})
    for column in kinds.REQUIRED_COLUMNS["settings"]:
        if sheet.has(column) and not row.text(column):
            yield content.hole(row, column)
    if row.text("form_id") and not kinds.NAME.fullmatch(row.text("form_id")):
        yield name_form(row.origin("form_id"), row.text("form_id"))
    if row.text("style"):
        yield no_effect(row.origin("style"), "style", Level.NOTICE)
    for other in rows[1:]:
        yield no_effect(other.origin(), next(iter(other.cells.values())).text, Level.WARNING)
    yield from _version(row, installed)
    yield from _default_language(content, row)


def _version(row: Row, installed: str) -> Found:
    version, origin = row.text("version"), row.origin("version")
    if version and row.cells["version"].kind not in PLAIN:
        return  # told as a cell already
    if version and not kinds.VERSION.fullmatch(version):
        yield FormProblem(ProblemCode.VERSION, Level.ERROR, origin, {"version": version})
    elif version and version <= installed:
        facts = {"version": installed, "next": str(int(installed) + 1)}
        yield FormProblem(ProblemCode.VERSION_OLD, Level.ERROR, origin, facts)


def _default_language(content: Content, row: Row) -> Found:
    default = row.text("default_language")
    codes = {language.name: language.code for language in content.languages}
    is_bare = any(content.sheet("survey").has(column) for column in kinds.TRANSLATED)
    if (
        default
        and content.sheet("survey").headers
        and not is_bare
        and codes.get(default) != kinds.VIETNAMESE
    ):
        origin = row.origin("default_language")
        yield FormProblem(ProblemCode.LANGUAGE, Level.ERROR, origin, {"language": default})


def _choices(content: Content) -> Found:
    sheet = content.sheet("choices")
    if len(sheet.rows) > kinds.MAX_CHOICES:
        yield limit(sheet.origin(), kinds.MAX_CHOICES)
    for name, rows in content.lists.items():
        if name and not kinds.NAME.fullmatch(name):
            yield name_form(rows[0].origin("list_name"), name)
        if name in kinds.REGISTER_LISTS:
            yield reserved(rows[0].origin("list_name"), name)
        seen: dict[str, int] = {}
        for row in rows:
            yield from _choice(content, row, seen)
            yield from check_survey.texts(content, row, ("label",), is_needed=True)


def _choice(content: Content, row: Row, seen: dict[str, int]) -> Found:
    code = row.text("name")
    for column in kinds.REQUIRED_COLUMNS["choices"]:
        if not row.text(column) and content.sheet("choices").has(column):
            yield content.hole(row, column)
    if code and not kinds.CODE.fullmatch(code):
        yield name_form(row.origin("name"), code)
    if code in seen:
        facts = {"name": code, "other": str(seen[code])}
        yield FormProblem(ProblemCode.NAME_TWICE, Level.ERROR, row.origin("name"), facts)
    elif code:
        seen[code] = row.number
