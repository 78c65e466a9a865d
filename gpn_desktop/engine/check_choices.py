"""What there is to choose from, what is given in advance: filters, columns of files, defaults."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from gpn_desktop.chance import VIETNAM
from gpn_desktop.engine.check_meaning import columns_of, no_column
from gpn_desktop.engine.expressions import controls
from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.infer import conjuncts
from gpn_desktop.engine.items import keyed
from gpn_desktop.engine.said import Said, Use
from gpn_desktop.engine.typed import ACKNOWLEDGED
from gpn_desktop.engine.values import read_stored
from gpn_desktop.forms.definition import (
    Control,
    FormDefinition,
    Item,
    ListSource,
    Node,
    QuestionKind,
    ValueType,
)
from gpn_desktop.forms.frequent import few
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode

Found = Iterator[FormProblem]
_GREATEST = 2**31 - 1
"""JavaRosa reads no greater integer in a form (XFormAnswerDataParser.getAnswerData, 77)."""


def defaults(definition: FormDefinition) -> Found:
    """Find answers given in advance that their question could not hold."""
    asked = {control.node: control for control in controls(definition.body)}
    for node in definition.nodes:
        control = asked.get(node.id)
        if not node.default or control is None:
            continue
        row = node.origin.row if node.origin is not None else 0
        origin = Origin("survey", row, "default")
        is_tick = control.kind is QuestionKind.ACKNOWLEDGE and node.default != ACKNOWLEDGED
        if is_tick or not _is_readable(node):
            facts = {"value": node.default}
            yield FormProblem(ProblemCode.DEFAULT, Level.ERROR, origin, facts)
        if control.choices is not None:
            yield from _default_codes(definition, control, node.default, origin)


def _is_readable(node: Node) -> bool:
    """Tell whether an answer given in advance is read, by JavaRosa too: no day from a moment."""
    value = read_stored(node.type, node.default, VIETNAM)
    if node.type is ValueType.INT and isinstance(value, float):
        return abs(value) <= _GREATEST
    return value is not None and not (node.type is ValueType.DATE and "T" in node.default)


def _default_codes(
    definition: FormDefinition, control: Control, default: str, origin: Origin
) -> Found:
    assert control.choices is not None  # noqa: S101 - asked of selects alone
    each = definition.lists[control.choices.list_name]
    if each.source is not ListSource.FORM:
        return
    codes = [item.code for item in each.items]
    is_many = control.kind is QuestionKind.SELECT_MULTIPLE
    for code in default.split() if is_many else [default]:
        if code not in codes:
            facts = {"code": code, "list": each.name, "known": few(codes)}
            yield FormProblem(ProblemCode.CHOICE_UNKNOWN, Level.ERROR, origin, facts)


def asked_of_files(definition: FormDefinition, register: Mapping[str, Collection[str]]) -> Found:
    """Find columns that are to hold codes and labels, which a file or the register has not."""
    for control in controls(definition.body):
        source = control.choices
        if source is None or definition.lists[source.list_name].source is ListSource.FORM:
            continue
        known = columns_of(definition, source.list_name, register)
        origin = definition.nodes[control.node].origin
        place = Origin("survey", origin.row if origin else 0, "parameters")
        for column in (source.value, source.label or "label"):
            if known is not None and column not in known:
                yield no_column(place, source.list_name, column, known)


def nothing_left(definition: FormDefinition, every: Iterable[Said]) -> Found:
    """Find filters that leave nothing to choose, whatever is answered."""
    codes = _codes_of_selects(definition)
    for said in every:
        each = definition.lists[said.item_of] if said.item_of is not None else None
        if said.use is not Use.FILTER or said.node is None or each is None:
            continue
        pairs = [pair for part in conjuncts(said.bound.tree) if (pair := keyed(part, 1))]
        is_held = each.source is ListSource.FORM
        if is_held and not any(_may_stay(item, pairs, codes) for item in each.items):
            facts = {"name": definition.nodes[said.node].name}
            origin = said.expression.origin
            yield FormProblem(ProblemCode.UNREACHABLE, Level.WARNING, origin, facts)


def _codes_of_selects(definition: FormDefinition) -> dict[int, set[str]]:
    """Give all that may be answered to each select_one of a list that the form holds."""
    return {
        control.node: {item.code for item in definition.lists[control.choices.list_name].items}
        for control in controls(definition.body)
        if control.kind is QuestionKind.SELECT_ONE
        and control.choices is not None
        and definition.lists[control.choices.list_name].source is ListSource.FORM
    }


def _may_stay(item: Item, pairs: Iterable[tuple[str, Tree]], codes: dict[int, set[str]]) -> bool:
    for column, value in pairs:
        cell = item.code if column == "name" else item.values.get(column, "")
        if value[0] == "str" and cell != value[1]:
            return False
        if value[0] == "get" and value[2] in codes and cell not in {"", *codes[value[2]]}:
            return False
    return True
