"""The columns of a workbook of answers: several versions of a form laid over one another by name.

On the way: versions, the newest first → ``merged`` → a frame for the form itself and for each
repeat → ``services.answers_out`` fills its rows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.contents import Question
from gpn_desktop.engine.shape import Spot
from gpn_desktop.forms import kinds
from gpn_desktop.forms.definition import ListSource, NodeKind, Preload, QuestionKind, ValueType
from gpn_desktop.registry.identity import MASKED

Chain = tuple[str, ...]
"""The names of the repeats that something stands in, from the outermost."""
Labels = Mapping[str, str]


class Sort(Enum):
    """How the text of an answer is read."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    YEAR = "year"
    MONTH = "month"
    TIME = "time"
    MOMENT = "moment"
    COMPUTED = "computed"  # a number or a day where it looks like one
    CHOICE = "choice"


@dataclass(frozen=True)
class Field:
    """One question; ``labels`` are what its codes mean.

    ``is_registered``: its codes are of the register. ``is_masked``: it is a number of a person, of
    which a list shows the end. ``is_officer``: it is the id of who filled the form in, which a
    workbook shows as the name; the submission keeps the id.
    """

    name: str
    label: str
    sort: Sort = Sort.TEXT
    labels: Labels = field(default_factory=dict)
    is_registered: bool = False
    is_masked: bool = False
    is_officer: bool = False


@dataclass(frozen=True)
class Frame:
    """What is asked once in a form, or once in each row of a repeat."""

    chain: Chain
    label: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Version:
    """A version of a form with the labels of its CSV lists, by the name of the list."""

    form: CompiledForm
    csv: Mapping[str, Labels] = field(default_factory=dict)


@dataclass(frozen=True)
class Merged:
    """All frames, the form itself first; ``names`` are today's by version and name of that version.

    ``passed`` are names of what asks nothing: notes, what serves other programs.
    """

    frames: tuple[Frame, ...]
    names: Mapping[str, Mapping[str, str]]
    passed: frozenset[str]


def merged(versions: Iterable[Version], language: str) -> Merged:
    """Lay versions over one another, the newest first: of a question its newest wording stands."""
    known = tuple(versions)
    names = _names(known)
    labels: dict[Chain, str] = {(): ""}
    fields: dict[Chain, list[Field]] = {(): []}
    for one in known:
        new_name = names[one.form.version]
        for chain, label, found in _frames(one, language, new_name):
            labels.setdefault(chain, label)
            _insert(fields.setdefault(chain, []), found)
    passed = {
        names[one.form.version].get(spot.name, spot.name)
        for one in known
        for spot in one.form.shape.spots
        if spot.kind is NodeKind.ANSWER and not _is_asked(one.form, spot)
    }
    frames = tuple(Frame(chain, labels[chain], tuple(held)) for chain, held in fields.items())
    here = {one.name for frame in frames for one in frame.fields}
    return Merged(frames, names, frozenset(passed - here))


def _names(known: tuple[Version, ...]) -> dict[str, dict[str, str]]:
    """Give for each version what its questions are called in the newest one."""
    found: dict[str, dict[str, str]] = {}
    later: list[dict[str, str]] = []
    for one in known:
        names = {spot.name: spot.name for spot in one.form.shape.spots}
        for renames in later:
            names = {old: renames.get(new, new) for old, new in names.items()}
        found[one.form.version] = names
        later.insert(0, dict(one.form.paper.renames))
    return found


def _insert(held: list[Field], found: Iterable[Field]) -> None:
    """Put what is not held yet after what it follows."""
    at = 0
    for one in found:
        places = {each.name: place for place, each in enumerate(held)}
        if one.name not in places:
            held.insert(at, one)
            at += 1
        else:
            at = places[one.name] + 1
            held[at - 1] = _joined(held[at - 1], one)


def _joined(newer: Field, older: Field) -> Field:
    """Give the newer field with the codes that only the older one knows."""
    if not older.labels.keys() - newer.labels.keys():
        return newer
    labels = {**older.labels, **newer.labels}
    return Field(*(newer.name, newer.label, newer.sort, labels), *_marks(newer))


def _marks(one: Field) -> tuple[bool, bool, bool]:
    return one.is_registered, one.is_masked, one.is_officer


def _frames(
    one: Version, language: str, names: Mapping[str, str]
) -> Iterator[tuple[Chain, str, list[Field]]]:
    """Give chain, label and fields of the form itself and of each repeat, in form order."""
    shape = one.form.shape
    found: dict[Chain, list[Field]] = {(): []}
    labels: dict[Chain, str] = {(): ""}
    for spot in shape.spots:
        chain = tuple(names[shape.spots[node].name] for node in spot.chain)
        if spot.kind is NodeKind.REPEAT:
            question = one.form.questions.get(spot.node)
            label = one.form.words(language, question.label) if question else ""
            found[chain], labels[chain] = [], label or names[spot.name]
        elif spot.kind is NodeKind.ANSWER and _is_asked(one.form, spot):
            found[chain].append(_field(one, spot, language, names[spot.name]))
    for chain, fields in found.items():
        yield chain, labels[chain], fields


def _is_asked(form: CompiledForm, spot: Spot) -> bool:
    """Say whether a node holds an answer, and not what serves the drawing or other programs."""
    question = form.questions.get(spot.node)
    above = {form.shape.spots[node].name for node in form.shape.above(spot.node)}
    return not (
        spot.node in form.protocol
        or "meta" in above
        or (question is not None and question.kind is QuestionKind.NOTE)
        or kinds.RESERVED.fullmatch(spot.name)
        or (spot.name == kinds.LAUNCH and not spot.chain and spot.parent is None)
        or _is_count(form, spot)
    )


def _is_count(form: CompiledForm, spot: Spot) -> bool:
    """Say whether a node is only how often pyxform's repeat beside it comes."""
    repeat = form.shape.child(spot.parent, spot.name.removesuffix("_count"))
    is_repeat = repeat is not None and form.shape.spots[repeat].kind is NodeKind.REPEAT
    return is_repeat and spot.name.endswith("_count") and spot.node not in form.questions


def _field(one: Version, spot: Spot, language: str, name: str) -> Field:
    facts, question = one.form.facts[spot.node], one.form.questions.get(spot.node)
    label = one.form.words(language, question.label) if question else ""
    asked = facts.save_to.partition("#")[2] if facts.save_to else spot.name
    return Field(
        name=name,
        label=" ".join(filter(None, (facts.paper, label))) or name,
        sort=_sort(spot, question),
        labels=_labels(one, question, language),
        is_registered=_source(one, question) is ListSource.REGISTER,
        is_masked=asked in MASKED,
        is_officer=facts.preload is Preload.USERNAME,
    )


_KINDS: Mapping[QuestionKind, Sort] = {
    QuestionKind.INTEGER: Sort.NUMBER,
    QuestionKind.DECIMAL: Sort.NUMBER,
    QuestionKind.DATE: Sort.DATE,
    QuestionKind.TIME: Sort.TIME,
    QuestionKind.DATETIME: Sort.MOMENT,
    QuestionKind.SELECT_ONE: Sort.CHOICE,
    QuestionKind.SELECT_MULTIPLE: Sort.CHOICE,
}
_TYPES: Mapping[ValueType, Sort] = {
    ValueType.INT: Sort.NUMBER,
    ValueType.DECIMAL: Sort.NUMBER,
    ValueType.DATE: Sort.DATE,
    ValueType.TIME: Sort.TIME,
    ValueType.DATETIME: Sort.MOMENT,
}


def _sort(spot: Spot, question: Question | None) -> Sort:
    if question is None:
        return _TYPES.get(spot.type, Sort.COMPUTED)
    if question.kind is QuestionKind.DATE:
        shown = {"year": Sort.YEAR, "month-year": Sort.MONTH}
        return next((shown[one] for one in shown if one in question.appearance), Sort.DATE)
    return _KINDS.get(question.kind, Sort.TEXT)


def _source(one: Version, question: Question | None) -> ListSource | None:
    if question is None or question.source is None:
        return None
    listed = one.form.lists.get(question.source.list_name)
    return listed.source if listed else None


def _labels(one: Version, question: Question | None, language: str) -> Labels:
    if question is None or question.source is None:
        return {}
    name = question.source.list_name
    if _source(one, question) is not ListSource.FORM:
        return one.csv.get(name, {})
    items = one.form.lists[name].items
    return {each.code: one.form.words(language, each.label) or each.code for each in items}
