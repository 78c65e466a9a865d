"""What a form asks of lists and of the register; what it can never show."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from gpn_desktop.engine.infer import walk
from gpn_desktop.engine.said import Said, Use
from gpn_desktop.forms.definition import (
    Control,
    Expression,
    FormDefinition,
    ListSource,
    QuestionKind,
)
from gpn_desktop.forms.frequent import few, guess
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode

Found = Iterator[FormProblem]
_ALWAYS = ("name", "label", "itextId")
_SILENT = ("itextId", "__version", "__trunkVersion", "__branchId")
"""Columns that no workbook names."""


def columns(
    definition: FormDefinition,
    said: Mapping[Expression, list[Said]],
    register: Mapping[str, Collection[str]],
) -> Found:
    """Find columns that a list does not have; of the register, where its columns are known."""
    for expression, found in said.items():
        for one in found:
            for list_name, column in _columns_of(one):
                known = columns_of(definition, list_name, register)
                if known is not None and column not in known:
                    yield no_column(expression.origin, list_name, column, known)


def no_column(origin: Origin, list_name: str, column: str, known: Iterable[str]) -> FormProblem:
    """Give the problem that a list has other columns; the names most alike come first."""
    names = [name for name in known if name not in _SILENT]
    alike = get_close_matches(column, names, len(names) or 1, 0)
    facts = {"list": list_name, "wanted": column, "known": few(alike)}
    near = next(iter(get_close_matches(column, names, 1)), "")
    return guess(ProblemCode.LIST_COLUMN_UNKNOWN, Level.ERROR, origin, near, **facts)


def columns_of(
    definition: FormDefinition, name: str, register: Mapping[str, Collection[str]]
) -> Collection[str] | None:
    """Give the columns of a list; None where nobody said what the register has."""
    each = definition.lists[name]
    if each.source is ListSource.REGISTER:
        return register.get(name)
    titles = [column.name for column in each.columns]
    return titles if each.source is ListSource.CSV else [*_ALWAYS, *titles]


def _columns_of(said: Said) -> Iterator[tuple[str, str]]:
    """Give list and column of every read, also of what predicates compare."""
    lists = [""] + ([said.item_of] if said.item_of is not None else [])
    yield from _below(said.bound.tree, lists)


def _below(tree: list, lists: list[str]) -> Iterator[tuple[str, str]]:  # type: ignore[type-arg]
    match tree:
        case ["column", level, name]:
            yield lists[level], name
        case ["items", list_name, predicates, column, cells]:
            if column is not None:
                yield list_name, column
            for part in (*predicates, *cells):
                yield from _below(part, [*lists, list_name])
        case ["set", _, _, *steps]:
            for step in steps:
                for part in step[1:]:
                    yield from _below(part, [*lists, ""])
        case _:
            for part in tree:
                if isinstance(part, list):
                    yield from _below(part, lists)


def saved(definition: FormDefinition, properties: Mapping[str, Collection[str]]) -> Found:
    """Find properties to write back that the register does not have."""
    for node in definition.nodes:
        list_name, _, name = (node.save_to or "").partition("#")
        known = properties.get(list_name)
        if known is not None and name not in known:
            row = node.origin.row if node.origin is not None else 0
            near = next(iter(get_close_matches(name, list(known), 1)), "")
            origin = Origin("survey", row, "save_to")
            facts = {"property": name, "list": list_name}
            yield guess(ProblemCode.ENTITY_PROPERTY, Level.ERROR, origin, near, **facts)


def never_shown(definition: FormDefinition, every: Iterable[Said]) -> Found:
    """Find conditions that are always false, and groups that hold nothing to see."""
    for said in every:
        if said.use is Use.RELEVANT and _is_never(said) and said.node is not None:
            yield _unreachable(definition, said.node, said.expression.origin)
    for control in _groups(definition.body):
        if not any(_questions(control)):
            yield _unreachable(definition, control.node, definition.nodes[control.node].origin)


def _unreachable(definition: FormDefinition, node: int, origin: Origin | None) -> FormProblem:
    facts = {"name": definition.nodes[node].name}
    return FormProblem(ProblemCode.UNREACHABLE, Level.WARNING, origin, facts)


def _is_never(said: Said) -> bool:
    """Tell whether a condition reads nothing and is false: ``false()``, ``1 = 2``, ``''``."""
    tree = said.bound.tree
    if tree == ["call", "false"] or tree in (["str", ""], ["num", 0.0]):
        return True
    is_literal = all(part[0] in ("num", "str") for part in list(walk(tree))[1:])
    return tree[0] == "=" and is_literal and tree[1] != tree[2]


def _groups(body: Iterable[Control]) -> Iterator[Control]:
    for control in body:
        if control.kind in (QuestionKind.GROUP, QuestionKind.REPEAT):
            yield control
        yield from _groups(control.children)


def _questions(control: Control) -> Iterator[bool]:
    for child in control.children:
        if child.kind in (QuestionKind.GROUP, QuestionKind.REPEAT):
            yield from _questions(child)
        else:
            yield True
