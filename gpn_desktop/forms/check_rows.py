"""All that is wrong with the rows of a workbook, found at once, before any converter sees it.

pyxform leaves out in silence what it does not know; here everything is known or refused by name.
What needs an expression to be read is checked by ``engine.check``.
"""

from collections.abc import Collection, Iterator

from gpn_desktop.forms import check_points, check_survey, kinds
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.problems import (
    FormProblem,
    Level,
    Origin,
    ProblemCode,
    Remedy,
    guess,
    limit,
    name_form,
    no_effect,
)
from gpn_desktop.forms.workbook import MAX_ROWS, Cell, CellKind, Row, Workbook

Found = Iterator[FormProblem]


def check(
    workbook: Workbook, *, files: Collection[str] = (), installed: str = ""
) -> tuple[FormProblem, ...]:
    """Give every problem of the rows, in the order of sheets, rows and columns.

    ``files`` names the CSV files that come with the workbook; ``installed`` is the newest version
    of the form that is in use, "" for a new form.
    """
    content = Content(workbook)
    found = [
        *_sheets(content),
        *_columns(content),
        *_cells(content),
        *_settings(content, installed),
        *check_survey.check(content, files),
        *_choices(content),
        *_entities(content),
        *check_points.check(content),
    ]
    return tuple(sorted(found, key=_place))


def _place(problem: FormProblem) -> tuple[int, int, int, str]:
    origin = problem.origin or Origin("", 0)
    known = origin.sheet in kinds.SHEETS
    sheet = kinds.SHEETS.index(origin.sheet) if known else len(kinds.SHEETS)
    return sheet, origin.row, len(origin.letter), origin.letter


def _sheets(content: Content) -> Found:
    sheets = content.workbook.sheets
    missing = [name for name in kinds.SHEETS if name not in sheets]
    for name in kinds.REQUIRED_SHEETS:
        if name in missing:
            yield FormProblem(
                ProblemCode.SHEET_MISSING, Level.ERROR, Origin(name, 0), {"wanted": name}
            )
    for name, sheet in sheets.items():
        if name in kinds.SHEETS and sheet.is_cut:
            yield limit(sheet.origin(), MAX_ROWS)
        elif name in kinds.REFUSED_SHEETS:
            yield FormProblem(
                ProblemCode.SETTING_REFUSED,
                Level.ERROR,
                sheet.origin(),
                {"name": sheet.title},
                kinds.REFUSED_SHEETS[name],
            )
        elif name not in kinds.SHEETS and not kinds.is_comment(sheet.title):
            near = kinds.nearest(name, missing)
            yield guess(
                ProblemCode.SHEET_UNKNOWN, Level.WARNING, sheet.origin(), near, found=sheet.title
            )


def _columns(content: Content) -> Found:
    for name in kinds.SHEETS:
        sheet = content.sheet(name)
        seen: set[str] = set()
        for header in sheet.headers:
            origin = Origin(name, 1, header.name, header.letter)
            if header.name in seen:
                yield FormProblem(ProblemCode.COLUMN_TWICE, Level.ERROR, origin)
            seen.add(header.name)
            yield from _column(name, header.name, origin)
        for column in kinds.REQUIRED_COLUMNS[name] if sheet.headers else ():
            if column not in seen:
                yield FormProblem(
                    ProblemCode.COLUMN_MISSING, Level.ERROR, Origin(name, 1), {"wanted": column}
                )
        for origin in sheet.stray:
            yield FormProblem(ProblemCode.COLUMN_UNKNOWN, Level.ERROR, origin)


def _column(sheet: str, title: str, origin: Origin) -> Found:
    column, language = kinds.split_column(title)
    is_translated = sheet in ("survey", "choices") and column in kinds.TRANSLATED
    if kinds.is_comment(title) or (title in kinds.COLUMNS[sheet] and not is_translated):
        return
    if is_translated and column in kinds.COLUMNS[sheet]:
        yield from _language(language, origin)
        return
    remedy = kinds.refused_column(title)
    if remedy is not None:
        facts = {"name": title}
        yield FormProblem(ProblemCode.SETTING_REFUSED, Level.ERROR, origin, facts, remedy)
    elif sheet != "choices" or not kinds.NAME.fullmatch(title):
        near = kinds.nearest(title, kinds.COLUMNS[sheet])
        yield guess(ProblemCode.COLUMN_UNKNOWN, Level.ERROR, origin, near)


def _language(language: str, origin: Origin) -> Found:
    if not language:
        yield FormProblem(
            ProblemCode.LANGUAGE,
            Level.ERROR,
            origin,
            {"language": ""},
            Remedy.LANGUAGE_PER_COLUMN,
        )
    elif not kinds.LANGUAGE.fullmatch(language):
        yield FormProblem(ProblemCode.LANGUAGE, Level.ERROR, origin, {"language": language})


def _cells(content: Content) -> Found:
    for name in kinds.SHEETS:
        for row in content.rows(name):
            for column, cell in row.cells.items():
                if not kinds.is_comment(column):
                    yield from _cell(row.origin(column), cell)


def _cell(origin: Origin, cell: Cell) -> Found:
    if cell.kind is CellKind.FORMULA:
        yield FormProblem(ProblemCode.CELL_FORMULA, Level.ERROR, origin)
    elif cell.kind not in (CellKind.TEXT, CellKind.INTEGER):
        yield FormProblem(ProblemCode.CELL_TYPE, Level.ERROR, origin, {"value": cell.text})


def _settings(content: Content, installed: str) -> Found:
    sheet = content.sheet("settings")
    rows = list(content.rows("settings"))
    if not rows:
        if sheet.headers:
            yield FormProblem(ProblemCode.CELL_MISSING, Level.ERROR, Origin("settings", 2))
        return
    row = rows[0]
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
    if version and not kinds.VERSION.fullmatch(version):
        yield FormProblem(ProblemCode.VERSION, Level.ERROR, origin, {"version": version})
    elif version and version <= installed:
        facts = {"version": installed}
        yield FormProblem(ProblemCode.VERSION, Level.ERROR, origin, facts, Remedy.NEWER_VERSION)


def _default_language(content: Content, row: Row) -> Found:
    default = row.text("default_language")
    codes = {language.name: language.code for language in content.languages}
    if default and codes.get(default) != kinds.VIETNAMESE:
        origin = row.origin("default_language")
        yield FormProblem(ProblemCode.LANGUAGE, Level.ERROR, origin, {"language": default})


def _choices(content: Content) -> Found:
    sheet = content.sheet("choices")
    if len(sheet.rows) > kinds.MAX_CHOICES:
        yield limit(sheet.origin(), kinds.MAX_CHOICES)
    for name, rows in content.lists.items():
        if name and not kinds.NAME.fullmatch(name):
            yield name_form(rows[0].origin("list_name"), name)
        seen: dict[str, int] = {}
        for row in rows:
            yield from _choice(content, row, seen)
            yield from check_survey.texts(content, row, ("label",), is_needed=True)


def _choice(content: Content, row: Row, seen: dict[str, int]) -> Found:
    code = row.text("name")
    for column in kinds.REQUIRED_COLUMNS["choices"]:
        if not row.text(column):
            yield content.hole(row, column)
    if code and not kinds.CODE.fullmatch(code):
        yield name_form(row.origin("name"), code)
    if code in seen:
        facts = {"name": code, "other": str(seen[code])}
        yield FormProblem(ProblemCode.NAME_TWICE, Level.ERROR, row.origin("name"), facts)
    elif code:
        seen[code] = row.number


def _entities(content: Content) -> Found:
    rows = list(content.rows("entities"))
    for row in rows:
        name = row.text("list_name")
        if not name:
            yield content.hole(row, "list_name")
        elif name not in kinds.REGISTER_LISTS:
            near = kinds.nearest(name, kinds.REGISTER_LISTS)
            origin = row.origin("list_name")
            yield guess(ProblemCode.LIST_UNKNOWN, Level.ERROR, origin, near, list=name)
    launch = content.named.get(kinds.LAUNCH)
    if rows and (launch is None or launch.type.list_name != kinds.LAUNCH_LIST):
        yield FormProblem(ProblemCode.ENTITY_LAUNCH, Level.ERROR, rows[0].origin())
