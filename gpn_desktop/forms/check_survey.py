"""What is wrong with the rows of sheet ``survey``: types, names, groups, texts, references."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from gpn_desktop.forms import check_values, hints, kinds
from gpn_desktop.forms.content import Content, SurveyRow
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.forms.frequent import guess, limit, name_form, no_effect, reserved
from gpn_desktop.forms.kinds import Kind
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy
from gpn_desktop.forms.workbook import Row

Found = Iterator[FormProblem]

_HARMLESS = frozenset({"parameters", "hint", "guidance_hint"})
"""What means nothing at some kinds and changes no answer."""
_UNSEEN = _HARMLESS | {
    *("label", "appearance", "read_only"),
    *("required", "required_message", "constraint_message"),
}
"""What changes no answer at a type that nobody sees either; JavaRosa: FormDef.validate."""
_NOT_SO = frozenset({"no", "false", "false()"})
"""What a cell says in which nothing at all could stand."""
_SEARCHES = re.compile(r"(?:\S+\s+)*search\s*\(", re.IGNORECASE)
_PULLED_BY = re.compile(r"pulldata\(\s*([^'\"\s,][^,]*)")
"""A list that is named by an answer and not by a word in quotes."""
_FRAMES = (QuestionKind.GROUP, QuestionKind.REPEAT)
_MESSAGES = ("hint", "guidance_hint", "required_message", "constraint_message")


def check(content: Content, files: Collection[str]) -> Found:
    """Give the problems of every row of sheet ``survey``; ``files`` are the CSV files at hand."""
    if len(content.survey) > kinds.MAX_SURVEY_ROWS:
        yield limit(content.sheet("survey").origin(), kinds.MAX_SURVEY_ROWS)
    if content.sheet("survey").has("type") and not any(map(_is_seen, content.survey)):
        yield FormProblem(ProblemCode.FORM_EMPTY, Level.ERROR, Origin("survey", 0))
    yield from _names(content)
    yield from _counts(content)
    yield from _nesting(content)
    yield from _tables(content)
    written = {header.name: header.written for header in content.sheet("survey").headers}
    for row in content.survey:
        kind = row.type.kind
        if kind is None or row.type.has_other:
            yield from _refused(content, row)
            continue
        yield from _argument(content, row, kind, files)
        yield from _pulled(row, files)
        yield from _columns(row, kind, written)
        yield from _parameters(row, kind)
        yield from check_values.check(content, row, kind)
        yield from _appearance(row, kind)
        yield from texts(content, row.row, ("label",), is_needed=_is_shown(kind))
        yield from _unlabelled(content, row, kind)
        yield from texts(content, row.row, _MESSAGES, is_needed=False)


def _unlabelled(content: Content, row: SurveyRow, kind: Kind) -> Found:
    """Note a repeat of which nobody sees what its rows are."""
    column = f"label::{content.languages[0].name}" if content.languages else "label"
    if kind.opens == "repeat" and not any("label" in title for title in row.row.cells):
        facts = {"language": content.languages[0].name if content.languages else ""}
        origin = replace(row.row.origin(), column=column)
        yield FormProblem(ProblemCode.TEXT_MISSING, Level.NOTICE, origin, facts)


def _is_seen(row: SurveyRow) -> bool:
    kind = row.type.kind
    return kind is None or _is_shown(kind)


def _refused(content: Content, row: SurveyRow) -> Found:
    origin, word = row.row.origin("type"), row.type.word
    if not word:
        yield content.hole(row.row, "type")
    elif row.type.has_other:
        facts = {"type": row.row.text("type")}
        yield FormProblem(
            ProblemCode.TYPE_REFUSED, Level.ERROR, origin, facts, Remedy.ADD_OTHER_CODE
        )
    elif row.type.refusal is not None:
        facts = {"type": word}
        yield FormProblem(ProblemCode.TYPE_REFUSED, Level.ERROR, origin, facts, row.type.refusal)
    else:
        near = hints.nearest_type(row.row.text("type"))
        yield guess(ProblemCode.TYPE_UNKNOWN, Level.ERROR, origin, near, type=word)


def _argument(content: Content, row: SurveyRow, kind: Kind, files: Collection[str]) -> Found:
    origin, argument = row.row.origin("type"), row.type.argument
    if kind.argument == "list":
        yield from _list(content, origin, argument)
    elif kind.argument == "file":
        yield from _file(origin, argument, files)
        yield from _both(content, origin, argument.removesuffix(".csv"))
    elif argument:
        yield guess(ProblemCode.TYPE_UNKNOWN, Level.ERROR, origin, "", type=row.row.text("type"))
    elif row.type.word == "csv-external":
        yield from _file(origin, f"{row.name}.csv", files)


def _list(content: Content, origin: Origin, name: str) -> Found:
    if kinds.REFERENCE.search(name):
        facts = {"type": name}
        yield FormProblem(
            ProblemCode.TYPE_REFUSED, Level.ERROR, origin, facts, Remedy.USE_PERSON_ID
        )
    elif not name:
        facts = {"list": name}
        code = ProblemCode.LIST_UNKNOWN
        yield FormProblem(code, Level.ERROR, origin, facts, Remedy.NAME_LIST)
    elif name not in content.lists and _knows_lists(content):
        near = hints.nearest(name, content.lists)
        yield guess(ProblemCode.LIST_UNKNOWN, Level.ERROR, origin, near, list=name)


def _knows_lists(content: Content) -> bool:
    choices = content.sheet("choices")
    return choices.has("list_name") or not choices.headers


def _file(origin: Origin, name: str, files: Collection[str]) -> Found:
    stem = name.removesuffix(".csv")
    if stem.endswith(".csv"):  # pulldata('x.csv', …)
        facts = {"name": stem, "example": stem.removesuffix(".csv")}
        yield FormProblem(ProblemCode.NAME_FORM, Level.ERROR, origin, facts)
    elif name.endswith(".csv") and not kinds.NAME.fullmatch(stem):
        yield name_form(origin, stem)
    elif not name.endswith(".csv"):
        facts = {"type": name}
        yield FormProblem(ProblemCode.TYPE_REFUSED, Level.ERROR, origin, facts, Remedy.USE_CSV)
    elif stem not in kinds.REGISTER_LISTS and name not in files:
        near = hints.nearest(name, [*files, *(f"{known}.csv" for known in kinds.REGISTER_LISTS)])
        yield guess(ProblemCode.CSV_MISSING, Level.ERROR, origin, near, file=name)


def _both(content: Content, origin: Origin, name: str) -> Found:
    """Find a file that is named as a list of sheet choices: a form has one list of each name."""
    if name in content.lists:
        facts = {"name": name, "other": str(content.lists[name][0].number)}
        yield FormProblem(ProblemCode.NAME_TWICE, Level.ERROR, origin, facts)


def _pulled(row: SurveyRow, files: Collection[str]) -> Found:
    """Give the lists that ``pulldata`` names and that nobody has or can know."""
    for column, cell in row.row.cells.items():
        for name in kinds.PULLED.findall(cell.text):
            yield from _file(row.row.origin(column), f"{name}.csv", files)
        for text in _PULLED_BY.findall(cell.text):
            yield name_form(row.row.origin(column), text.strip())


def _names(content: Content) -> Found:
    seen: dict[str, int] = {}
    for row in content.survey:
        name, origin = row.name, row.row.origin("name")
        if not name:
            if row.type.kind and row.type.kind.has_name and content.sheet("survey").has("name"):
                yield content.hole(row.row, "name")
            continue
        if row.type.kind and not row.type.kind.has_name:
            continue
        if not kinds.NAME.fullmatch(name):
            yield name_form(origin, name)
        elif kinds.RESERVED.fullmatch(name):
            yield reserved(origin, name)
        if name in seen:
            facts = {"name": name, "other": str(seen[name])}
            yield FormProblem(ProblemCode.NAME_TWICE, Level.ERROR, origin, facts)
        seen.setdefault(name, row.row.number)


def _counts(content: Content) -> Found:
    """Find questions named as pyxform names the number of rows that it works out itself."""
    for repeat in content.survey:
        count = repeat.row.text("repeat_count")
        row = content.named.get(f"{repeat.name}_count")
        if count and row and not kinds.REFERENCE.fullmatch(count):
            yield reserved(row.row.origin("name"), row.name)


def _nesting(content: Content) -> Found:
    opened: list[SurveyRow] = []
    for row in content.survey:
        kind = row.type.kind
        if kind and kind.opens:
            opened.append(row)
            if len(opened) == kinds.MAX_NESTING + 1:
                yield limit(row.row.origin("type"), kinds.MAX_NESTING)
        if kind and kind.closes:
            last = opened.pop() if opened else None
            if last is None or last.type.kind is None or last.type.kind.opens != kind.closes:
                yield _unpaired(row)
    for row in opened:
        yield _unpaired(row)


def _unpaired(row: SurveyRow) -> FormProblem:
    origin, facts = row.row.origin("type"), {"type": row.type.word}
    return FormProblem(ProblemCode.NESTING, Level.ERROR, origin, facts)


def _columns(row: SurveyRow, kind: Kind, written: Mapping[str, str]) -> Found:
    harmless = _HARMLESS if _is_shown(kind) else _UNSEEN
    for column, cell in row.row.cells.items():
        name = kinds.split_column(column)[0]
        is_known = name in kinds.COLUMNS["survey"] and not kinds.is_comment(column)
        is_heeded = name in ("type", "name") or name in kind.columns
        if is_known and not is_heeded and cell.text.casefold() not in _NOT_SO:
            level = Level.NOTICE if name in harmless else Level.WARNING
            yield no_effect(row.row.origin(column), written.get(column) or column, level)


def _is_shown(kind: Kind) -> bool:
    return kind.question is not None and kind.question not in _FRAMES


def _parameters(row: SurveyRow, kind: Kind) -> Found:
    if "parameters" not in kind.columns:
        return
    known = (*kinds.LIST_PARAMETERS, *(kinds.FILE_PARAMETERS if kind.argument == "file" else ()))
    origin = row.row.origin("parameters")
    for name in check_values.parameters(row.row.text("parameters")):
        if name not in known:
            near = hints.nearest(name, known)
            yield guess(ProblemCode.PARAMETER_UNKNOWN, Level.ERROR, origin, near, parameter=name)


def _appearance(row: SurveyRow, kind: Kind) -> Found:
    origin = row.row.origin("appearance")
    if _SEARCHES.match(row.row.text("appearance")):
        facts = {"type": "search()"}
        yield FormProblem(
            ProblemCode.TYPE_REFUSED, Level.ERROR, origin, facts, Remedy.USE_FROM_FILE
        )
        return
    for word in row.row.text("appearance").split() if "appearance" in kind.columns else ():
        if kind.question not in kinds.APPEARANCES.get(word, ()):
            yield no_effect(origin, word, Level.NOTICE)


def _tables(content: Content) -> Found:
    """Give what does not fit into a grid with one header: other lists, filters, groups."""
    holders: list[SurveyRow] = []
    lists: dict[int, str] = {}
    for row in content.survey:
        kind = row.type.kind
        if holders and kinds.TABLE_LIST in holders[-1].appearance and kind and not kind.closes:
            number, own = holders[-1].row.number, row.type.list_name
            if not _fits_table(row, kind, lists.setdefault(number, own) if own else own):
                facts = {"found": row.row.text("type")}
                origin = row.row.origin("type")
                yield FormProblem(ProblemCode.TABLE_LIST, Level.ERROR, origin, facts)
        if kind and kind.opens:
            holders.append(row)
        elif kind and kind.closes and holders:
            holders.pop()


def _fits_table(row: SurveyRow, kind: Kind, wanted: str) -> bool:
    if kind.question is None:
        return True
    is_plain = not row.row.text("choice_filter") and not row.row.text("parameters")
    return bool(kind.argument) and row.type.list_name == wanted and is_plain


def texts(content: Content, row: Row, columns: Iterable[str], *, is_needed: bool) -> Found:
    """Give the texts that lack a language; without the default one, a needed text is an error."""
    for column in columns:
        said = {lang.name: row.text(f"{column}::{lang.name}") for lang in content.languages}
        if not is_needed and not any(said.values()):
            continue
        for place, (language, text) in enumerate(said.items()):
            if not text:
                level = Level.ERROR if is_needed and place == 0 else Level.WARNING
                letter = content.sheet(row.sheet).origin(f"{column}::{language}").letter
                origin = Origin(row.sheet, row.number, f"{column}::{language}", letter)
                facts = {"language": language}
                yield FormProblem(ProblemCode.TEXT_MISSING, level, origin, facts)
