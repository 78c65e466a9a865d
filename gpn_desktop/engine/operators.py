"""Callables for operators: arithmetic as IEEE has it, comparisons, logic."""

import math
from collections.abc import Callable
from typing import Any

from gpn_desktop.engine import nodesets
from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.levels import Closure, Site
from gpn_desktop.engine.values import NAN, Value, equal, to_number, to_truth


def operation(site: Site, tree: Tree) -> Closure:
    """Build an operator between two values."""
    operator, one, other = tree
    if operator in ("=", "!=") and other[0] == "str":
        return _text_equality(site, tree)
    left, right = site.value(one), site.value(other)
    if operator in _LOGIC:
        return _LOGIC[operator](left, right)
    return _numbers(left, right, _ARITHMETIC[operator])


def negation(site: Site, tree: Tree) -> Closure:
    """Build a minus before a value."""
    inner = site.value(tree[1])
    return lambda here: -to_number(inner(here))


def _text_equality(site: Site, tree: Tree) -> Closure:
    """Build the commonest comparison: with a text that stands there."""
    operator, one, (_, text) = tree
    wanted, slot = operator == "=", nodesets.own_slot(site, one)
    if slot is not None:
        return _slot_equality(slot, text, wanted=wanted)
    left = site.value(one)

    def call(here: Any) -> bool:
        value = left(here)
        return ((value == text) if value.__class__ is str else equal(value, text)) is wanted

    return call


def _slot_equality(slot: int, text: str, *, wanted: bool) -> Closure:
    """Build it where a node of the question's own frame is compared: most relevances are so."""

    def call(frame: Any) -> bool:
        value = frame.seen[slot]
        return ((value == text) if value.__class__ is str else equal(value, text)) is wanted

    return call


def _numbers(one: Closure, other: Closure, rule: Callable[[float, float], Value]) -> Closure:
    def call(here: Any) -> Value:
        left, right = one(here), other(here)
        return rule(
            left if left.__class__ is float else to_number(left),
            right if right.__class__ is float else to_number(right),
        )

    return call


def divided(one: float, other: float) -> float:
    """Divide as IEEE does."""
    if other != 0:
        return one / other
    if one == 0 or math.isnan(one):
        return NAN
    return math.copysign(math.inf, one) * math.copysign(1.0, other)


def remainder(one: float, other: float) -> float:
    """Give the rest of a division, with the sign of the dividend."""
    if other == 0 or math.isinf(one):
        return NAN
    return math.fmod(one, other)


_ARITHMETIC: dict[str, Callable[[float, float], Value]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
    "div": divided,
    "mod": remainder,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
}


def _conjunction(one: Closure, other: Closure) -> Closure:
    return lambda here: to_truth(one(here)) and to_truth(other(here))


def _disjunction(one: Closure, other: Closure) -> Closure:
    return lambda here: to_truth(one(here)) or to_truth(other(here))


def _equality(one: Closure, other: Closure) -> Closure:
    return lambda here: equal(one(here), other(here))


def _inequality(one: Closure, other: Closure) -> Closure:
    return lambda here: not equal(one(here), other(here))


_LOGIC = {
    "and": _conjunction,
    "or": _disjunction,
    "=": _equality,
    "!=": _inequality,
}
