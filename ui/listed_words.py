"""The class that a list from elsewhere gives a household, in words: what it says, and how sure.

What stands on a list is never shown as a decision: ``SOURCE`` is said beside it.
"""

from collections.abc import Mapping
from typing import Any, Final

from gpn_desktop import vietnamese
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.vietnamese import show_date
from ui.look import signs
from ui.words import QT_TRANSLATE_NOOP, translate

SOURCE: Final = QT_TRANSLATE_NOOP(
    "Listed", "by a list taken in from Excel, not compared with the decision"
)
_PARTS: Final[tuple[tuple[str, str], ...]] = (
    ("left", QT_TRANSLATE_NOOP("Listed", "left: {value}")),
    ("b1", QT_TRANSLATE_NOOP("Listed", "B1: {value}")),
    ("b2", QT_TRANSLATE_NOOP("Listed", "B2: {value}")),
    ("number", QT_TRANSLATE_NOOP("Listed", "decision {value}")),
    ("decided_on", QT_TRANSLATE_NOOP("Listed", "of {value}")),
    ("office", QT_TRANSLATE_NOOP("Listed", "by {value}")),
    ("causes", QT_TRANSLATE_NOOP("Listed", "causes: {value}")),
)


def source_words() -> str:
    """Say how sure a class of a list is."""
    return translate("Listed", SOURCE)


def details(one: ListedClass) -> str:
    """Say what the list tells beside the class: points, decision, causes; what it does not, not."""
    return _details(vars(one))


def listed_words(told: ListedClass | Mapping[str, Any]) -> str:
    """Say all that a list tells of a year; ``told`` may be as an op carries it."""
    values = vars(told) if isinstance(told, ListedClass) else told
    named = str(values.get("poverty_class") or values.get("class") or "")
    rest = _details(values)
    shown = signs.listed_words(named)
    return f"{shown} ({rest})" if rest else shown


def _details(values: Mapping[str, Any]) -> str:
    shown = ((words, _shown(name, values.get(name))) for name, words in _PARTS)
    return ", ".join(translate("Listed", words).format(value=text) for words, text in shown if text)


def _shown(name: str, value: Any) -> str:
    if value in (None, "", (), []):
        return ""
    if name == "left":
        return signs.listed_words(str(value))
    if name == "decided_on":
        return show_date(PartialDate.read(str(value)).earliest())
    if isinstance(value, int):
        return vietnamese.show_int(value)
    return "; ".join(map(str, value)) if name == "causes" else str(value)
