"""What is wrong with a form for the details of a support: its types, what becomes its record."""

from collections.abc import Iterator, Mapping

from gpn_desktop.forms import hints, kinds
from gpn_desktop.forms.content import Content, SurveyRow
from gpn_desktop.forms.frequent import few, guess
from gpn_desktop.forms.gpn import Role
from gpn_desktop.forms.problems import FormProblem, Level, ProblemCode
from gpn_desktop.forms.workbook import Row
from gpn_desktop.vietnamese import fold

Found = Iterator[FormProblem]

_YES_NO = "signed"


def named(content: Content) -> Iterator[str]:
    """Give the support types that a form asks about, in the order of the sheet."""
    yield from (row.text("value") for row in _rows(content))


def _rows(content: Content) -> list[Row]:
    rows = content.rows("gpn")
    return [row for row in rows if row.text("key") == kinds.SUPPORT_TYPE and row.text("value")]


def check(content: Content, types: Mapping[str, str] | None) -> Found:
    """Give the problems of a support; ``types`` are the known ones, with what each is called."""
    role = content.gpn("role")
    if role == Role.SUPPORT:
        yield from _types(_rows(content), types)
        yield from _fields(content)
    elif role in kinds.GPN_VALUES["role"]:
        facts = {"key": kinds.SUPPORT_TYPE, "role": Role.SUPPORT.value}
        for row in _rows(content):
            yield FormProblem(ProblemCode.GPN_ROLE, Level.ERROR, row.origin("key"), facts)


def _types(rows: list[Row], types: Mapping[str, str] | None) -> Found:
    seen: dict[str, int] = {}
    for row in rows:
        code, origin = row.text("value"), row.origin("value")
        if code in seen:
            facts = {"name": code, "other": str(seen[code])}
            yield FormProblem(ProblemCode.NAME_TWICE, Level.ERROR, origin, facts)
        elif types is not None and code not in types:
            facts = {"type": code, "known": few(sorted(types))}
            near = _near(code, types)
            yield guess(ProblemCode.SUPPORT_TYPE, Level.ERROR, origin, near, **facts)
        seen.setdefault(code, row.number)


def _near(code: str, types: Mapping[str, str]) -> str:
    """Give the type that is meant by a code with a slip, or by the words of its name."""
    words = fold(code)
    called = [one for one, label in types.items() if words in fold(label)]
    return called[0] if len(called) == 1 else hints.nearest(code.upper(), types)


def _fields(content: Content) -> Found:
    for row in _once_asked(content):
        wanted = kinds.SUPPORT_FIELDS.get(row.name)
        if wanted and row.type.kind and not _fits(content, row, wanted):
            words = f"{wanted[0]} ({kinds.YES}, …)" if row.name == _YES_NO else ", ".join(wanted)
            facts = {"name": row.name, "wanted": words}
            code, origin = ProblemCode.SUPPORT_FIELD, row.row.origin("type")
            yield FormProblem(code, Level.ERROR, origin, facts)


def _fits(content: Content, row: SurveyRow, wanted: tuple[str, ...]) -> bool:
    if row.name != _YES_NO or row.type.word not in wanted:
        return row.type.word in wanted
    codes = [one.text("name") for one in content.lists.get(row.type.list_name, ())]
    return not codes or kinds.YES in codes  # a list that is not there is told elsewhere


def _once_asked(content: Content) -> Iterator[SurveyRow]:
    """Give the rows that stand in no repeat."""
    depth = 0
    for row in content.survey:
        kind = row.type.kind
        depth += (kind.opens == "repeat") - (kind.closes == "repeat") if kind else 0
        if not depth:
            yield row
