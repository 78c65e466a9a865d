"""A law: a workbook of rows put together at random has problems, or it is a form that never raises.

Rows come from a small grammar in which most is right and something may be wrong: a name, a
reference, a function, a group that is not closed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from gpn_desktop.engine.check import check
from gpn_desktop.engine.effects import OutlineItem
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import check_rows, convert, xform
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.definition import FormDefinition, QuestionKind
from gpn_desktop.forms.problems import FormProblem
from gpn_desktop.forms.publish import has_errors
from gpn_desktop.forms.workbook import CellKind, Sheet, Workbook, sheet_of
from tests.fakes import FixedWorld

VI = "Tiếng Việt (vi)"
COLUMNS = (
    *("type", "name", f"label::{VI}", f"hint::{VI}", "required", "relevant", "constraint"),
    *(f"constraint_message::{VI}", "calculation", "default", "read_only", "appearance"),
    *("parameters", "choice_filter", "repeat_count", "trigger", "paper"),
)
NAMES = ("a", "b", "c", "d", "e", "f", "g", "h")
ODD = 60
"""One row or expression in so many may be wrong."""
AUTOMATIC = ("today", "start", "end", "username", "deviceid")
NUMBERS, TEXTS, DATES = ("integer", "decimal"), ("text", "hidden"), ("date",)
TYPES = (
    *(*NUMBERS, *TEXTS, *DATES, "time", "dateTime", "note", "acknowledge", "calculate"),
    *("select_one xa", "select_one xom", "select_multiple xa", "today", "username"),
)
ODD_TYPES = ("geopoint", "select_one zz", "select_one xa or_other", "txt", "", "begin_group")
WORDS = ("Tên", "**To** & <nhỏ>", "-", "a" * 300, "Nhãn ${%s}")
ANY = (
    *("${%s}", "string-length(${%s})", "if(${%s} = '', '', 1)", "today()", "once(uuid())"),
    *("position(..)", "concat(${%s}, 'x')", "number(${%s})", "now()", "''"),
)
TERMS = {
    "number": ("${%s} + 1", "int(${%s})", "-${%s} div 2", "${%s} mod 0", "round(${%s}, 30)"),
    "text": (
        "substr(${%s}, 0, 2)",
        "if(regex(${%s}, '[a-z]+'), 1, 2)",
        "date(${%s})",
        "digest(${%s}, 'MD5')",
    ),
    "date": ("format-date(${%s}, '%%d/%%m')", "${%s} + 1", "date(${%s} + 99999999)"),
    "one": ("jr:choice-name(${%s}, '${%s}')", "instance('xom')/root/item[name = ${%s}]/xa"),
    "other": ("jr:choice-name(${%s}, '${%s}')", "${%s} * 2"),
    "many": ("count-selected(${%s})", "selected-at(${%s}, 0)"),
    "rows": ("count(${%s})", "join(' ', ${%s})", "sum(${%s})", "max(${%s})"),
}
ODD_TERMS = ("${zz}", "ngay()", "${%s", "floor(${%s})", "'x", "${%s}[1]", "//x", "false", "())")
CONDITIONS = {
    "number": ("${%s} > 1", "${%s} != ''", "not(${%s} = 3)"),
    "text": ("${%s} != ''", "contains(${%s}, 'a')"),
    "date": ("${%s} <= today()", "${%s} != ''"),
    "one": ("selected(${%s}, 'a')", "${%s} = 'a'"),
    "other": ("selected(${%s}, 'x2')", "${%s} = 2", "${%s} = '2'"),
    "many": ("selected(${%s}, 'b')", "count-selected(${%s}) > 1"),
    "rows": ("count(${%s}) > 1", "max(${%s}) > 2"),
}
DEFAULTS = {
    "text": ("x", "concat('a', 'b')"),
    "integer": ("3", "-1", "2 + 1", "x"),
    "decimal": ("2.5", "1 div 0"),
    "date": ("2026-01-01", "today()"),
    "select_one xa": ("a", "'b'", "zz"),
    "select_multiple xa": ("a b", "b"),
}
SORTS = {
    **dict.fromkeys(NUMBERS, "number"),
    **dict.fromkeys(TEXTS, "text"),
    **dict.fromkeys(DATES, "date"),
    "select_one xa": "one",
    "select_one xom": "other",
    "select_multiple xa": "many",
}
Known = dict[str, str]
"""What a row may refer to: the names before it, each with its sort."""


def named(text: str, name: str) -> str:
    return text.replace("%s", name).replace("%%", "%")


def referring(draw: st.DrawFn, known: Known, table: dict[str, tuple[str, ...]]) -> str:
    """Give an expression over a name before, as its sort asks for it; seldom a wrong one."""
    if draw(st.integers(0, ODD)) == ODD or not known:
        odd = draw(st.sampled_from(ODD_TERMS)) if known else "true()"
        return named(odd, draw(st.sampled_from(NAMES)))
    name = draw(st.sampled_from(sorted(known)))
    more = ANY if table is TERMS and known[name] != "rows" else ()
    return named(draw(st.sampled_from((*table.get(known[name], ("1 = 1",)), *more))), name)


@st.composite
def conditions(draw: st.DrawFn, known: Known) -> str:
    parts = [referring(draw, known, CONDITIONS) for _ in range(draw(st.integers(1, 2)))]
    return draw(st.sampled_from((" and ", " or "))).join(parts)


@st.composite
def terms(draw: st.DrawFn, known: Known) -> str:
    return referring(draw, known, TERMS)


def seldom(strategy: st.SearchStrategy[str], one_in: int = 4) -> st.SearchStrategy[str]:
    return st.one_of(*[st.just("")] * (one_in - 1), strategy)


@st.composite
def questions(draw: st.DrawFn, name: str, known: Known) -> dict[str, str]:
    odd = draw(st.integers(0, ODD)) == ODD
    kind = draw(st.sampled_from(ODD_TYPES if odd else TYPES))
    row = {"type": kind, "name": name}
    if kind in AUTOMATIC:
        return row
    row["relevant"] = draw(seldom(conditions(known)))
    if kind in ("calculate", "hidden"):
        row["calculation"] = draw(terms(known))
        return row
    single = {other: sort for other, sort in known.items() if sort != "rows"}
    words = named(draw(st.sampled_from(WORDS)), min(single, default="a"))
    row[f"label::{VI}"] = words if single else "Nhãn"
    if kind == "note":
        return row
    row |= {
        "required": draw(seldom(st.sampled_from(("yes", "true()")))),
        "constraint": draw(seldom(st.sampled_from((". != 'x'", "string-length(.) < 9")))),
        "default": draw(seldom(st.sampled_from(DEFAULTS.get(kind, ("once('x')",))), 8)),
        "read_only": draw(seldom(st.just("yes"), 8)),
        "paper": draw(seldom(st.just("B1.2"))),
    }
    asked = sorted(other for other, sort in single.items() if sort != "silent")
    if asked and draw(st.integers(0, 5)) == 0:
        row["trigger"] = f"${{{draw(st.sampled_from(asked))}}}"
        row["calculation"] = draw(terms(known))
    if kind.startswith("select"):
        filters = ("xa = 'a'", "name != 'b'", f"xa = ${{{draw(st.sampled_from(asked or ['a']))}}}")
        row["choice_filter"] = draw(seldom(st.sampled_from(filters if asked else filters[:2])))
        shuffled = st.sampled_from(("randomize=true", "randomize=true seed=3"))
        row["parameters"] = draw(seldom(shuffled))
    return row


@dataclass
class Scope:
    """The groups and repeats that are open, and what may be referred to."""

    known: Known = field(default_factory=dict)
    opened: list[tuple[str, set[str]]] = field(default_factory=list)

    def close(self) -> dict[str, str]:
        frame, inside = self.opened.pop()
        for name in inside if frame == "repeat" else ():
            self.known[name] = "rows"
        if self.opened:
            self.opened[-1][1].update(inside)
        return {"type": f"end_{frame}"}

    def add(self, name: str, row: dict[str, str]) -> None:
        kind = row["type"]
        silent = kind in (*AUTOMATIC, "calculate", "hidden", "time", "dateTime")
        if kind not in ("note", *ODD_TYPES):
            self.known[name] = SORTS.get(kind, "silent" if silent else "text")
        for _, inside in self.opened:
            inside.add(name)


@st.composite
def surveys(draw: st.DrawFn) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    scope = Scope()
    for name in NAMES:
        frame = draw(st.sampled_from(("", "", "", "group", "repeat", "close")))
        if frame == "close" and scope.opened:
            rows.append(scope.close())
        elif frame in ("group", "repeat"):
            row = {"type": f"begin_{frame}", "name": f"{name}_{frame}", f"label::{VI}": "Nhóm"}
            row["relevant"] = draw(seldom(conditions(scope.known)))
            if frame == "repeat":
                counts = [f"${{{n}}}" for n, sort in scope.known.items() if sort == "number"]
                row["repeat_count"] = draw(seldom(st.sampled_from(("2", "1 + 1", *counts))))
            rows.append(row)
            scope.opened.append((frame, set()))
        rows.append(draw(questions(name, dict(scope.known))))
        scope.add(name, rows[-1])
    while scope.opened:
        rows.append(scope.close())
    return rows


def workbook(rows: list[dict[str, str]]) -> Workbook:
    def sheet(name: str, *lines: tuple[str, ...]) -> Sheet:
        return sheet_of(name, [[(text, CellKind.TEXT) for text in line] for line in lines])

    survey = [tuple(row.get(column, "") for column in COLUMNS) for row in rows]
    found = (
        sheet("survey", COLUMNS, *survey),
        sheet(
            *("choices", ("list_name", "name", f"label::{VI}", "xa")),
            *(("xa", "a", "A", ""), ("xa", "b", "B ${a}", "")),
            *(("xom", "x1", "Xóm 1", "a"), ("xom", "x2", "Xóm 2", "b"), ("xom", "2", "2", "b")),
        ),
        sheet(
            *("settings", ("form_id", "form_title", "version", "default_language")),
            ("mau", "Mẫu", "2026112301", VI),
        ),
        sheet("gpn", ("key", "value"), ("role", "other"), ("status", "trial")),
    )
    return Workbook({each.name: each for each in found})


def looked_at(book: Workbook) -> tuple[list[FormProblem], FormDefinition | None]:
    problems = list(check_rows.check(book))
    if has_errors(problems):
        return problems, None
    converted = convert.convert(Content(book))
    problems += converted.problems
    if has_errors(problems):
        return problems, None
    definition = xform.read(converted.xform, Content(book))
    problems += check(definition)
    return problems, None if has_errors(problems) else definition


ANSWERS = st.one_of(
    st.sampled_from(("", "3", "-1", "1.500", "2,5", "5/3/1980", "8h30", "5/3/2026 8:30", "OK")),
    st.sampled_from(("a", "b", "a b", "x1", "zz", "2026-01-01", "nan", "Infinity", "1e9")),
    st.text(max_size=8),
)
FRAMES = (QuestionKind.GROUP, QuestionKind.REPEAT)


def filled_in(session: FormSession, choose: Callable[[st.SearchStrategy[object]], object]) -> None:
    """Answer, add, remove, look at everything; finalise at the end."""
    for _ in range(12):
        items = list(session.outline())
        if not items:
            break
        item = choose(st.sampled_from(items))
        assert isinstance(item, OutlineItem)
        if item.kind is QuestionKind.REPEAT and not item.is_row:
            row, _ = session.add_row(item.place)
            if choose(st.booleans()):
                session.remove_row(row, "thử")
        elif item.kind not in FRAMES and item.kind is not QuestionKind.NOTE:
            session.answer(item.place, str(choose(ANSWERS)))
        for one in session.outline():
            session.state(one.place)
            if one.kind in (QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE):
                session.choices(one.place)
    session.answers().canonical()
    session.dropped()
    try:
        session.finalise()
        event("finalised")
    except GpnError as error:
        if error.code is not ErrorCode.FORM_INCOMPLETE:
            raise
        event("incomplete")


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.data())
def test_a_workbook_has_problems_or_is_a_form_that_never_raises(data: st.DataObject) -> None:
    problems, definition = looked_at(workbook(data.draw(surveys())))
    if definition is None:
        assert has_errors(problems)
        for problem in problems:
            assert problem.origin is not None
            assert problem.origin.sheet
            event(problem.code.value)
        return
    event("a form")
    session = FormSession.begin(compile_form(definition), FixedWorld())
    filled_in(session, data.draw)
