"""What is wrong with sheet ``entities`` and column ``save_to``: what a form writes back, and where.

What pyxform refuses here is told first: a list twice, a row that neither makes nor changes
anything, a field that two questions write, questions that do not stand in the rows of one person.
"""

from collections.abc import Iterator, Mapping

from gpn_desktop.forms import hints, kinds
from gpn_desktop.forms.content import Content, SurveyRow
from gpn_desktop.forms.entity_places import Place, misplaced, places, scope
from gpn_desktop.forms.frequent import guess, name_form
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy
from gpn_desktop.forms.workbook import Row

Found = Iterator[FormProblem]


def check(content: Content) -> Found:
    """Give the problems of both."""
    rows = list(content.rows("entities"))
    sound: list[Row] = []
    seen: set[str] = set()
    for row in rows:
        name = row.text("list_name")
        told = [*_list(content, row, name), *_row(row, name)]
        if name and name in seen:
            told.append(_wrong(row, name, Remedy.ENTITY_ONCE))
        yield from told
        seen.add(name)
        sound += [] if told else [row]
    launch = content.named.get(kinds.LAUNCH)
    if rows and (launch is None or launch.type.list_name != kinds.LAUNCH_LIST):
        yield FormProblem(ProblemCode.ENTITY_LAUNCH, Level.ERROR, rows[0].origin())
    for row in misplaced(content, sound):
        yield _wrong(row, row.text("list_name"), Remedy.ENTITY_PLACE)
    yield from _saved(content, [row.text("list_name") for row in rows])


def _list(content: Content, row: Row, name: str) -> Found:
    if not name and content.sheet("entities").has("list_name"):
        yield content.hole(row, "list_name")
    elif name and name not in kinds.REGISTER_LISTS:
        near = hints.nearest(name, kinds.REGISTER_LISTS)
        origin = row.origin("list_name")
        yield guess(ProblemCode.LIST_UNKNOWN, Level.ERROR, origin, near, list=name)


def _row(row: Row, name: str) -> Found:
    key, create, update = map(row.text, ("entity_id", "create_if", "update_if"))
    if not key and update:
        yield _wrong(row, name, Remedy.ENTITY_KEY)
    elif (create or not key) and not row.text("label"):
        yield _wrong(row, name, Remedy.ENTITY_LABEL)
    elif create and key and not update:
        yield _wrong(row, name, Remedy.ENTITY_BOTH)


def _wrong(row: Row, name: str, remedy: Remedy) -> FormProblem:
    return FormProblem(ProblemCode.ENTITY_ROW, Level.ERROR, row.origin(), {"list": name}, remedy)


def _saved(content: Content, lists: list[str]) -> Found:
    seen: dict[tuple[str, str], SurveyRow] = {}
    for row in content.survey:
        text = row.row.text("save_to")
        if not text or row.type.kind is None or "save_to" not in row.type.kind.columns:
            continue
        origin = row.row.origin("save_to")
        list_name, _, field = text.rpartition("#")
        if not lists:
            place, facts = Origin("entities", 0), {"wanted": "entities"}
            code = ProblemCode.SHEET_MISSING
            yield FormProblem(code, Level.ERROR, place, facts, remedy=Remedy.ADD_ENTITIES)
        elif list_name and list_name not in lists:
            near = hints.nearest(list_name, lists)
            yield guess(ProblemCode.LIST_UNKNOWN, Level.ERROR, origin, near, list=list_name)
        elif not list_name and len(lists) > 1:
            yield _unsaved(origin, text, Remedy.SAVE_LIST)
        elif not kinds.NAME.fullmatch(field):
            yield name_form(origin, field)
        elif (list_name or lists[0], field) in seen:
            yield _unsaved(origin, text, Remedy.SAVE_ONCE)
        seen.setdefault((list_name or "".join(lists[:1]), field), row)
    yield from _split(seen, places(content))


def _unsaved(origin: Origin, text: str, remedy: Remedy) -> FormProblem:
    return FormProblem(ProblemCode.SAVE_TO, Level.ERROR, origin, {"text": text}, remedy)


def _split(seen: Mapping[tuple[str, str], SurveyRow], held: Mapping[str, Place]) -> Found:
    """Find fields of one list that are asked in rows of different repeats."""
    first: dict[str, Place] = {}
    for (list_name, field), row in seen.items():
        place = scope(held[row.name])
        if place != first.setdefault(list_name, place):
            origin = row.row.origin("save_to")
            yield _unsaved(origin, f"{list_name}#{field}", Remedy.SAVE_PLACE)
