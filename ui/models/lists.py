"""The lists whose rows are all here, by what they are about: every column there is, by its key.

The key of a column is its title as it is marked; what is kept of a list names it so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ui.look.signs import UNSURE, class_tone, class_words, computed_words
from ui.models.columns import HOUSEHOLDS
from ui.models.gifts import LINES, decision_words
from ui.models.listed import LISTED, NUMBERED
from ui.models.matches import MATCHES
from ui.models.quarrels import DISPUTES
from ui.models.rows import Column
from ui.models.targets import WORK
from ui.models.twice import BY_KEYER, BY_QUESTION, SAMPLED
from ui.models.villages import VILLAGES
from ui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Columns:
    """All columns of a list, and the keys of those shown at first."""

    known: Mapping[str, Column[Any]]
    usual: tuple[str, ...]

    def shown(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Give those of these that there are; the usual ones where none is."""
        return tuple(key for key in keys if key in self.known) or self.usual


def _columns(usual: Iterable[Column[Any]], *more: Column[Any]) -> Columns:
    first = {one.title: one for one in usual}
    return Columns({**first, **{one.title: one for one in more}}, tuple(first))


LISTS: Final[Mapping[str, Columns]] = {
    "supports": _columns(
        LINES,
        Column(QT_TRANSLATE_NOOP("Columns", "Decision and day"), decision_words, spare=True),
    ),
    "review": _columns(
        LISTED,
        NUMBERED[0],
        Column(
            QT_TRANSLATE_NOOP("Columns", "Computed"),
            lambda one: computed_words(one.computed_class) if one.computed_class else "–",
            tone=lambda one: UNSURE,
            spare=True,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Decided"),
            lambda one: class_words(one.decided_class) if one.decided_class else "–",
            tone=lambda one: class_tone(one.decided_class),
            spare=True,
        ),
    ),
    "worklist": _columns(WORK),
    "villages": _columns(VILLAGES),
    "matches": _columns(MATCHES),
    "sample": _columns(SAMPLED),
    "rates_keyers": _columns(BY_KEYER),
    "rates_questions": _columns(BY_QUESTION),
    "conflicts": _columns(DISPUTES),
    "behind": _columns(HOUSEHOLDS[:2]),
}
