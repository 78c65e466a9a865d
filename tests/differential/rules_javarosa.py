"""Where JavaRosa is known to answer otherwise: its answer as it would be by our rules.

Each rule is a line of ``javarosa.toml``: a decision of ``forms.md``, or a defect of JavaRosa.
"""

from collections.abc import Mapping

from gpn_desktop.engine.effects import Validity
from gpn_desktop.engine.values import number_text
from tests.differential.cases import VALUE, VIOLATION, Case, Other, altered
from tests.differential.rules import Rule, by_rules, unreadable_typing


def spelled_decimal(case: Case, other: Other) -> Other:
    """Write a decimal as a number is written: ``5`` and not ``5.0``, never ``1.0E7``."""
    if other[VALUE] == "" or not case.is_decimal(case.reference):
        return other
    return altered(other, VALUE, number_text(float(other[VALUE])))


def least_of_doubles(case: Case, other: Other) -> Other:
    """Give the greatest of what is not above 0."""
    is_meant = other[VALUE] in _LEAST and "max(" in case.said.get("calculate", "")
    return altered(other, VALUE, case.ours.value) if is_meant and _below(case) else other


_LEAST = ("0", "4.9E-324")


def _below(case: Case) -> bool:
    return case.ours.value != "" and float(case.ours.value) <= 0


def choice_gone(case: Case, other: Other) -> Other:
    """Keep what is no choice any more, and say so: there it stands until choices are asked for."""
    if case.ours.validity is not Validity.NOT_A_CHOICE:
        return other
    if set(other[VALUE].split()) - set(case.ours.value.split()):
        return other
    return altered(altered(other, VALUE, case.ours.value), VIOLATION, Validity.NOT_A_CHOICE.value)


RULES: Mapping[str, Rule] = {
    rule.__name__: rule
    for rule in (spelled_decimal, unreadable_typing, least_of_doubles, choice_gone)
}


def corrected(case: Case, other: Other, counts: dict[str, int]) -> Other:
    """Give JavaRosa's state by our rules, and count which of them changed it."""
    return by_rules(RULES, case, other, counts)


def attribute(path: str, ours: str, theirs: str, counts: dict[str, int]) -> str:
    """Give what JavaRosa submits of an entity of a row: it is not asked for it."""
    if "]/meta/entity/@" not in path:
        return theirs
    counts["entities_of_rows"] = counts.get("entities_of_rows", 0) + 1
    return ours
