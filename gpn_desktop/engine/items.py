"""Callables for items of lists: a predicate is asked by index where it can be.

A predicate on items is taken apart at its ``and``: what equals a column is looked up, what does
not read the item is asked once, and only the rest goes through the items.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.levels import ITEM, Closure, Here, Site, Test

Items = Sequence[Mapping[str, str]]


def column(site: Site, tree: Tree) -> Closure:
    """Build ``column``: a cell of the item that a predicate judges."""
    _, level, name = tree
    return site.above(level, lambda here: here.item.get(name, ""))


def item(site: Site, tree: Tree) -> Closure:
    """Build ``item``: what a predicate judges, where that is a text."""
    return site.above(tree[1], lambda here: here.item if isinstance(here.item, str) else "")


def items(site: Site, tree: Tree) -> Closure:
    """Build ``items``: those that the predicates keep, or the texts of a column of theirs."""
    _, name, predicates, wanted, cells = tree
    inside, bases = site.inside(ITEM), site.base()
    queries = [_query(inside, predicate) for predicate in predicates]
    tests = [inside.test(predicate) for predicate in cells]
    asked = tuple(sorted(asked_by(predicates, inside.last)))

    def found(here: Any) -> tuple[Items, Any]:
        base = bases(here)
        table = base.context.table(name)
        kept: Items | None = None
        for query in queries:
            kept = _selected(table, kept, query, here, base)
        return (table.all() if kept is None else kept), base

    if wanted is None:
        return lambda here: list(found(here)[0])

    def call(here: Any) -> list[str]:
        kept, base = found(here)
        if base.context.trace is not None:
            base.context.trace.note(name, wanted, asked, kept)
        texts = [each[wanted] for each in kept if each.get(wanted, "") != ""]
        for test in tests:
            texts = _kept(texts, (test,), Here(here, base))
        return texts

    return call


def choice_filter(site: Site, tree: Tree) -> Callable[[Any, Any, Any], Items]:
    """Build a choice filter: (table, frame, frame) → the items that it keeps, in list order."""
    query = _query(site.inside(ITEM), tree)
    return lambda table, frame, base: _selected(table, None, query, frame, base)


class Query(NamedTuple):
    """A predicate on items taken apart at its ``and``: index lookup, item-free, the rest."""

    column: str | None
    wanted: Closure | None
    free: tuple[Test, ...]
    scanned: tuple[Test, ...]


def _query(inside: Site, predicate: Tree) -> Query:
    level = inside.last
    parts = list(_conjuncts(predicate))
    if any(_mentions(part, "place", level) for part in parts):
        return Query(None, None, (), (inside.test(predicate),))
    key, wanted, rest = _lookup(inside, parts)
    test = inside.test if rest == [predicate] else inside.truth
    free = tuple(test(part) for part in rest if not _reads_item(part, level))
    scanned = tuple(test(part) for part in rest if _reads_item(part, level))
    return Query(key, wanted, free, scanned)


def _lookup(inside: Site, parts: list[Tree]) -> tuple[str | None, Closure | None, list[Tree]]:
    for place, part in enumerate(parts):
        pair = keyed(part, inside.last)
        if pair is not None:
            return pair[0], inside.value(pair[1]), parts[:place] + parts[place + 1 :]
    return None, None, parts


def _selected(table: Any, among: Items | None, query: Query, up: Any, base: Any) -> Items:
    """Give the items that a predicate keeps: by index where it can, in the order of the list."""
    here = Here(up, base)
    if not all(test(here) for test in query.free):
        return ()
    if query.column is not None and query.wanted is not None:
        among = table.find(query.column, query.wanted(here), among)
    elif among is None:
        among = table.all()
    return _kept(among or (), query.scanned, here) if query.scanned else (among or ())


def _kept(candidates: Iterable[Any], tests: tuple[Test, ...], here: Here) -> list[Any]:
    found = []
    for place, candidate in enumerate(candidates, 1):
        here.item, here.position = candidate, float(place)
        if all(test(here) for test in tests):
            found.append(candidate)
    return found


# what a predicate asks, seen from its tree alone


def keyed(part: Tree, level: int) -> tuple[str, Tree] | None:
    """Give column and value of a conjunct ``column = value`` whose value does not read the item."""
    if part[0] != "=":
        return None
    for one, other in ((part[1], part[2]), (part[2], part[1])):
        if one[:2] == ["column", level] and not _reads_item(other, level):
            return one[2], other
    return None


def _conjuncts(tree: Tree) -> list[Tree]:
    return [*_conjuncts(tree[1]), *_conjuncts(tree[2])] if tree[0] == "and" else [tree]


def _mentions(tree: Any, head: str, level: int) -> bool:
    if not isinstance(tree, list):
        return False
    if tree[:2] == [head, level]:
        return True
    return any(_mentions(part, head, level) for part in tree)


def _reads_item(tree: Tree, level: int) -> bool:
    return any(_mentions(tree, head, level) for head in ("column", "item", "place"))


def asked_by(predicates: list[Tree], level: int = 1) -> set[int]:
    """Give the questions whose answer chooses the items: compared with, or selected in, a code."""
    found = set()
    for predicate in predicates:
        for part in _conjuncts(predicate):
            found |= _asked_by(part, level)
    return found


def _asked_by(part: Tree, level: int) -> set[int]:
    if part[0] == "=":
        sides = (part[1], part[2])
    elif part[:2] == ["call", "selected"]:
        sides = (part[2], part[3])
    else:
        return set()
    codes = [side for side in sides if side == ["column", level, "name"]]
    return {side[2] for side in sides if codes and side[0] == "get"}
